// Sites and their articles, for owners.
import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { articleUploadSchema, siteRequestSchema, type SiteLine } from '../../../shared/http-api.ts';
import type { Article } from '../../domain/article.ts';
import type { Site } from '../../domain/site.ts';
import { dropArticle, keepArticles } from '../../knowledge/import/keep-articles.ts';
import { readArticle } from '../../knowledge/markdown-articles.ts';
import type { ConsoleParts } from './console-parts.ts';
import { changeBy, knownSite } from './known-site.ts';
import { parsed } from './problems.ts';

const uploadLimit = 16 * 1024 * 1024;

interface SiteParams {
  Params: { id: string };
}

export function siteRoutes(app: FastifyInstance, parts: ConsoleParts): void {
  const { store, bus } = parts;

  async function lineOf(site: Site): Promise<SiteLine> {
    const { id, key, name, allowedOrigins, languages, brandColour, assistantName, emotions, modes, officeHours } = site;
    const articles = await store.articleCount(id);
    return {
      id,
      key,
      name,
      allowedOrigins,
      languages,
      brandColour,
      assistantName,
      emotions,
      modes,
      officeHours,
      articles,
    };
  }

  async function save(site: Site): Promise<SiteLine> {
    await store.saveSite(site);
    await bus.publish('all', { kind: 'siteChanged', siteId: site.id });
    return lineOf(site);
  }

  app.get('/console/api/sites', async () => Promise.all((await store.sites()).map(lineOf)));

  app.post('/console/api/sites', async (request) => {
    const body = parsed(siteRequestSchema, request.body);
    return save({ ...body, id: parts.newId(), key: newKey(), tools: [] });
  });

  app.put<SiteParams>('/console/api/sites/:id', async (request) => {
    const before = await knownSite(parts, request.params.id);
    return save({ ...before, ...parsed(siteRequestSchema, request.body) });
  });

  app.get<SiteParams>('/console/api/sites/:id/articles', async (request) => {
    const site = await knownSite(parts, request.params.id);
    return store.articleLines(site.id);
  });

  app.post<SiteParams>('/console/api/sites/:id/articles', { bodyLimit: uploadLimit }, async (request) => {
    const site = await knownSite(parts, request.params.id);
    const { language, files } = parsed(articleUploadSchema, request.body);
    const read = files.map((file) => ({
      file,
      result: readArticle(file.path, file.text, { siteId: site.id, language }),
    }));
    const articles = read.flatMap(({ result }): Article[] => ('problem' in result ? [] : [result]));
    await keepArticles(parts, articles, await changeBy(request, parts, 'file'));
    const problems = read.flatMap(({ file, result }) =>
      'problem' in result ? [{ path: file.path, message: result.problem }] : [],
    );
    return { saved: articles.length, problems };
  });

  app.delete<{ Params: { id: string; language: string; article: string } }>(
    '/console/api/sites/:id/articles/:language/:article',
    async (request) => {
      const site = await knownSite(parts, request.params.id);
      const { language, article } = request.params;
      await dropArticle(parts, { siteId: site.id, language, id: article }, await changeBy(request, parts, 'editor'));
      return {};
    },
  );
}

/** Public, but not to be guessed from another site's. */
function newKey(): string {
  return randomBytes(9).toString('base64url');
}
