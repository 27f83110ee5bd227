// What would have turned the verdict: the smallest single change, checked by applying it.
import type { HandoffDecision } from '../../../shared/event.ts';
import type { Findings } from './findings.ts';

type Counterfactual = NonNullable<HandoffDecision['counterfactual']>;

/** Null when no single change would have: two rules matched, or a rule and a score past the threshold. */
export function counterfactualOf({ rules, signals, score, threshold }: Findings): Counterfactual | null {
  const margin = round(score - threshold);
  const [rule, secondRule] = rules;
  if (rule !== undefined) {
    if (secondRule !== undefined || margin >= 0) return null;
    return { change: 'withoutRule', name: rule.id, margin };
  }
  if (margin < 0) return { change: 'scoreAboveThreshold', name: null, margin: round(-margin) };
  const turning = signals.findLast(({ contribution }) => contribution > margin);
  if (turning === undefined) return { change: 'scoreBelowThreshold', name: null, margin };
  return { change: 'withoutSignal', name: turning.name, margin: round(margin - turning.contribution) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
