// The facts that a verdict follows from.
import type { HandoffDecision } from '../../../shared/event.ts';
import type { Rule } from './policy.ts';

export type WeighedSignal = HandoffDecision['signals'][number];

/** The facts a verdict follows from, so that the counterfactual can be worked out with one of them changed. */
export interface Findings {
  /** Rules that match and may decide, in the policy's order. */
  rules: Rule[];
  signals: WeighedSignal[];
  score: number;
  threshold: number;
}
