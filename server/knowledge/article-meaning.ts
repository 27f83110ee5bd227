// What a site's articles mean, in a language with word vectors: by title and question, by article, and word by word.
import type { Article } from '../domain/article.ts';
import type { Reader } from './article-reader.ts';
import { buildMeaningIndex, type MeaningIndex } from './meaning-index.ts';
import { buildNearWords, type NearWords } from './near-words.ts';
import type { WordVectors } from './word-vectors/word-vectors.ts';

export interface ArticleMeaning {
  /** Each title and question by itself, numbered as everywhere. */
  forms: MeaningIndex;
  /** All of an article's together. */
  topics: MeaningIndex;
  nearWords: NearWords;
}

export async function buildArticleMeaning(
  articles: Article[],
  reader: Reader,
  vectors: WordVectors,
  rest: () => Promise<void>,
): Promise<ArticleMeaning> {
  const forms = articles.map((article) => [article.title, ...article.questions]);
  const topics = forms.map((each) => each.join('\n'));
  return {
    forms: await buildMeaningIndex(vectors, forms.flat(), rest),
    topics: await buildMeaningIndex(vectors, topics, rest),
    nearWords: await buildNearWords(vectors, reader, rest),
  };
}
