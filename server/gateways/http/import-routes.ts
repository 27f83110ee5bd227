// Articles brought in from elsewhere, for owners: web pages, sitemaps, tables.
import type { FastifyInstance } from 'fastify';
import { csvImportRequestSchema, webImportRequestSchema, type CsvImport } from '../../../shared/knowledge-api.ts';
import type { Site } from '../../domain/site.ts';
import { readCsv } from '../../knowledge/import/csv.ts';
import { importPage } from '../../knowledge/import/import-page.ts';
import { keepArticles } from '../../knowledge/import/keep-articles.ts';
import { createSitemapImports } from '../../knowledge/import/sitemap-imports.ts';
import type { PageTarget } from '../../knowledge/import/web-page.ts';
import type { ConsoleParts } from './console-parts.ts';
import { changeBy, knownSite } from './known-site.ts';
import { HttpProblem, parsed } from './problems.ts';

interface SiteParams {
  Params: { id: string };
}

const largestTable = 16 * 1024 * 1024;

export function importRoutes(app: FastifyInstance, parts: ConsoleParts): void {
  const imports = createSitemapImports({ ...parts, report: (error) => app.log.error(error) });
  app.addHook('onClose', () => imports.close());

  app.post<SiteParams>('/console/api/sites/:id/imports/page', async (request) => {
    const site = await knownSite(parts, request.params.id);
    const { url, language } = parsed(webImportRequestSchema, request.body);
    return importPage(parts, url, targetOf(site, language), await changeBy(request, parts, 'page'));
  });

  const sitemap = '/console/api/sites/:id/imports/sitemap';

  app.post<SiteParams>(sitemap, async (request) => {
    const site = await knownSite(parts, request.params.id);
    const { url, language } = parsed(webImportRequestSchema, request.body);
    const change = await changeBy(request, parts, 'sitemap');
    if (!imports.start(url, targetOf(site, language), change)) {
      throw new HttpProblem(409, 'importRunning', 'A sitemap is being read for this site already.');
    }
    return { import: imports.status(site.id) };
  });

  app.get<SiteParams>(sitemap, async (request) => {
    return { import: imports.status((await knownSite(parts, request.params.id)).id) };
  });

  app.delete<SiteParams>(sitemap, async (request) => {
    const site = await knownSite(parts, request.params.id);
    imports.stop(site.id);
    return {};
  });

  app.post<SiteParams>('/console/api/sites/:id/imports/csv', { bodyLimit: largestTable }, async (request) => {
    const site = await knownSite(parts, request.params.id);
    const { language, text } = parsed(csvImportRequestSchema, request.body);
    const change = await changeBy(request, parts, 'csv');
    const target = { siteId: site.id, languages: site.languages, language, today: change.at.slice(0, 10) };
    const { articles, problems } = readCsv(text, target);
    const saved = (await keepArticles(parts, articles, change)).length;
    return { saved, unchanged: articles.length - saved, problems } satisfies CsvImport;
  });
}

function targetOf(site: Site, language: string | null): PageTarget {
  if (language !== null && !site.languages.includes(language)) {
    throw new HttpProblem(400, 'otherLanguage', 'The site does not speak this language.');
  }
  return { siteId: site.id, languages: site.languages, language };
}
