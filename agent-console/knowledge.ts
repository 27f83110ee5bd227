// What owners ask of the server about a site's knowledge.
import type { ArticleLine } from '../shared/http-api.ts';
import type {
  ArticleDetail,
  ArticleRequest,
  ArticleVersionLine,
  CsvImport,
  PageImport,
  SitemapImport,
  UnansweredGroup,
} from '../shared/knowledge-api.ts';
import { part, request } from './session.ts';

export type ArticleName = Pick<ArticleLine, 'language' | 'id'>;

const site = (id: string, rest: string) => `sites/${part(id)}/${rest}`;
const named = ({ language, id }: ArticleName) => `articles/${part(language)}/${part(id)}`;

export const readArticle = (siteId: string, article: ArticleName) =>
  request<ArticleDetail>('GET', site(siteId, named(article)));
export const saveArticle = (siteId: string, article: ArticleName, body: ArticleRequest) =>
  request<ArticleDetail>('PUT', site(siteId, named(article)), body);
export const addArticle = (siteId: string, language: string, body: ArticleRequest) =>
  request<ArticleDetail>('POST', site(siteId, `articles/${part(language)}`), body);
export const listVersions = (siteId: string, article: ArticleName) =>
  request<ArticleVersionLine[]>('GET', site(siteId, `${named(article)}/versions`));
export const readVersion = (siteId: string, article: ArticleName, number: number) =>
  request<ArticleDetail>('GET', site(siteId, `${named(article)}/versions/${number}`));
export const restoreVersion = (siteId: string, article: ArticleName, number: number) =>
  request<ArticleDetail>('POST', site(siteId, `${named(article)}/versions/${number}/restore`), {});

export const importPage = (siteId: string, url: string, language: string | null) =>
  request<PageImport>('POST', site(siteId, 'imports/page'), { url, language });
export const importCsv = (siteId: string, language: string, text: string) =>
  request<CsvImport>('POST', site(siteId, 'imports/csv'), { language, text });
export const startSitemap = (siteId: string, url: string, language: string | null) =>
  request<{ import: SitemapImport | null }>('POST', site(siteId, 'imports/sitemap'), { url, language });
export const sitemapStatus = (siteId: string) =>
  request<{ import: SitemapImport | null }>('GET', site(siteId, 'imports/sitemap'));
export const stopSitemap = (siteId: string) => request<unknown>('DELETE', site(siteId, 'imports/sitemap'));

export const listUnanswered = (siteId: string) => request<UnansweredGroup[]>('GET', site(siteId, 'unanswered'));
export const settleUnanswered = (siteId: string, group: UnansweredGroup, as: 'answered' | 'notForUs') =>
  request<{ settled: number }>('POST', site(siteId, 'unanswered/settle'), {
    key: group.key,
    language: group.language,
    as,
  });
