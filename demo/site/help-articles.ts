// The help centre: reads the articles from demo/help and searches them.
import { readdirSync, readFileSync } from 'node:fs';
import { micromark } from 'micromark';
import type { Language } from '../language.ts';
import { languages } from '../language.ts';
import type { Html } from './html.ts';
import { trusted } from './html.ts';

export interface HelpArticle {
  slug: string;
  title: string;
  section: string;
  updated: string;
  questions: readonly string[];
  body: string;
}

export type HelpCentre = Record<Language, readonly HelpArticle[]>;

export function readHelpCentre(): HelpCentre {
  const [en, fr] = languages.map(readArticles);
  return { en: en ?? [], fr: fr ?? [] };
}

/** Micromark escapes HTML and refuses javascript: links by default. */
export function articleHtml(article: HelpArticle): Html {
  return trusted(micromark(article.body));
}

/** The sections in the order of a visitor's errand, each with its articles by title. */
export function sectionsOf(articles: readonly HelpArticle[]): [section: string, articles: HelpArticle[]][] {
  const sections = new Map<string, HelpArticle[]>();
  for (const slug of sectionOrder) {
    const section = articles.find((article) => article.slug === slug)?.section;
    if (section) sections.set(section, []);
  }
  for (const article of articles) {
    const inSection = sections.get(article.section);
    if (inSection) inSection.push(article);
    else sections.set(article.section, [article]);
  }
  return [...sections];
}

/** One article that stands for its section: the names differ by language, the slugs do not. */
const sectionOrder = [
  'delivery-times',
  'return-an-item',
  'payment-methods',
  'book-workshop',
  'bike-size',
  'warranty-cover',
  'create-account',
  'opening-hours',
  'your-data',
];

/** Every word must occur; titles count most, then the other ways to ask, then the text. */
export function searchArticles(articles: readonly HelpArticle[], query: string): HelpArticle[] {
  const words = folded(query)
    .split(/[^a-z0-9€-]+/)
    .filter((word) => word.length > 1 && !smallWords.has(word));
  if (words.length === 0) return [];
  return articles
    .map((article) => ({ article, score: scoreOf(article, words) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ article }) => article);
}

const smallWords = new Set(
  'a an the of to in on for is are do does can my me it how what when where which i you le la les un une des du de au aux en est ce que qui quoi quand comment mon ma mes je vous il elle sur pour pas par et ou'.split(
    ' ',
  ),
);

function scoreOf(article: HelpArticle, words: readonly string[]): number {
  const title = folded(article.title);
  const questions = folded(article.questions.join(' '));
  const body = folded(article.body);
  let score = 0;
  for (const word of words) {
    const stem = word.replace(/(?:ing|ed|es|s|er)$/, '');
    const found = (text: string) => text.includes(` ${stem.length > 2 ? stem : word}`);
    const points = (found(title) ? 6 : 0) + (found(questions) ? 3 : 0) + (found(body) ? 1 : 0);
    if (points === 0) return 0;
    score += points;
  }
  return score;
}

function folded(text: string): string {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return ` ${plain.replaceAll(/[^a-z0-9€-]+/g, ' ')}`;
}

function readArticles(language: Language): HelpArticle[] {
  const folder = new URL(`../help/${language}/`, import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => parseArticle(file.slice(0, -'.md'.length), readFileSync(new URL(file, folder), 'utf8')))
    .toSorted((a, b) => a.title.localeCompare(b.title, language));
}

export function parseArticle(slug: string, text: string): HelpArticle {
  const parts = /^---\n(?<head>[\s\S]*?)\n---\n(?<body>[\s\S]*)$/.exec(text)?.groups;
  if (!parts) throw new Error(`${slug}: no front matter`);
  const { head = '', body = '' } = parts;
  const field = (name: string) => {
    const value = new RegExp(`^${name}: (.+)$`, 'm').exec(head)?.[1];
    if (!value) throw new Error(`${slug}: no ${name}`);
    return value;
  };
  return {
    slug,
    title: field('title'),
    section: field('section'),
    updated: field('updated'),
    questions: [...head.matchAll(/^ {2}- (.+)$/gm)].map((match) => match[1] ?? ''),
    body: body.trim(),
  };
}
