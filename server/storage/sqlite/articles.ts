// Keeps help articles: each as it is, and each change as a version of its own.
import type { DatabaseSync } from 'node:sqlite';
import type { ArticleLine } from '../../../shared/http-api.ts';
import type { Article } from '../../domain/article.ts';
import { keptVersions, type ArticleChange, type ArticleVersion } from '../../domain/article-history.ts';
import type { ArticleKey, ArticleStore, SiteStore } from '../../ports.ts';
import { inTransaction, query } from './database.ts';

type Articles = Pick<SiteStore, 'articles' | 'saveArticles' | 'removeArticle'> &
  Pick<ArticleStore, 'article' | 'articleCount' | 'articleLines' | 'articleVersions' | 'articleAt'>;
type Content = Omit<Article, 'id' | 'siteId' | 'language'>;

interface VersionRow {
  number: number;
  at: string;
  agentId: string | null;
  agentName: string | null;
  origin: ArticleVersion['origin'];
  removed: number;
}

export function createArticles(db: DatabaseSync): Articles {
  const all = query<{ id: string; language: string; content: string }>(
    db,
    'SELECT id, language, content FROM articles WHERE site_id = ? ORDER BY language, id',
  );
  const count = query<{ count: number }>(db, 'SELECT count(*) AS count FROM articles WHERE site_id = ?');
  const lines = query<ArticleLine>(
    db,
    `SELECT id, language, content ->> 'title' AS title, content ->> 'section' AS section, content ->> 'updated' AS updated
     FROM articles WHERE site_id = ? ORDER BY language, id`,
  );
  const one = query<{ content: string }>(
    db,
    'SELECT content FROM articles WHERE site_id = ? AND language = ? AND id = ?',
  );
  const save = query(
    db,
    `INSERT INTO articles (site_id, language, id, content) VALUES (?, ?, ?, ?)
     ON CONFLICT (site_id, language, id) DO UPDATE SET content = excluded.content`,
  );
  const remove = query(db, 'DELETE FROM articles WHERE site_id = ? AND language = ? AND id = ?');
  const { versions, versionAt, addVersion } = versionQueries(db);

  return {
    async articles(siteId) {
      return all.all(siteId).map(({ id, language, content }) => articleOf({ siteId, language, id }, content));
    },
    async article(key) {
      const row = one.get(...columns(key));
      return row === null ? null : articleOf(key, row.content);
    },
    async articleCount(siteId) {
      return count.get(siteId)?.count ?? 0;
    },
    async articleLines(siteId) {
      return lines.all(siteId).map((row) => ({ ...row }));
    },
    async saveArticles(articles, change) {
      inTransaction(db, () => {
        for (const article of articles) {
          const content = contentOf(article);
          if (one.get(...columns(article))?.content === content) continue;
          save.run(...columns(article), content);
          addVersion(article, change, content);
        }
      });
    },
    async removeArticle(siteId, language, id, change) {
      inTransaction(db, () => {
        if (remove.run(siteId, language, id) > 0) addVersion({ siteId, language, id }, change, null);
      });
    },
    async articleVersions(key) {
      return versions.all(...columns(key)).map(versionOf);
    },
    async articleAt(key, version) {
      const content = versionAt.get(...columns(key), version)?.content ?? null;
      return content === null ? null : articleOf(key, content);
    },
  };
}

function versionQueries(db: DatabaseSync) {
  const ofArticle = 'FROM article_versions WHERE site_id = ? AND language = ? AND article_id = ?';
  const add = query(
    db,
    `INSERT INTO article_versions (site_id, language, article_id, number, at, agent_id, agent_name, origin, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const last = query<{ number: number | null }>(db, `SELECT max(number) AS number ${ofArticle}`);
  const forget = query(db, `DELETE ${ofArticle} AND number <= ?`);
  return {
    versions: query<VersionRow>(
      db,
      `SELECT number, at, agent_id AS agentId, agent_name AS agentName, origin, content IS NULL AS removed
       ${ofArticle} ORDER BY number DESC`,
    ),
    versionAt: query<{ content: string | null }>(db, `SELECT content ${ofArticle} AND number = ?`),
    addVersion(key: ArticleKey, { at, by, origin }: ArticleChange, content: string | null): void {
      const number = (last.get(...columns(key))?.number ?? 0) + 1;
      add.run(...columns(key), number, at, by?.id ?? null, by?.name ?? null, origin, content);
      forget.run(...columns(key), number - keptVersions);
    },
  };
}

function columns({ siteId, language, id }: ArticleKey): [string, string, string] {
  return [siteId, language, id];
}

/** In one order, whatever order the article came in, so that equal articles are equal texts. */
function contentOf({ title, section, url, updated, questions, body }: Article): string {
  const content: Content = { title, section, url, updated, questions, body };
  return JSON.stringify(content);
}

function articleOf({ siteId, language, id }: ArticleKey, content: string): Article {
  return { id, siteId, language, ...(JSON.parse(content) as Content) };
}

function versionOf({ agentId, agentName, removed, ...row }: VersionRow): ArticleVersion {
  const by = agentId === null || agentName === null ? null : { id: agentId, name: agentName };
  return { ...row, by, removed: removed === 1 };
}
