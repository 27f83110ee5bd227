// What is measured of each article for a query: the figures that ranking and sureness are made from.
import { newColumn } from './columns.ts';
import { words } from '../domain/text/fold.ts';
import { characterRuns } from '../domain/text/terms.ts';
import type { ArticleIndex } from './article-index.ts';
import { runLength } from './article-reader.ts';
import { bm25Scores, type QueryWord } from './bm25-index.ts';
import { cosines } from './cosine-index.ts';
import { nearness } from './meaning-index.ts';
import { withNearWords } from './near-words.ts';
import { queryWords } from './query-words.ts';

/** All between 0 and 1. */
export const featureNames = [
  /** BM25 over all fields, and the share of the query's weight that the article holds at all. */
  'words', 'covered',
  /** The same over title and example questions only. */
  'asking', 'askingCovered',
  /** BM25 of the best passage. */
  'passage',
  /** The second-likest title or question, by words: agreement between several ways of asking. */
  'formSecond',
  /** The likest title or question, all of them as one text, and the whole article, by characters. */
  'formRuns', 'topicRuns', 'textRuns',
  /** Title and questions as one text, by words. */
  'topic',
  /** How much of the best form, and of the title, the query says. */
  'formSaid', 'titleSaid',
  /** Harmonic mean of askingCovered and formSaid: both say the same, no more and no less. */
  'agreement',
  /** The title or question nearest in meaning, and all of them as one text; 0 in a language without word vectors. */
  'meaning', 'topicMeaning',
  /** `covered` and `agreement` once more, with words near in meaning standing in for one another. */
  'nearCovered', 'nearAgreement',
] as const; // prettier-ignore

export type FeatureName = (typeof featureNames)[number];
/** Those that only a language with word vectors has. */
export const meaningNames: FeatureName[] = ['meaning', 'topicMeaning', 'nearCovered', 'nearAgreement'];
/** One column per feature, one value per article. */
export type Features = Record<FeatureName, Float32Array>;

export function measure(index: ArticleIndex, query: string): Features {
  const asked = queryWords(index, query);
  const byWords = bm25Scores(index.byWords, asked);
  const byAsking = bm25Scores(index.byAsking, asked);
  const stems = likelinesses(asked);
  const unseen = asked.filter((word) => word.matches.length === 0).length;
  const { runs, unseenRuns } = queryRuns(index, query);
  const formSaid = formsSaid(index, stems);
  const best = bestOf(index, formSaid, index.formOwners);
  return {
    words: byWords.score,
    covered: byWords.covered,
    asking: byAsking.score,
    askingCovered: byAsking.covered,
    passage: bestOf(index, bm25Scores(index.byPassage, asked).score, index.passageOwners),
    formSecond: secondOf(index, cosines(index.byForm, stems, unseen)),
    formRuns: bestOf(index, cosines(index.byFormRuns, runs, unseenRuns), index.formOwners),
    topicRuns: cosines(index.byTopicRuns, runs, unseenRuns),
    textRuns: cosines(index.byTextRuns, runs, unseenRuns),
    topic: cosines(index.byTopic, stems, unseen),
    formSaid: best,
    titleSaid: firstOf(index, formSaid),
    agreement: harmonic(byAsking.covered, best),
    ...measureMeaning(index, query, asked),
  };
}

function measureMeaning(index: ArticleIndex, query: string, asked: QueryWord[]) {
  const { byMeaning } = index;
  if (!byMeaning) {
    const none = newColumn(index.articles.length);
    return { meaning: none, topicMeaning: none, nearCovered: none, nearAgreement: none };
  }
  const near = withNearWords(byMeaning.nearWords, asked);
  const said = bestOf(index, formsSaid(index, likelinesses(near)), index.formOwners);
  const topicMeaning = nearness(byMeaning.topics, query);
  // Forms are many: of articles about something else they are not looked at one by one.
  const worth = (form: number) => (topicMeaning[index.formOwners[form] ?? 0] ?? 0) >= leastTopicMeaning;
  return {
    meaning: bestOf(index, nearness(byMeaning.forms, query, worth), index.formOwners),
    topicMeaning,
    nearCovered: bm25Scores(index.byWords, near).covered,
    nearAgreement: harmonic(bm25Scores(index.byAsking, near).covered, said),
  };
}

const leastTopicMeaning = 0.15;

/** Each term the query may mean, with how likely it does. */
function likelinesses(asked: QueryWord[]): Map<number, number> {
  const stems = new Map<number, number>();
  for (const word of asked) {
    for (const { term, likeness } of word.matches) stems.set(term, Math.max(stems.get(term) ?? 0, likeness));
  }
  return stems;
}

function queryRuns(index: ArticleIndex, query: string): { runs: Map<number, number>; unseenRuns: number } {
  const runs = new Map<number, number>();
  const unseen = new Set<string>();
  for (const run of characterRuns(words(query), runLength, runLength)) {
    const number = index.runNumbering.get(run);
    if (number === undefined) unseen.add(run);
    else runs.set(number, (runs.get(number) ?? 0) + 1);
  }
  return { runs, unseenRuns: unseen.size };
}

/** Per form, the share of its weight that the query says. */
function formsSaid(index: ArticleIndex, stems: Map<number, number>): Float32Array {
  const { starts, documents, weights } = index.formShares;
  const said = newColumn(index.formOwners.length);
  for (const [term, likeness] of stems) {
    for (let at = starts[term] ?? 0, end = starts[term + 1] ?? 0; at < end; at++) {
      const form = documents[at] ?? 0;
      said[form] = (said[form] ?? 0) + likeness * (weights[at] ?? 0);
    }
  }
  return said;
}

function bestOf(index: ArticleIndex, values: Float32Array, owners: Int32Array): Float32Array {
  const best = newColumn(index.articles.length);
  for (let number = 0; number < owners.length; number++) {
    const value = values[number] ?? 0;
    const owner = owners[number] ?? 0;
    if (value > (best[owner] ?? 0)) best[owner] = value;
  }
  return best;
}

function secondOf(index: ArticleIndex, values: Float32Array): Float32Array {
  const best = newColumn(index.articles.length);
  const second = newColumn(index.articles.length);
  for (let number = 0; number < index.formOwners.length; number++) {
    const value = values[number] ?? 0;
    const owner = index.formOwners[number] ?? 0;
    const before = best[owner] ?? 0;
    second[owner] = Math.max(second[owner] ?? 0, Math.min(before, value));
    if (value > before) best[owner] = value;
  }
  return second;
}

/** The title is an article's first form. */
function firstOf(index: ArticleIndex, values: Float32Array): Float32Array {
  const first = newColumn(index.articles.length);
  for (let article = 0; article < first.length; article++) first[article] = values[index.titles[article] ?? 0] ?? 0;
  return first;
}

function harmonic(a: Float32Array, b: Float32Array): Float32Array {
  const mean = newColumn(a.length);
  for (let number = 0; number < a.length; number++) {
    const one = a[number] ?? 0;
    const other = b[number] ?? 0;
    if (one > 0) mean[number] = (2 * one * other) / (one + other);
  }
  return mean;
}
