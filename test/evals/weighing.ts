// Learns what ranking and sureness weigh with from judged questions, and judges questions with it.
import { type ArticleIndex, buildArticleIndex } from '../../server/knowledge/article-index.ts';
import {
  type FeatureName,
  type Features,
  featureNames,
  measure,
  meaningNames,
} from '../../server/knowledge/features.ts';
import {
  type Evidence,
  evidenceNames,
  evidenceOf,
  ordered,
  type RankingWeights,
  scoredBy,
  weighed,
  type Weighing,
} from '../../server/knowledge/ranking.ts';
import type { WordVectors } from '../../server/knowledge/word-vectors/word-vectors.ts';
import type { QuestionRow } from './data.ts';
import { learnChoice, learnLogistic, likelihood, type Logistic } from './learning.ts';
import type { Base } from './lessons.ts';
import type { Outcome } from './metrics.ts';

const mostCandidates = 40;
const choiceL2 = 0.006;
const surenessL2 = 0.05;
/** Without word vectors it must hold in languages that nothing was learned from, so it may lean on no sign too much. */
const wordsSurenessL2 = 0.25;

export interface Sample {
  base: Base;
  row: QuestionRow;
  index: ArticleIndex;
  features: Features;
  right: (article: number) => boolean;
}

/** What an index with word vectors weighs with, and one without. */
export interface Weighings {
  withMeaning: Weighing;
  byWordsOnly: Weighing;
}

export async function samplesOf(bases: Base[], vectorsFor: (base: Base) => WordVectors): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const base of bases) {
    const vectors = base.language === 'en' ? vectorsFor(base) : null;
    const index = await buildArticleIndex(base.articles, base.language, async () => {}, vectors);
    for (const row of base.questions) {
      const accepted = new Set(row.answer_ids === 'none' ? [] : row.answer_ids);
      const right = (article: number) => accepted.has(index.articles[article]?.id ?? '');
      samples.push({ base, row, index, features: measure(index, row.text), right });
    }
  }
  return samples;
}

export function learnWeighing(training: Sample[]): Weighings {
  const wordNames = featureNames.filter((name) => !meaningNames.includes(name));
  const withVectors = training.filter(({ index }) => index.byMeaning);
  return {
    withMeaning: learn(training, withVectors, [...featureNames], withTextTwice, (rows, labels) =>
      learnLogistic(rows, labels, surenessL2),
    ),
    // English without its vectors is as good an example as any other language.
    byWordsOnly: learn(training, training, wordNames, frenchMore, (rows, labels) =>
      respread(learnLogistic(rows, labels, wordsSurenessL2), rows, labels),
    ),
  };
}

/** Most of the labelled bases are titles and examples only; every real help centre has text. */
function withTextTwice({ index, row }: Sample): number {
  return row.lang === 'en' && index.passages.length > 0 ? 2 : 1;
}

/** French is a fourteenth of the rows and half of the promise. */
function frenchMore({ row }: Sample): number {
  return row.lang === 'en' ? 1 : 3;
}

export function judge(sample: Sample, weighings: Weighings): Outcome {
  const weighing = sample.index.byMeaning ? weighings.withMeaning : weighings.byWordsOnly;
  const order = ordered(weighed(sample.features, weighing.ranking)).slice(0, 3);
  const weights = evidenceNames.map((name) => weighing.sureness[name]);
  return {
    answerable: sample.row.answer_ids !== 'none',
    first: sample.right(order[0] ?? -1),
    amongThree: order.some(sample.right),
    sureness:
      order.length === 0
        ? 0
        : likelihood({ bias: weighing.bias, weights }, evidenceRow(sample, weighing.ranking, evidenceNames)),
  };
}

/** Names left out weigh nothing. Ranking may be learned from more samples than sureness. */
function learn(
  training: Sample[],
  sure: Sample[],
  names: FeatureName[],
  countOf: (sample: Sample) => number,
  fit: (rows: number[][], labels: boolean[]) => Logistic,
): Weighing {
  const answerable = training.filter(({ row }) => row.answer_ids !== 'none');
  const choices = answerable.map((sample) => ({ ...choiceOf(sample, names), weight: countOf(sample) }));
  const ranking = weightsOf(featureNames, names, learnChoice(choices, names.length, choiceL2));
  const evidence = evidenceNames.filter((name) => !leftOut(names).includes(name));
  const rows = sure.map((sample) => evidenceRow(sample, ranking, evidence));
  const labels = sure.map((sample) => sample.right(ordered(weighed(sample.features, ranking))[0] ?? -1));
  const { bias, weights } = fit(rows, labels);
  return { ranking, bias, sureness: weightsOf(evidenceNames, evidence, weights) };
}

/** A penalty draws all likelihoods to the middle; the order it gave is kept, and how far apart they are is fitted anew. */
function respread({ bias, weights }: Logistic, rows: number[][], labels: boolean[]): Logistic {
  const scores = rows.map((row) => [weights.reduce((sum, weight, at) => sum + weight * (row[at] ?? 0), bias)]);
  const spread = learnLogistic(scores, labels, 0);
  const factor = spread.weights[0] ?? 1;
  return { bias: factor * bias + spread.bias, weights: weights.map((weight) => factor * weight) };
}

function leftOut(names: FeatureName[]): string[] {
  return featureNames.filter((name) => !names.includes(name));
}

function weightsOf<Name extends string>(
  all: readonly Name[],
  names: readonly Name[],
  values: number[],
): Record<Name, number> {
  return Object.fromEntries(all.map((name) => [name, values[names.indexOf(name)] ?? 0])) as Record<Name, number>;
}

/** The candidates that the features together like best, and the right ones whether among them or not. */
function choiceOf({ features, index, right }: Sample, names: FeatureName[]) {
  const equal = weightsOf(
    featureNames,
    names,
    names.map(() => 1),
  );
  const liked = ordered(weighed(features, equal)).slice(0, mostCandidates);
  const accepted = [...index.articles.keys()].filter(right);
  const articles = [...new Set([...liked, ...accepted])];
  return {
    candidates: articles.map((article) => names.map((name) => features[name][article] ?? 0)),
    right: articles.map(right),
  };
}

function evidenceRow({ index, row, features }: Sample, ranking: RankingWeights, names: (keyof Evidence)[]): number[] {
  const evidence = evidenceOf(index, row.text, features, scoredBy(features, ranking));
  return names.map((name) => evidence?.[name] ?? 0);
}
