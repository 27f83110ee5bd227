// What ranking and sureness weigh with. Figures learned by test/evals/learn.ts; docs/measurements.md has how well they do.
import type { FeatureName } from './features.ts';

export const rankingWeights: Record<FeatureName, number> = {
  words: 2.378,
  covered: 2.59,
  asking: 1.147,
  askingCovered: 1.217,
  passage: 1.883,
  form: 1.176,
  formSecond: 1.508,
  title: 1.93,
  formRuns: 2.583,
  topic: 0.577,
  topicRuns: 2.132,
  textRuns: 3.162,
  formMean: 0.551,
};

export const surenessBias = -4.861;
export const surenessWeights: Record<
  FeatureName | 'score' | 'likelihood' | 'margin' | 'length' | 'size' | 'hasQuestions',
  number
> = {
  score: 0.024,
  likelihood: 2.435,
  margin: 0.205,
  words: 0.349,
  covered: -0.09,
  asking: 0.658,
  askingCovered: 0.173,
  passage: 1.853,
  form: -0.283,
  formSecond: 1.415,
  title: 0.37,
  formRuns: 0.591,
  topic: -0.667,
  topicRuns: 0.631,
  textRuns: 0.338,
  formMean: -0.77,
  length: 0.803,
  size: 0.126,
  hasQuestions: -0.258,
};
