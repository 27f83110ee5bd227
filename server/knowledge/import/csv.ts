// Articles from a table: one row an article, with every row that cannot be read named and explained.
import { CsvError, parse } from 'csv-parse/sync';
import type { CsvProblem } from '../../../shared/knowledge-api.ts';
import type { Article } from '../../domain/article.ts';
import { words } from '../../domain/text/fold.ts';

export interface CsvTarget {
  siteId: string;
  languages: string[];
  /** Of rows that name none. */
  language: string;
  /** YYYY-MM-DD; of rows that carry no date. */
  today: string;
}

interface Row {
  record: Record<string, string>;
  /** The file's line on which it ends. */
  line: number;
}

type Column = 'title' | 'body' | 'section' | 'url' | 'updated' | 'questions' | 'language';

const mostRows = 5_000;
const longest: [Column, number][] = [
  ['title', 200],
  ['section', 200],
  ['url', 2_000],
  ['body', 200_000],
];

export function readCsv(text: string, target: CsvTarget): { articles: Article[]; problems: CsvProblem[] } {
  const table = rowsOf(text);
  if ('code' in table) return { articles: [], problems: [table] };
  const articles = new Map<string, Article>();
  const problems: CsvProblem[] = [];
  for (const { record, line } of table.rows) {
    const problem = faultOf(record, target);
    if (problem) {
      problems.push({ line, ...problem });
      continue;
    }
    const article = articleOf(record, target);
    const key = `${article.language}/${article.id}`;
    if (articles.has(key)) problems.push({ line, code: 'sameTitle', detail: article.title });
    else articles.set(key, article);
  }
  return { articles: [...articles.values()], problems };
}

function rowsOf(text: string): { rows: Row[] } | CsvProblem {
  try {
    const parsed = parse(text, {
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: Record<string, string>; info: { lines: number } }[];
    const rows = parsed.map(({ record, info }): Row => ({ record, line: info.lines }));
    const columns = Object.keys(rows[0]?.record ?? {});
    if (rows.length === 0) return { line: 1, code: 'empty', detail: '' };
    if (rows.length > mostRows) return { line: mostRows + 1, code: 'tooMany', detail: String(mostRows) };
    const missing = ['title', 'body'].find((name) => !columns.includes(name));
    return missing === undefined ? { rows } : { line: 1, code: 'noColumn', detail: missing };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { line: Number(error['lines'] ?? 1), code: 'badQuotes', detail: '' };
  }
}

/** Spreadsheets of some languages write semicolons; the header, which holds no text, tells. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/)).replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.mark ?? ',';
}

function faultOf(row: Record<string, string>, { languages, language }: CsvTarget): Omit<CsvProblem, 'line'> | null {
  if (cell(row, 'title') === '') return { code: 'noTitle', detail: '' };
  if (cell(row, 'body') === '' && cell(row, 'questions') === '') return { code: 'noBody', detail: '' };
  for (const [name, most] of longest) {
    if (cell(row, name).length > most) return { code: 'tooLong', detail: name };
  }
  const [updated, url] = [cell(row, 'updated'), cell(row, 'url')];
  if (updated !== '' && !isDate(updated)) return { code: 'badDate', detail: updated.slice(0, 40) };
  if (url !== '' && !/^(https?:\/\/|\/)\S*$/.test(url)) return { code: 'badUrl', detail: url.slice(0, 80) };
  const own = cell(row, 'language').toLowerCase() || language;
  return languages.includes(own) ? null : { code: 'otherLanguage', detail: own.slice(0, 20) };
}

function articleOf(row: Record<string, string>, target: CsvTarget): Article {
  const title = cell(row, 'title');
  return {
    id: `csv/${slug(title)}`,
    siteId: target.siteId,
    language: cell(row, 'language').toLowerCase() || target.language,
    title,
    section: cell(row, 'section'),
    url: cell(row, 'url') || null,
    updated: cell(row, 'updated') || target.today,
    questions: cell(row, 'questions')
      .split('|')
      .map((one) => one.trim())
      .filter(Boolean),
    body: cell(row, 'body').replace(/\r\n?/g, '\n'),
  };
}

function cell(row: Record<string, string>, name: Column): string {
  return Object.hasOwn(row, name) ? (row[name] ?? '').trim() : '';
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** A title's words, short enough for an address; titles without any letter keep their code points apart. */
export function slug(title: string): string {
  const joined = words(title).join('-').slice(0, 80).replace(/-$/, '');
  return joined || Buffer.from(title).toString('base64url').slice(0, 40);
}
