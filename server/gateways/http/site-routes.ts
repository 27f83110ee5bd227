// Sites and their articles, for owners.
import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { articleUploadSchema, siteRequestSchema, type SiteLine, type SiteRequest } from '../../../shared/http-api.ts';
import type { Article } from '../../domain/article.ts';
import { hoursFaults, type HoursFault } from '../../domain/hours.ts';
import type { Site } from '../../domain/site.ts';
import { dropArticle, keepArticles } from '../../knowledge/import/keep-articles.ts';
import { readArticle } from '../../knowledge/markdown-articles.ts';
import type { ConsoleParts } from './console-parts.ts';
import { changeBy, knownSite } from './known-site.ts';
import { HttpProblem, parsed } from './problems.ts';

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
    const body = requested(request.body);
    return save({ ...body, id: parts.newId(), key: newKey(), tools: [] });
  });

  app.put<SiteParams>('/console/api/sites/:id', async (request) => {
    const before = await knownSite(parts, request.params.id);
    return save({ ...before, ...requested(request.body) });
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

function requested(body: unknown): SiteRequest {
  const site = parsed(siteRequestSchema, body);
  const faults = site.officeHours === null ? [] : hoursFaults(site.officeHours);
  if (faults.length > 0) throw new HttpProblem(400, 'badOfficeHours', faults.map(told).join(' '));
  return site;
}

function told(fault: HoursFault): string {
  switch (fault.kind) {
    case 'unknownZone':
      return `officeHours.timeZone: "${fault.timeZone}" is not a time zone such as Europe/Paris.`;
    case 'inverted':
      return `officeHours.spans, day ${fault.day}: ${spans(fault)} ends before it begins; a night is two spans.`;
    case 'overlap':
      return `officeHours.spans, day ${fault.day}: ${spans(fault)} overlap.`;
  }
}

function spans(fault: Extract<HoursFault, { spans: unknown }>): string {
  return fault.spans.map(({ from, to }) => `${from}-${to}`).join(' and ');
}

/** Public, but not to be guessed from another site's. */
function newKey(): string {
  return randomBytes(9).toString('base64url');
}
