// Articles that are typed and not saved: kept in this tab over a reload.
import type { ArticleDetail, ArticleRequest } from '../shared/knowledge-api.ts';
import { me } from './session.ts';

/** What the form holds; lists as their lines. */
export interface Typed {
  language: string;
  title: string;
  section: string;
  url: string;
  questions: string;
  body: string;
}

/** `version`: what the typing began from; null for a new article. */
export interface ArticleDraft {
  version: number | null;
  typed: Typed;
}

const entry = (siteId: string, article: string) => `relais-console:article:${me.peek()?.id ?? ''}:${siteId}:${article}`;

export function articleDraft(siteId: string, article: string): ArticleDraft | null {
  try {
    return JSON.parse(sessionStorage.getItem(entry(siteId, article)) ?? 'null') as ArticleDraft | null;
  } catch {
    return null;
  }
}

export function keepArticleDraft(siteId: string, article: string, draft: ArticleDraft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(entry(siteId, article));
    else sessionStorage.setItem(entry(siteId, article), JSON.stringify(draft));
  } catch {
    // Full or forbidden: the page still holds it.
  }
}

export function typedOf(article: ArticleDetail): Typed {
  const { language, title, section, url, questions, body } = article;
  return { language, title, section, url: url ?? '', questions: questions.join('\n'), body };
}

export function requestOf(typed: Typed, basedOn: number | null): ArticleRequest {
  return {
    title: typed.title.trim(),
    section: typed.section.trim(),
    url: typed.url.trim() || null,
    questions: linesOf(typed.questions),
    body: typed.body.trim(),
    basedOn,
  };
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** An address on the web, or a path on the site. */
export function isAddress(text: string): boolean {
  return /^(https?:\/\/|\/)\S*$/.test(text.trim());
}
