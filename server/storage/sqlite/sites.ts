// Keeps sites and their help articles.
import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '../../domain/article.ts';
import type { Site } from '../../domain/site.ts';
import type { SiteStore } from '../../ports.ts';
import { inTransaction, query } from './database.ts';

type Settings = Omit<Site, 'id' | 'key' | 'name'>;
type Content = Omit<Article, 'id' | 'siteId' | 'language'>;

export function createSiteStore(db: DatabaseSync): SiteStore {
  const sites = query<{ id: string; key: string; name: string; settings: string }>(
    db,
    'SELECT id, key, name, settings FROM sites ORDER BY name, id',
  );
  const saveSite = query(
    db,
    `INSERT INTO sites (id, key, name, settings) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET key = excluded.key, name = excluded.name, settings = excluded.settings`,
  );
  const articles = query<{ id: string; language: string; content: string }>(
    db,
    'SELECT id, language, content FROM articles WHERE site_id = ? ORDER BY language, id',
  );
  const saveArticle = query(
    db,
    `INSERT INTO articles (site_id, language, id, content) VALUES (?, ?, ?, ?)
     ON CONFLICT (site_id, language, id) DO UPDATE SET content = excluded.content`,
  );
  const removeArticle = query(db, 'DELETE FROM articles WHERE site_id = ? AND language = ? AND id = ?');

  return {
    async sites() {
      return sites.all().map(({ settings, ...columns }) => ({ ...columns, ...(JSON.parse(settings) as Settings) }));
    },
    async saveSite({ id, key, name, ...settings }) {
      saveSite.run(id, key, name, JSON.stringify(settings));
    },
    async articles(siteId) {
      return articles.all(siteId).map(({ content, ...columns }) => {
        return { ...columns, siteId, ...(JSON.parse(content) as Content) };
      });
    },
    async saveArticles(all) {
      inTransaction(db, () => {
        for (const { id, siteId, language, ...content } of all) {
          saveArticle.run(siteId, language, id, JSON.stringify(content));
        }
      });
    },
    async removeArticle(siteId, language, id) {
      removeArticle.run(siteId, language, id);
    },
  };
}
