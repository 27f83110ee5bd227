// What ranking and sureness weigh with. Learned from 857 questions by test/evals/learn-retrieval.ts; do not edit by hand.
import type { Evidence, RankingWeights } from './ranking.ts';

export const rankingWeights: RankingWeights = {
  words: 1.9083,
  covered: 2.1048,
  asking: 0.9647,
  askingCovered: 1.2423,
  passage: 1.443,
  formSecond: 0.3657,
  formRuns: 1.3917,
  topicRuns: 1.2945,
  textRuns: 2.4042,
  topic: 0.5613,
  formSaid: 1.4926,
  titleSaid: 1.018,
  agreement: 2.4819,
};

export const surenessBias = -4.3786;

export const surenessWeights: Evidence = {
  words: 0.1027,
  covered: 0.2034,
  asking: 0.0273,
  askingCovered: 0.2958,
  passage: 1.1339,
  formSecond: 0.2224,
  formRuns: 0.403,
  topicRuns: 0.3786,
  textRuns: 0.9226,
  topic: 0.1492,
  formSaid: 0.2614,
  titleSaid: 0.0587,
  agreement: 1.0854,
  score: 0.0351,
  likelihood: 1.7177,
  margin: 0.1891,
  length: 0.4558,
  size: 0.0822,
  hasQuestions: -0.1566,
};
