// The demo shop: its two servers, and the site, articles and tools that the assistant knows it by.
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { buildShopApi } from '../demo/shop-api/api.ts';
import { buildDemoSite } from '../demo/site/site.ts';
import { demoTools } from '../demo/tools.ts';
import { browserHost } from './config.ts';
import type { Article } from './domain/article.ts';
import type { Site } from './domain/site.ts';
import type { Tool } from './domain/tool.ts';
import { keepArticles } from './knowledge/import/keep-articles.ts';
import { readArticleFolder } from './knowledge/markdown-articles.ts';
import type { Bus, Store } from './ports.ts';

export interface DemoOptions {
  port: number;
  apiPort: number;
  host: string;
  publicUrl: string;
  store: Store;
  bus: Bus;
  newId: () => string;
  /** Lets tools live at a private place, `host:port`. */
  allowHost: (host: string) => void;
  listen: (server: FastifyInstance, port: number, host: string, setting: string) => Promise<void>;
}

export interface Demo {
  url: string;
  close(): Promise<void>;
}

const demoKey = 'demo';
const languages = ['en', 'fr'];
const helpDir = path.join(import.meta.dirname, '..', 'demo', 'help');

export async function startDemo(options: DemoOptions): Promise<Demo> {
  const shopApi = buildShopApi({});
  await options.listen(shopApi, options.apiPort, '127.0.0.1', 'DEMO_API_PORT');
  const shopApiUrl = `http://127.0.0.1:${portOf(shopApi)}`;
  options.allowHost(new URL(shopApiUrl).host);
  const pages = buildDemoSite({ chatOrigin: options.publicUrl, siteKey: demoKey, shopApiUrl });
  await options.listen(pages, options.port, options.host, 'DEMO_PORT');
  const url = `http://${browserHost(options.host)}:${portOf(pages)}`;
  await seed(options, url, shopApiUrl);
  return {
    url: `${url}/`,
    async close() {
      await Promise.all([pages.close(), shopApi.close()]);
    },
  };
}

/** Written at each start: ports may have changed, and so may the articles. What an owner changed otherwise stays. */
async function seed({ store, bus, newId }: DemoOptions, url: string, shopApiUrl: string): Promise<void> {
  const known = (await store.sites()).find((site) => site.key === demoKey);
  const site: Site = {
    ...(known ?? firstSite(newId())),
    allowedOrigins: [...new Set([url, ...(known?.allowedOrigins ?? [])])],
    tools: toolsBeside(known?.tools ?? [], demoTools(shopApiUrl)),
  };
  await store.saveSite(site);
  await bus.publish('all', { kind: 'siteChanged', siteId: site.id });
  const articles = (await Promise.all(languages.map((language) => articlesOf(site.id, language, url)))).flat();
  const untouched: Article[] = [];
  for (const article of articles) if (!(await isOwnersWork(store, article))) untouched.push(article);
  const at = new Date().toISOString();
  await keepArticles({ store, bus }, untouched, { by: null, at, origin: 'demo' });
}

/** The demo's own at today's address, on or off as an owner left them; what an owner added stays. */
function toolsBeside(kept: Tool[], own: Tool[]): Tool[] {
  const names = new Set(own.map((tool) => tool.name));
  const left = (name: string) => kept.find((tool) => tool.name === name)?.on ?? true;
  return [...own.map((tool) => ({ ...tool, on: left(tool.name) })), ...kept.filter((tool) => !names.has(tool.name))];
}

async function isOwnersWork(store: Store, article: Article): Promise<boolean> {
  return ((await store.articleVersions(article))[0]?.by ?? null) !== null;
}

function firstSite(id: string): Site {
  return {
    id,
    key: demoKey,
    name: 'Passeroue',
    allowedOrigins: [],
    languages,
    brandColour: '#1f4d47',
    assistantName: 'Guidon',
    emotions: true,
    modes: { standard: 'automatic', topics: [] },
    officeHours: null,
    tools: [],
  };
}

async function articlesOf(siteId: string, language: string, url: string): Promise<Article[]> {
  const urlFor = (slug: string) => `${url}/${language}/help/${slug}`;
  const { articles, problems } = await readArticleFolder(path.join(helpDir, language), { siteId, language, urlFor });
  for (const problem of problems) console.error(`${problem.path}: ${problem.problem}`);
  return articles;
}

function portOf(server: FastifyInstance): number {
  return (server.server.address() as AddressInfo).port;
}
