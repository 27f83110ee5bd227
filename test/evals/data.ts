// Evaluation data read in place, and its articles brought into the real knowledge the way an operator's would be.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInProcessBus } from '../../server/bus/in-process.ts';
import type { Article } from '../../server/domain/article.ts';
import { type ArticleKnowledge, createKnowledge } from '../../server/knowledge/knowledge.ts';
import { readArticle } from '../../server/knowledge/markdown-articles.ts';
import type { SiteStore } from '../../server/ports.ts';

export interface KbRow {
  id: string;
  kb: string;
  lang: string;
  title: string;
  body: string;
  examples: string[];
}

export interface QuestionRow {
  id: string;
  kb: string;
  lang: string;
  text: string;
  answer_ids: string[] | 'none';
  kind: string;
}

/** The rows of a file of JSON lines; none when the directory does not hold that file, but the directory must exist. */
export function rowsOf<Row>(dir: string, name: string): Row[] {
  if (!existsSync(dir)) throw new Error(`no directory ${dir}`);
  const path = join(dir, name);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Row);
}

/** Each knowledge base becomes a site of its own; an article that the import refuses ends the run. */
export function articlesOf(rows: KbRow[]): Article[] {
  return rows.map((row) => {
    const read = readArticle(`${row.id}.md`, markdownOf(row), { siteId: row.kb, language: row.lang });
    if ('problem' in read) throw new Error(`article ${row.id}: ${read.problem}`);
    return read;
  });
}

export function knowledgeOf(articles: Article[]): Promise<ArticleKnowledge> {
  return createKnowledge({ store: storeOf(articles), bus: createInProcessBus() });
}

/** The articles alone; a store of sites in memory that is only read. */
function storeOf(articles: Article[]): SiteStore {
  return {
    sites: async () => [],
    saveSite: async () => {},
    articles: async (siteId) => articles.filter((article) => article.siteId === siteId),
    saveArticles: async () => {},
    removeArticle: async () => {},
  };
}

function markdownOf({ title, body, examples }: KbRow): string {
  const head = [
    `title: ${JSON.stringify(title)}`,
    'updated: 2026-01-01',
    'questions:',
    ...examples.map((each) => `  - ${JSON.stringify(each)}`),
  ];
  return `---\n${head.join('\n')}\n---\n\n${body}\n`;
}
