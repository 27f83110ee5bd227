// Keeps what an import saw at each address.
import type { DatabaseSync } from 'node:sqlite';
import type { ArticleStore, ImportedPage } from '../../ports.ts';
import { query } from './database.ts';

type ImportedPages = Pick<ArticleStore, 'importedPage' | 'importedPages' | 'saveImportedPage'>;

const select = `
  SELECT site_id AS siteId, url, sitemap, etag, last_modified AS lastModified, content_hash AS contentHash, language,
    article_id AS articleId
  FROM imported_pages`;

export function createImportedPages(db: DatabaseSync): ImportedPages {
  const one = query<ImportedPage>(db, `${select} WHERE site_id = ? AND url = ?`);
  const ofSitemap = query<ImportedPage>(db, `${select} WHERE site_id = ? AND sitemap = ? ORDER BY url`);
  const save = query(
    db,
    `INSERT INTO imported_pages (site_id, url, sitemap, etag, last_modified, content_hash, language, article_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (site_id, url) DO UPDATE SET sitemap = coalesce(excluded.sitemap, sitemap), etag = excluded.etag,
       last_modified = excluded.last_modified, content_hash = excluded.content_hash, language = excluded.language,
       article_id = excluded.article_id`,
  );

  return {
    async importedPage(siteId, url) {
      const row = one.get(siteId, url);
      return row === null ? null : { ...row };
    },
    async importedPages(siteId, sitemap) {
      return ofSitemap.all(siteId, sitemap).map((row) => ({ ...row }));
    },
    async saveImportedPage({ siteId, url, sitemap, etag, lastModified, contentHash, language, articleId }) {
      save.run(siteId, url, sitemap, etag, lastModified, contentHash, language, articleId);
    },
  };
}
