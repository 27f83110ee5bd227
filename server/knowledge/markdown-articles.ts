// Articles from Markdown files: one file, or a folder of them, with every file that cannot be read named and explained.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Article } from '../domain/article.ts';
import { readFrontMatter } from './front-matter.ts';

export interface ImportTarget {
  siteId: string;
  language: string;
  /** Gives an article's address from its id when the file names none. */
  urlFor?: (id: string) => string | null;
}

export interface Problem {
  path: string;
  problem: string;
}

const knownFields = ['title', 'section', 'updated', 'questions', 'url'];
const longestBody = 200_000;

/** Reads every `.md` file below `dir`, in order of path. The id is the path without its ending. */
export async function readArticleFolder(
  dir: string,
  target: ImportTarget,
): Promise<{ articles: Article[]; problems: Problem[] }> {
  const articles: Article[] = [];
  const problems: Problem[] = [];
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.toSorted()) {
    const name = relative(dir, path).split(sep).join('/');
    if (!name.endsWith('.md')) {
      problems.push({ path: name, problem: 'not a .md file' });
      continue;
    }
    const read = readArticle(name, await readFile(path, 'utf8'), target);
    if ('problem' in read) problems.push({ path: name, problem: read.problem });
    else articles.push(read);
  }
  return { articles, problems };
}

export function readArticle(path: string, text: string, target: ImportTarget): Article | { problem: string } {
  const head = readFrontMatter(text);
  if ('problem' in head) return head;
  const unknown = Object.keys(head.fields).find((field) => !knownFields.includes(field));
  if (unknown) return { problem: `unknown field ${unknown}; known are ${knownFields.join(', ')}` };
  const fault = missingField(head.fields) ?? wrongDate(head.fields['updated']) ?? wrongUrl(head.fields['url']);
  if (fault) return { problem: fault };
  if (head.body.length > longestBody) return { problem: `longer than ${longestBody} characters` };
  const questions = listOf(head.fields['questions']);
  if (head.body === '' && questions.length === 0) return { problem: 'neither text nor questions' };
  const id = path.replace(/\.md$/, '');
  return {
    id,
    siteId: target.siteId,
    language: target.language,
    title: textOf(head.fields['title']),
    section: textOf(head.fields['section']),
    url: textOf(head.fields['url']) || (target.urlFor?.(id) ?? null),
    updated: textOf(head.fields['updated']),
    questions,
    body: head.body,
  };
}

function missingField(fields: Record<string, string | string[]>): string | null {
  for (const name of ['title', 'updated']) if (textOf(fields[name]) === '') return `${name} is missing`;
  return null;
}

function wrongDate(value: string | string[] | undefined): string | null {
  const date = textOf(value);
  const real = /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date));
  return real ? null : `updated must be a date as YYYY-MM-DD, not ${date}`;
}

function wrongUrl(value: string | string[] | undefined): string | null {
  const url = textOf(value);
  return url === '' || /^(https?:\/\/|\/)\S*$/.test(url)
    ? null
    : `url must begin with http://, https:// or /, not ${url}`;
}

function textOf(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}

function listOf(value: string | string[] | undefined): string[] {
  if (value === undefined) return [];
  const list = typeof value === 'string' ? [value] : value;
  return list.map((item) => item.trim()).filter((item) => item !== '');
}
