// One site's articles in one language, indexed: by words, by characters, by passage, by each way of asking.
import type { Article } from '../domain/article.ts';
import { type ArticleMeaning, buildArticleMeaning } from './article-meaning.ts';
import { createReader, type IndexedPassage, readArticle, type ReadArticle, type Reader } from './article-reader.ts';
import { type Bm25Index, buildBm25Index } from './bm25-index.ts';
import { buildCosineIndex, type CosineIndex } from './cosine-index.ts';
import { buildPostings, type Numbering, type Postings, type Sparse, summed } from './postings.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';
import { wordVectorsOf } from './word-vectors/word-vectors.ts';

export interface ArticleIndex {
  language: string;
  articles: Article[];
  /** Article numbers by id. */
  numbers: Map<string, number>;
  passages: IndexedPassage[];
  /** Whose each form (a title or an example question) is, and each passage. */
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
  /** Null in a language without word vectors. */
  byMeaning: ArticleMeaning | null;
}

type Rest = () => Promise<void>;

/** `rest` is awaited now and then, so that a large index does not hold everything else up. */
export async function buildArticleIndex(
  articles: Article[],
  language: string,
  rest: Rest,
  vectors = wordVectorsOf(language),
): Promise<ArticleIndex> {
  const reader = createReader(language);
  const read: ReadArticle[] = [];
  for (const [number, article] of articles.entries()) {
    if (number % restEvery === 0) await rest();
    read.push(readArticle(article, number, reader));
  }
  const { numbering, runNumbering, weights: termWeights } = reader;
  const byText = await indexTexts(read, reader, rest);
  return {
    language,
    articles,
    numbers: new Map(articles.map((article, number) => [article.id, number])),
    numbering,
    runNumbering,
    termWeights,
    vocabulary: buildVocabulary(numbering),
    ...byText,
    ...(await indexForms(read, reader, byText.byWords, rest)),
    ...(await indexTopics(read, reader, rest)),
    byMeaning: vectors && (await buildArticleMeaning(articles, reader, vectors, rest)),
  };
}

/** What is said: whole articles by field, and passage by passage. */
async function indexTexts(read: ReadArticle[], { numbering }: Reader, rest: Rest) {
  const fields = read.map((each) => each.fields);
  const passages = read.flatMap((each) => each.passages);
  await rest();
  const byWords = buildBm25Index(numbering, fields, wordFields);
  await rest();
  const asking = fields.map((each) => each.slice(0, 2));
  const byAsking = buildBm25Index(numbering, asking, askingFields);
  await rest();
  const passageTerms = passages.map((each) => each.fields);
  return {
    byWords,
    byAsking,
    byPassage: buildBm25Index(numbering, passageTerms, passageFields),
    passages: passages.map(({ article, section, text }) => ({ article, section, text })),
    passageOwners: Int32Array.from(passages, (passage) => passage.article),
  };
}

/** How it is asked for: each title and each question by itself. */
async function indexForms(read: ReadArticle[], reader: Reader, byWords: Bm25Index, rest: Rest) {
  const forms = read.flatMap((each) => each.forms);
  const stems = forms.map((form) => form.stems);
  const runs = forms.map((form) => form.runs);
  const weigh = weigher(reader);
  await rest();
  const byForm = await buildCosineIndex(reader.numbering, stems, rest, weigh);
  await rest();
  const byFormRuns = await buildCosineIndex(reader.runNumbering, runs, rest);
  await rest();
  return {
    byForm,
    byFormRuns,
    formShares: formShares(reader.numbering, stems, byWords, weigh),
    formOwners: Int32Array.from(forms, (form) => form.article),
    titles: forms.flatMap((form, number) => (form.article === forms[number - 1]?.article ? [] : [number])),
  };
}

/** All of an article's ways of asking as one text, and that with its body. */
async function indexTopics(read: ReadArticle[], reader: Reader, rest: Rest) {
  const stems = read.map((each) => summed(each.forms.map((form) => form.stems)));
  const runs = read.map((each) => summed(each.forms.map((form) => form.runs)));
  await rest();
  const byTopic = await buildCosineIndex(reader.numbering, stems, rest, weigher(reader));
  const byTopicRuns = await buildCosineIndex(reader.runNumbering, runs, rest);
  const whole: Sparse[] = [];
  for (const [number, each] of read.entries()) {
    if (number % restEvery === 0) await rest();
    whole.push(summed([runs[number] ?? each.bodyRuns, each.bodyRuns]));
  }
  return { byTopic, byTopicRuns, byTextRuns: await buildCosineIndex(reader.runNumbering, whole, rest) };
}

function weigher({ weights }: Reader): (term: number) => number {
  return (term) => weights.get(term) ?? 1;
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
