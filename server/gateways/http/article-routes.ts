// One article at a time, for owners: the editor's, and its versions.
import type { FastifyInstance } from 'fastify';
import {
  articleRequestSchema,
  type ArticleDetail,
  type ArticleRequest,
  type ArticleVersionLine,
} from '../../../shared/knowledge-api.ts';
import type { Article } from '../../domain/article.ts';
import { slug } from '../../knowledge/import/csv.ts';
import { keepArticles } from '../../knowledge/import/keep-articles.ts';
import type { ArticleKey } from '../../ports.ts';
import type { ConsoleParts } from './console-parts.ts';
import { changeBy, knownSite } from './known-site.ts';
import { HttpProblem, parsed } from './problems.ts';

interface Named {
  Params: { id: string; language: string; article: string };
}

interface Numbered {
  Params: Named['Params'] & { number: string };
}

const largestArticle = 1024 * 1024;

export function articleRoutes(app: FastifyInstance, parts: ConsoleParts): void {
  const { store } = parts;

  async function detailOf(key: ArticleKey): Promise<ArticleDetail> {
    const article = await store.article(key);
    if (article === null) throw new HttpProblem(404, 'notFound', 'There is no such article.');
    const { siteId: _, ...rest } = article;
    return { ...rest, version: await latest(key) };
  }

  async function latest(key: ArticleKey): Promise<number> {
    return (await store.articleVersions(key))[0]?.number ?? 0;
  }

  async function keyOf(params: Named['Params']): Promise<ArticleKey> {
    return { siteId: (await knownSite(parts, params.id)).id, language: params.language, id: params.article };
  }

  app.post<{ Params: { id: string; language: string } }>(
    '/console/api/sites/:id/articles/:language',
    { bodyLimit: largestArticle },
    async (request) => {
      const site = await knownSite(parts, request.params.id);
      const { language } = request.params;
      if (!site.languages.includes(language)) {
        throw new HttpProblem(400, 'otherLanguage', 'The site does not speak this language.');
      }
      const body = parsed(articleRequestSchema, request.body);
      const change = await changeBy(request, parts, 'editor');
      const key = await freeKey(parts, { siteId: site.id, language, id: slug(body.title) });
      await keepArticles(parts, [articleOf(key, body, change.at.slice(0, 10))], change);
      return detailOf(key);
    },
  );

  const address = '/console/api/sites/:id/articles/:language/:article';

  app.get<Named>(address, async (request) => detailOf(await keyOf(request.params)));

  app.put<Named>(address, { bodyLimit: largestArticle }, async (request) => {
    const key = await keyOf(request.params);
    const body = parsed(articleRequestSchema, request.body);
    const before = await store.article(key);
    if (before === null) throw new HttpProblem(404, 'notFound', 'There is no such article.');
    if (body.basedOn !== (await latest(key))) {
      throw new HttpProblem(409, 'changedSince', 'Somebody has changed this article in the meantime.');
    }
    const change = await changeBy(request, parts, 'editor');
    const same = sameWords(before, articleOf(key, body, before.updated));
    await keepArticles(parts, [articleOf(key, body, same ? before.updated : change.at.slice(0, 10))], change);
    return detailOf(key);
  });

  app.get<Named>(`${address}/versions`, async (request): Promise<ArticleVersionLine[]> => {
    const versions = await store.articleVersions(await keyOf(request.params));
    return versions.map(({ by, ...version }) => ({ ...version, by: by?.name ?? null }));
  });

  app.get<Numbered>(`${address}/versions/:number`, async (request): Promise<ArticleDetail> => {
    const { siteId: _, ...article } = await atVersion(request.params);
    return { ...article, version: Number(request.params.number) };
  });

  app.post<Numbered>(`${address}/versions/:number/restore`, async (request) => {
    const article = await atVersion(request.params);
    await keepArticles(parts, [article], await changeBy(request, parts, 'editor'));
    return detailOf(article);
  });

  async function atVersion(params: Numbered['Params']): Promise<Article> {
    const number = /^\d{1,9}$/.test(params.number) ? Number(params.number) : 0;
    const article = await store.articleAt(await keyOf(params), number);
    if (article === null) throw new HttpProblem(404, 'notFound', 'There is no such version.');
    return article;
  }
}

function articleOf(key: ArticleKey, request: ArticleRequest, updated: string): Article {
  const { title, section, url, questions, body } = request;
  return { ...key, title, section, url, updated, questions, body };
}

function sameWords(before: Article, after: Article): boolean {
  const words = ({ title, section, url, questions, body }: Article) =>
    JSON.stringify([title, section, url, questions, body]);
  return words(before) === words(after);
}

/** A new article never takes over the history of one that was deleted. */
async function freeKey({ store }: ConsoleParts, wanted: ArticleKey): Promise<ArticleKey> {
  for (let n = 1; ; n += 1) {
    const key = { ...wanted, id: n === 1 ? wanted.id : `${wanted.id}-${n}` };
    if ((await store.articleVersions(key)).length === 0) return key;
  }
}
