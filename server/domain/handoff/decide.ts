// The hand-over decision: rules in order, then weighed signals against a threshold, with everything needed to explain it.
import type { Circumstance, HandoffDecision } from '../../../shared/event.ts';
import { circumstancesOf } from './conditions.ts';
import { counterfactualOf } from './counterfactual.ts';
import { quotesOf } from './find.ts';
import type { Findings, WeighedSignal } from './findings.ts';
import type { Reading } from './find.ts';
import type { HandoffInput } from './input.ts';
import { readInContext } from './last-reply.ts';
import { lexiconOf } from './lexicon.ts';
import type { Policy, Rule } from './policy.ts';
import { observe } from './signals.ts';
import type { Observations } from './signals.ts';

export function decideHandoff(policy: Policy, input: HandoffInput): HandoffDecision {
  const lexicon = lexiconOf(policy.lexicons);
  const reading = readInContext(lexicon, input);
  const afterPerson = isJustAfterPerson(policy, input);
  const grounds = new Map(policy.rules.map((rule) => [rule, groundsFor(rule, reading, input)]));
  const matching = policy.rules.filter((rule) => grounds.get(rule) !== null);
  const signals = weigh(policy, observe(policy, lexicon, reading, input));
  const findings: Findings = {
    rules: matching.filter((rule) => rule.always || !afterPerson),
    signals,
    score: round(signals.reduce((sum, { contribution }) => sum + contribution, 0)),
    threshold: thresholdFor(policy, input, afterPerson),
  };
  const rule = findings.rules[0];
  const strongest = signals[0];
  return {
    policy: { name: policy.name, version: policy.version },
    verdict: verdictOf(findings),
    reason: rule?.reason ?? policy.signals.find(({ name }) => name === strongest?.name)?.reason ?? null,
    decidedBy: rule === undefined ? 'signals' : 'rule',
    rule: rule?.id ?? null,
    ...restsOn(rule && grounds.get(rule), signals),
    signals,
    score: findings.score,
    threshold: findings.threshold,
    runnerUp: runnerUpOf(matching, rule, signals),
    counterfactual: counterfactualOf(findings),
  };
}

export function verdictOf({ rules, score, threshold }: Omit<Findings, 'signals'>): HandoffDecision['verdict'] {
  return rules.length > 0 || score >= threshold ? 'handOff' : 'stay';
}

/** A person has just given the conversation back: handing over again at once would be a loop. */
function isJustAfterPerson(policy: Policy, input: HandoffInput): boolean {
  const last = input.history.findLastIndex(({ by }) => by === 'agent');
  if (last === -1) return false;
  const since = input.history.slice(last + 1).filter(({ by }) => by === 'visitor').length;
  return since < policy.guards.messagesAfterPerson;
}

function thresholdFor({ threshold, guards }: Policy, { hours }: HandoffInput, afterPerson: boolean): number {
  return round(
    threshold + (afterPerson ? guards.thresholdAfterPerson : 0) + (hours === 'closed' ? guards.thresholdClosed : 0),
  );
}

interface Grounds {
  /** The visitor's words. */
  quotes: string[];
  circumstances: Circumstance[];
}

/** What makes the rule match; null when it does not. */
function groundsFor(rule: Rule, reading: Reading, input: HandoffInput): Grounds | null {
  const quotes = quotesOf(reading.findings.filter(({ topic }) => rule.topics.includes(topic)));
  if (rule.topics.length > 0 && quotes.length === 0) return null;
  const circumstances = circumstancesOf(rule.when, input);
  // What rests on nothing would hand over everybody.
  return circumstances && quotes.length + circumstances.length > 0 ? { quotes, circumstances } : null;
}

function restsOn(
  grounds: Grounds | null | undefined,
  signals: WeighedSignal[],
): Pick<HandoffDecision, 'quotes' | 'circumstances'> {
  if (!grounds) return { quotes: unique(signals.flatMap(({ quotes }) => quotes)) };
  const { quotes, circumstances } = grounds;
  return circumstances.length === 0 ? { quotes } : { quotes, circumstances };
}

/** Strongest first. */
function weigh(policy: Policy, observations: Observations): WeighedSignal[] {
  const weighed: WeighedSignal[] = [];
  for (const { name, weight, emotional } of policy.signals) {
    const seen = observations[name];
    if (seen === undefined || (emotional && !policy.emotions)) continue;
    weighed.push({
      name,
      value: round(seen.value),
      weight,
      contribution: round(seen.value * weight),
      quotes: seen.quotes,
    });
  }
  return weighed.toSorted((a, b) => b.contribution - a.contribution);
}

function runnerUpOf(
  matching: Rule[],
  decider: Rule | undefined,
  signals: WeighedSignal[],
): HandoffDecision['runnerUp'] {
  const rule = matching.find((one) => one !== decider);
  if (rule !== undefined) return { kind: 'rule', name: rule.id, score: 1 };
  const signal = decider === undefined ? signals[1] : signals[0];
  return signal === undefined ? null : { kind: 'signal', name: signal.name, score: signal.contribution };
}

function unique(quotes: string[]): string[] {
  return [...new Set(quotes)];
}

/** Three decimals: what is shown is what was compared. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
