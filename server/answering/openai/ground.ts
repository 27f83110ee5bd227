// The passages a model may speak from: those of the articles that were found, numbered from 1.
import type { Source } from '../../../shared/event.ts';
import { plainText } from '../../domain/text/markdown.ts';
import type { ArticleKnowledge } from '../../knowledge/knowledge.ts';
import { wordsFor } from '../../languages/words-for.ts';
import type { Question } from '../../ports.ts';
import { lookUp } from '../from-articles.ts';
import { read } from '../reading.ts';
import { speaksToMachines } from './checks/orders.ts';

export interface Ground {
  title: string;
  section: string;
  url: string | null;
  /** What the model is given: plain text, absolute links kept. */
  text: string;
  /** Null for what a tool found: no article says it. */
  source: Source | null;
}

export interface Found {
  grounds: Ground[];
  /** The language of the passages, which is the language of the answer. */
  language: string;
}

const mostArticles = 3;
const mostPassages = 6;
/** An article must be at least this likely beside the first. */
const articleShare = 0.1;

export async function groundsFor(knowledge: ArticleKnowledge, question: Question): Promise<Found> {
  const reading = read(question);
  const found = await lookUp(knowledge, question, reading, wordsFor(reading.language));
  const grounds: Ground[] = [];
  for (const look of [found, ...(found.also ? [found.also] : [])]) {
    const first = look.ranked[0]?.likelihood ?? 0;
    for (const { article, likelihood } of look.ranked.slice(0, mostArticles)) {
      if (likelihood < articleShare * first || grounds.some((one) => one.source?.articleId === article.id)) continue;
      const quotes = await knowledge.quote(question.site.id, look.language, article.id, look.query, look.focus);
      const { id: articleId, title, url, updated } = article;
      for (const { section, passage } of quotes) {
        if (speaksToMachines(`${title}\n${section}\n${passage}`)) continue;
        const source = { articleId, title, section, url, updated, passage };
        grounds.push({ title, section, url, text: forModel(passage), source });
      }
    }
  }
  return { grounds: grounds.slice(0, mostPassages), language: found.language };
}

/** Images and links within the site are the article's own business; a whole address may be passed on. */
function forModel(markdown: string): string {
  return markdown
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\((https?:[^)\s]*)[^)]*\)/g, '$1 ($2)')
    .split('\n')
    .map((line) => (/^\s*([-*+]|\d{1,3}[.)])\s/.test(line) ? `- ${plainText(line)}` : plainText(line)))
    .join('\n');
}
