// One site's articles in one language, indexed: by words, by characters, by passage, by each way of asking.
import type { Article } from '../domain/article.ts';
import { words } from '../domain/text/fold.ts';
import { plainText } from '../domain/text/markdown.ts';
import { characterRuns, termReader } from '../domain/text/terms.ts';
import { type Bm25Index, buildBm25Index } from './bm25-index.ts';
import { buildCosineIndex, type CosineIndex } from './cosine-index.ts';
import { type Passage, passagesOf } from './passages.ts';
import {
  buildPostings,
  createTally,
  emptyDocument,
  numberOf,
  type Numbering,
  type Postings,
  type Sparse,
  summed,
  tallied,
} from './postings.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';

export interface IndexedPassage extends Passage {
  article: number;
}

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

export const runLength = 3;

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

interface ReadArticle {
  forms: { text: string; article: number; stems: Sparse; runs: Sparse }[];
  passages: (IndexedPassage & { fields: Sparse[] })[];
  fields: Sparse[];
  bodyRuns: Sparse;
}

function readArticle(article: Article, number: number, reader: Reader): ReadArticle {
  const passages = passagesOf(article).map((passage) => {
    const text = plainText(passage.text);
    return { ...passage, article: number, plain: text, fields: [reader.stems(passage.section), reader.stems(text)] };
  });
  const forms = [article.title, ...article.questions].map((text) => ({
    text,
    article: number,
    stems: reader.stems(text),
    runs: reader.runs(text),
  }));
  const headings = [article.section, ...new Set(passages.map((passage) => passage.section))].join('\n');
  const [title, ...questions] = forms.map((form) => form.stems);
  const body = summed(passages.map((passage) => passage.fields[1] ?? emptyDocument));
  return {
    forms,
    passages,
    fields: [title ?? emptyDocument, summed(questions), reader.stems(headings), body],
    bodyRuns: reader.runs(passages.map((passage) => passage.plain).join('\n')),
  };
}

interface Reader {
  numbering: Numbering;
  runNumbering: Numbering;
  /** Of the terms that say less than others. */
  weights: Map<number, number>;
  stems(text: string): Sparse;
  runs(text: string): Sparse;
}

/** Remembers each word's stem and character runs: texts of one site share most of their words. */
function createReader(language: string): Reader {
  const numbering: Numbering = new Map();
  const runNumbering: Numbering = new Map();
  const weights = new Map<number, number>();
  const termsOf = termReader(language);
  const runsOfWord = new Map<string, number[]>();
  const tally = createTally();
  return {
    numbering,
    runNumbering,
    weights,
    stems(text) {
      return tallied(
        termsOf(text).map((term) => {
          const number = numberOf(numbering, term.stem);
          if (term.weight < 1) weights.set(number, term.weight);
          return number;
        }),
      );
    },
    runs(text) {
      for (const word of words(text)) {
        const known = runsOfWord.get(word);
        const runs = known ?? characterRuns([word], runLength, runLength).map((run) => numberOf(runNumbering, run));
        if (!known) runsOfWord.set(word, runs);
        for (const run of runs) tally.add(run, 1);
      }
      return tally.take();
    },
  };
}

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
