// One site's articles in one language, indexed: by words, by characters, by passage, by each way of asking.
import type { Article } from '../domain/article.ts';
import { createReader, type IndexedPassage, readArticle, type ReadArticle } from './article-reader.ts';
import { type Bm25Index, buildBm25Index } from './bm25-index.ts';
import { buildCosineIndex, type CosineIndex } from './cosine-index.ts';
import { buildPostings, type Numbering, type Postings, type Sparse, summed } from './postings.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';

export interface ArticleIndex {
  language: string;
  articles: Article[];
  /** Article numbers by id. */
  numbers: Map<string, number>;
  passages: IndexedPassage[];
  /** Each title and each example question, and whose it is. */
  forms: { text: string; article: number }[];
  /** Whose each form is, and each passage. */
  formOwners: Int32Array;
  passageOwners: Int32Array;
  /** By article, the number of the form that is its title. */
  titles: number[];
  numbering: Numbering;
  runNumbering: Numbering;
  /** Of the terms that say less than others, how much they count. */
  termWeights: Map<number, number>;
  vocabulary: Vocabulary;
  /** Fields: title, questions, section and headings, body. */
  byWords: Bm25Index;
  /** Title and questions only. */
  byAsking: Bm25Index;
  byPassage: Bm25Index;
  byForm: CosineIndex;
  byFormRuns: CosineIndex;
  /** Of each form, the share of its weight that each of its terms makes up. */
  formShares: Postings;
  /** All of an article's forms as one text. */
  byTopic: CosineIndex;
  byTopicRuns: CosineIndex;
  byTextRuns: CosineIndex;
}

/** `rest` is awaited now and then, so that a large index does not hold everything else up. */
export async function buildArticleIndex(
  articles: Article[],
  language: string,
  rest: () => Promise<void>,
): Promise<ArticleIndex> {
  const reader = createReader(language);
  const read: ReadArticle[] = [];
  for (const [number, article] of articles.entries()) {
    if (number % restEvery === 0) await rest();
    read.push(readArticle(article, number, reader));
  }
  const forms = read.flatMap((each) => each.forms);
  const passages = read.flatMap((each) => each.passages);
  const weigh = (term: number) => reader.weights.get(term) ?? 1;
  const { numbering, runNumbering } = reader;
  const step = async <T>(build: () => T): Promise<T> => {
    await rest();
    return build();
  };
  const byWords = await step(() =>
    buildBm25Index(
      numbering,
      read.map((each) => each.fields),
      wordFields,
    ),
  );
  const topicRuns = read.map((each) => summed(each.forms.map((form) => form.runs)));
  return {
    language,
    articles,
    numbers: new Map(articles.map((article, number) => [article.id, number])),
    passages: passages.map(({ article, section, text }) => ({ article, section, text })),
    forms: forms.map(({ article, text }) => ({ article, text })),
    formOwners: Int32Array.from(forms, (form) => form.article),
    passageOwners: Int32Array.from(passages, (passage) => passage.article),
    titles: forms.flatMap((form, number) => (form.article === forms[number - 1]?.article ? [] : [number])),
    numbering,
    runNumbering,
    termWeights: reader.weights,
    vocabulary: await step(() => buildVocabulary(numbering)),
    byWords,
    byAsking: await step(() =>
      buildBm25Index(
        numbering,
        read.map((each) => each.fields.slice(0, 2)),
        askingFields,
      ),
    ),
    byPassage: await step(() =>
      buildBm25Index(
        numbering,
        passages.map((each) => each.fields),
        passageFields,
      ),
    ),
    byForm: await step(() =>
      buildCosineIndex(
        numbering,
        forms.map((form) => form.stems),
        weigh,
      ),
    ),
    byFormRuns: await step(() =>
      buildCosineIndex(
        runNumbering,
        forms.map((form) => form.runs),
      ),
    ),
    formShares: await step(() =>
      formShares(
        numbering,
        forms.map((form) => form.stems),
        byWords,
        weigh,
      ),
    ),
    byTopic: await step(() =>
      buildCosineIndex(
        numbering,
        read.map((each) => summed(each.forms.map((form) => form.stems))),
        weigh,
      ),
    ),
    byTopicRuns: await step(() => buildCosineIndex(runNumbering, topicRuns)),
    byTextRuns: await step(() =>
      buildCosineIndex(
        runNumbering,
        read.map((each, number) => summed([topicRuns[number] ?? each.bodyRuns, each.bodyRuns])),
      ),
    ),
  };
}

const restEvery = 50;

const wordFields = [
  { weight: 3, lengthNorm: 0.5 },
  { weight: 2, lengthNorm: 0.7 },
  { weight: 1, lengthNorm: 0.3 },
  { weight: 1, lengthNorm: 0.75 },
];
const askingFields = [
  { weight: 1, lengthNorm: 0.3 },
  { weight: 1, lengthNorm: 0.5 },
];
const passageFields = [
  { weight: 2, lengthNorm: 0.3 },
  { weight: 1, lengthNorm: 0.6 },
];

function formShares(
  numbering: Numbering,
  forms: Sparse[],
  byWords: Bm25Index,
  weigh: (term: number) => number,
): Postings {
  const shares = forms.map(({ terms }) => {
    const weights = Float32Array.from(terms, (term) => weigh(term) * (byWords.idf[term] ?? 0));
    const sum = weights.reduce((all, weight) => all + weight, 0) || 1;
    return { terms, weights: weights.map((weight) => weight / sum) };
  });
  return buildPostings(numbering, shares);
}
