// A query's articles in order, and how sure it is that the first one answers it.
import { words } from '../domain/text/fold.ts';
import type { ArticleIndex } from './article-index.ts';
import { type FeatureName, type Features, featureNames, measure } from './features.ts';
import { rankingWeights, surenessBias, surenessWeights } from './weights.ts';

export interface Ranking {
  /** Numbers of articles, best first. */
  order: number[];
  /** By article number. */
  scores: Float64Array;
  features: Features;
  /** Calibrated likelihood that the first article answers the query, 0 to 1. */
  sureness: number;
}

export function rankArticles(index: ArticleIndex, query: string): Ranking {
  const features = measure(index, query);
  const scores = new Float64Array(index.articles.length);
  for (const name of featureNames) {
    const column = features[name];
    const weight = rankingWeights[name];
    for (let article = 0; article < scores.length; article++) {
      scores[article] = (scores[article] ?? 0) + weight * (column[article] ?? 0);
    }
  }
  const order = [...scores.keys()].filter((article) => (scores[article] ?? 0) > 0);
  order.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  return { order, scores, features, sureness: surenessOf(index, query, order, scores, features) };
}

function surenessOf(
  index: ArticleIndex,
  query: string,
  order: number[],
  scores: Float64Array,
  features: Features,
): number {
  const first = order[0];
  if (first === undefined) return 0;
  const evidence = evidenceOf(index, query, first, order, scores, features);
  let sum = surenessBias;
  for (const [name, value] of Object.entries(evidence)) sum += surenessWeights[name as keyof Evidence] * value;
  return 1 / (1 + Math.exp(-sum));
}

export type Evidence = Record<keyof typeof surenessWeights, number>;

/** What speaks for and against the first article. */
export function evidenceOf(
  index: ArticleIndex,
  query: string,
  first: number,
  order: number[],
  scores: Float64Array,
  features: Features,
): Evidence {
  const score = scores[first] ?? 0;
  let sum = 0;
  for (const each of scores) sum += Math.exp(each - score);
  const own = Object.fromEntries(featureNames.map((name) => [name, features[name][first] ?? 0])) as Record<
    FeatureName,
    number
  >;
  return {
    ...own,
    score,
    likelihood: 1 / sum,
    margin: score - (scores[order[1] ?? -1] ?? 0),
    length: Math.log(Math.max(1, words(query).length)),
    size: Math.log(index.articles.length),
    hasQuestions: (index.articles[first]?.questions.length ?? 0) > 0 ? 1 : 0,
  };
}
