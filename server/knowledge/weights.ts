// What ranking and sureness weigh with. Learned from 857 questions by test/evals/learn-retrieval.ts; do not edit by hand.
import type { Evidence, RankingWeights } from './ranking.ts';

export const rankingWeights: RankingWeights = {
  words: 1.95,
  covered: 2.12,
  asking: 1.02,
  askingCovered: 1.28,
  passage: 1.45,
  formSecond: 0.43,
  formRuns: 1.4,
  topicRuns: 1.29,
  textRuns: 2.39,
  topic: 0.62,
  formSaid: 1.43,
  titleSaid: 1.02,
  agreement: 2.48,
};

export const surenessBias = -4.44;

export const surenessWeights: Evidence = {
  words: 0.15,
  covered: 0.23,
  asking: 0.07,
  askingCovered: 0.27,
  passage: 1.26,
  formSecond: 0.23,
  formRuns: 0.38,
  topicRuns: 0.42,
  textRuns: 0.93,
  topic: 0.12,
  formSaid: 0.33,
  titleSaid: 0.08,
  agreement: 1.08,
  score: 0.04,
  likelihood: 1.66,
  margin: 0.18,
  length: 0.46,
  size: 0.08,
  hasQuestions: -0.13,
};
