// A query's articles in order, and how sure it is that the first one answers it.
import { words } from '../domain/text/fold.ts';
import type { ArticleIndex } from './article-index.ts';
import { usingColumnsAgain } from './columns.ts';
import { type FeatureName, type Features, featureNames, measure } from './features.ts';
import { byWordsOnly, withMeaning } from './weights.ts';

export interface Ranking {
  /** Numbers of articles that share anything with the query, best first. */
  order: number[];
  /** By article number: the likelihood that it is this one of all, summing to 1. */
  likelihoods: Float64Array;
  /** By article number: how much of the same the query and the article's title or a question of it say, 0 to 1. */
  likeness: Float32Array;
  /** Calibrated likelihood that the first article answers the query, 0 to 1. */
  sureness: number;
}

export function rankArticles(index: ArticleIndex, query: string): Ranking {
  const weighing = index.byMeaning ? withMeaning : byWordsOnly;
  return usingColumnsAgain(() => {
    const features = measure(index, query);
    const scored = scoredBy(features, weighing.ranking);
    const { order, likelihoods } = scored;
    const sureness = surenessOf(evidenceOf(index, query, features, scored), weighing);
    return { order, likelihoods, likeness: features.agreement.slice(), sureness };
  });
}

export type RankingWeights = Record<FeatureName, number>;

export interface Weighing {
  ranking: RankingWeights;
  bias: number;
  sureness: Evidence;
}

export interface Scored {
  scores: Float64Array;
  order: number[];
  likelihoods: Float64Array;
}

export function scoredBy(features: Features, weights: RankingWeights): Scored {
  const scores = weighed(features, weights);
  return { scores, order: ordered(scores), likelihoods: likelihoodsOf(scores) };
}

export function weighed(features: Features, weights: RankingWeights): Float64Array {
  const scores = new Float64Array(features.words.length);
  for (const name of featureNames) {
    const column = features[name];
    const weight = weights[name];
    for (let article = 0; article < scores.length; article++) {
      scores[article] = (scores[article] ?? 0) + weight * (column[article] ?? 0);
    }
  }
  return scores;
}

/** Only the first places are ever looked at, so only they are sorted. */
export function ordered(scores: Float64Array): number[] {
  const places: number[] = [];
  for (let article = 0; article < scores.length; article++) {
    const score = scores[article] ?? 0;
    if (score <= 0 || (places.length === mostPlaces && score <= (scores[places.at(-1) ?? 0] ?? 0))) continue;
    let place = places.length;
    while (place > 0 && (scores[places[place - 1] ?? 0] ?? 0) < score) place--;
    places.splice(place, 0, article);
    if (places.length > mostPlaces) places.pop();
  }
  return places;
}

export const mostPlaces = 50;

function likelihoodsOf(scores: Float64Array): Float64Array {
  let best = 0;
  for (let article = 0; article < scores.length; article++) best = Math.max(best, scores[article] ?? 0);
  const likelihoods = new Float64Array(scores.length);
  let sum = 0;
  for (let article = 0; article < scores.length; article++) {
    const power = Math.exp((scores[article] ?? 0) - best);
    likelihoods[article] = power;
    sum += power;
  }
  for (let article = 0; article < scores.length; article++) likelihoods[article] = (likelihoods[article] ?? 0) / sum;
  return likelihoods;
}

const ownEvidence = ['score', 'likelihood', 'margin', 'length', 'size', 'hasQuestions'] as const;
export const evidenceNames = [...featureNames, ...ownEvidence];
export type Evidence = Record<(typeof evidenceNames)[number], number>;

/** What speaks for and against the first article; null when nothing was found at all. */
export function evidenceOf(
  index: ArticleIndex,
  query: string,
  features: Features,
  { scores, order, likelihoods }: Scored,
): Evidence | null {
  const [first, second] = order;
  if (first === undefined) return null;
  const score = scores[first] ?? 0;
  const own = Object.fromEntries(featureNames.map((name) => [name, features[name][first] ?? 0])) as RankingWeights;
  return {
    ...own,
    score,
    likelihood: likelihoods[first] ?? 0,
    margin: score - (scores[second ?? -1] ?? 0),
    length: Math.log(Math.max(1, words(query).length)),
    size: Math.log(index.articles.length),
    hasQuestions: (index.articles[first]?.questions.length ?? 0) > 0 ? 1 : 0,
  };
}

function surenessOf(evidence: Evidence | null, { bias, sureness }: Weighing): number {
  if (!evidence) return 0;
  const sum = evidenceNames.reduce((all, name) => all + sureness[name] * evidence[name], bias);
  return 1 / (1 + Math.exp(-sum));
}
