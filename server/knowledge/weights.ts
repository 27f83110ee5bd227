// What ranking and sureness weigh with. Learned from 857 questions by test/evals/learn-retrieval.ts; do not edit by hand.
import type { Evidence, RankingWeights } from './ranking.ts';

export const rankingWeights: RankingWeights = {
  words: 1.946,
  covered: 1.979,
  asking: 1.067,
  askingCovered: 1.27,
  passage: 1.49,
  formSecond: 0.498,
  formRuns: 1.408,
  topicRuns: 1.396,
  textRuns: 2.675,
  topic: 0.59,
  formSaid: 1.392,
  titleSaid: 1.327,
  agreement: 2.212,
};

export const surenessBias = -4.872;

export const surenessWeights: Evidence = {
  words: 0.183,
  covered: 0.093,
  asking: 0.257,
  askingCovered: 0.253,
  passage: 1.235,
  formSecond: 0.504,
  formRuns: 0.497,
  topicRuns: 0.539,
  textRuns: 0.988,
  topic: 0.24,
  formSaid: 0.243,
  titleSaid: -0.019,
  agreement: 0.996,
  score: 0.033,
  likelihood: 1.542,
  margin: 0.195,
  length: 0.516,
  size: 0.145,
  hasQuestions: -0.051,
};
