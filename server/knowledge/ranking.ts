// A query's articles in order, and how sure it is that the first one answers it.
import { words } from '../domain/text/fold.ts';
import type { ArticleIndex } from './article-index.ts';
import { type FeatureName, type Features, featureNames, measure } from './features.ts';
import { rankingWeights, surenessBias, surenessWeights } from './weights.ts';

export interface Ranking {
  /** Numbers of articles that share anything with the query, best first. */
  order: number[];
  /** By article number: the likelihood that it is this one of all, summing to 1. */
  likelihoods: Float64Array;
  features: Features;
  /** Calibrated likelihood that the first article answers the query, 0 to 1. */
  sureness: number;
}

export function rankArticles(index: ArticleIndex, query: string): Ranking {
  const features = measure(index, query);
  const scores = weighed(features, rankingWeights);
  const order = ordered(scores);
  return {
    order,
    likelihoods: likelihoodsOf(scores),
    features,
    sureness: surenessOf(evidenceOf(index, query, features, scores)),
  };
}

export type RankingWeights = Record<FeatureName, number>;

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
  for (const score of scores) if (score > best) best = score;
  const likelihoods = scores.map((score) => Math.exp(score - best));
  let sum = 0;
  for (const each of likelihoods) sum += each;
  return likelihoods.map((each) => each / sum);
}

const ownEvidence = ['score', 'likelihood', 'margin', 'length', 'size', 'hasQuestions'] as const;
export const evidenceNames = [...featureNames, ...ownEvidence];
export type Evidence = Record<(typeof evidenceNames)[number], number>;

/** What speaks for and against the first article; null when nothing was found at all. */
export function evidenceOf(
  index: ArticleIndex,
  query: string,
  features: Features,
  scores: Float64Array,
): Evidence | null {
  const [first, second] = ordered(scores);
  if (first === undefined) return null;
  const score = scores[first] ?? 0;
  const own = Object.fromEntries(featureNames.map((name) => [name, features[name][first] ?? 0])) as RankingWeights;
  return {
    ...own,
    score,
    likelihood: likelihoodsOf(scores)[first] ?? 0,
    margin: score - (scores[second ?? -1] ?? 0),
    length: Math.log(Math.max(1, words(query).length)),
    size: Math.log(index.articles.length),
    hasQuestions: (index.articles[first]?.questions.length ?? 0) > 0 ? 1 : 0,
  };
}

function surenessOf(evidence: Evidence | null): number {
  if (!evidence) return 0;
  const sum = evidenceNames.reduce((all, name) => all + surenessWeights[name] * evidence[name], surenessBias);
  return 1 / (1 + Math.exp(-sum));
}
