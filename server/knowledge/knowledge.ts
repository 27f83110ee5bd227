// The assistant's knowledge: every site's articles, indexed by language, kept current, and searched.
import type { SearchResult } from '../../shared/visitor-protocol.ts';
import type { Article } from '../domain/article.ts';
import { likelyLanguages } from '../domain/text/language.ts';
import { plainText } from '../domain/text/markdown.ts';
import { sentencesOf } from '../domain/text/sentences.ts';
import type { Bus, Knowledge, SiteStore } from '../ports.ts';
import type { ArticleIndex } from './article-index.ts';
import { type Quote, quoteArticle } from './quote.ts';
import { rankArticles } from './ranking.ts';
import { remembered } from './remembered.ts';
import { createIndexCache, type SiteIndexes } from './site-indexes.ts';

export interface Ranked {
  article: Article;
  /** Of this query's articles, the likelihood that it is this one; all of them sum to 1. */
  likelihood: number;
  /** How like one of the article's own ways of asking the query is, 0 to 1. */
  likeness: number;
}

export interface Finding {
  /** The language that was searched. */
  language: string;
  /** Calibrated likelihood that the first article answers the query, 0 to 1. */
  sureness: number;
  /** Best first. */
  ranked: Ranked[];
}

export interface ArticleKnowledge extends Knowledge {
  /** Ranks the articles of one language; of another when the site has none in it. */
  find(siteId: string, language: string, query: string, limit: number): Promise<Finding>;
  /** As `find`, without the sureness. */
  rank(siteId: string, language: string, query: string, limit: number): Promise<Ranked[]>;
  /** The parts of one article that answer the query. */
  quote(siteId: string, language: string, articleId: string, query: string, focus?: string): Promise<Quote[]>;
  /** The language among the site's articles that the text is written in, the page's when nothing speaks against it. */
  languageOf(siteId: string, pageLanguage: string, text: string): Promise<string>;
  /** Ends the subscription. */
  close(): void;
}

export async function createKnowledge(parts: { store: SiteStore; bus: Bus }): Promise<ArticleKnowledge> {
  const cache = await createIndexCache(parts.store, parts.bus);

  const find: ArticleKnowledge['find'] = async (siteId, language, query, limit) => {
    const indexes = await cache.of(siteId);
    const index = indexes.get(language) ?? [...indexes.values()][0];
    if (!index) return { language, sureness: 0, ranked: [] };
    return remembered(index, ['find', query, limit], () => {
      const { order, likelihoods, likeness, sureness } = rankArticles(index, query);
      const ranked = order.slice(0, limit).flatMap((number) => {
        const article = index.articles[number];
        const likelihood = likelihoods[number] ?? 0;
        return article ? [{ article, likelihood, likeness: likeness[number] ?? 0 }] : [];
      });
      return { language: index.language, sureness, ranked };
    });
  };

  return {
    find,
    rank: async (siteId, language, query, limit) => (await find(siteId, language, query, limit)).ranked,
    quote: async (siteId, language, articleId, query, focus = query) => {
      const index = (await cache.of(siteId)).get(language);
      const number = index?.numbers.get(articleId);
      if (!index || number === undefined) return [];
      return remembered(index, ['quote', number, query, focus], () => quoteArticle(index, number, query, focus));
    },
    search: async (siteId, pageLanguage, query, limit) => {
      const indexes = await cache.of(siteId);
      const language = languageAmong(indexes, pageLanguage, query);
      const index = indexes.get(language);
      if (!index) return [];
      const { order } = rankArticles(index, query);
      return order.slice(0, limit).map((number) => resultOf(index, number, query));
    },
    languageOf: async (siteId, pageLanguage, text) => languageAmong(await cache.of(siteId), pageLanguage, text),
    close: () => cache.close(),
  };
}

function languageAmong(indexes: SiteIndexes, pageLanguage: string, text: string): string {
  const page = pageLanguage.toLowerCase().split('-')[0] ?? pageLanguage;
  const fallback = indexes.has(page) ? page : ([...indexes.keys()][0] ?? page);
  return likelyLanguages(text, [...indexes.keys()], fallback)[0] ?? fallback;
}

const excerptLength = 180;

function resultOf(index: ArticleIndex, number: number, query: string): SearchResult {
  const article = index.articles[number];
  if (!article) throw new Error(`no article ${number} in the index`);
  const quote = quoteArticle(index, number, query, query)[0];
  return {
    articleId: article.id,
    title: article.title,
    section: article.section,
    url: article.url,
    excerpt: excerptOf(plainText(quote?.pieces.join(' ') ?? article.body)),
    updated: article.updated,
  };
}

function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= excerptLength) return line;
  const first = sentencesOf(line)[0] ?? line;
  return first.length <= excerptLength ? first : `${line.slice(0, line.lastIndexOf(' ', excerptLength))} …`;
}
