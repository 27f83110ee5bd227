import { expect, test } from 'vitest';
import { decideHandoff } from './decide.ts';
import type { HandoffInput } from './input.ts';
import { smallPolicy } from './small-policy.ts';

const decide = (text: string, rest: Partial<HandoffInput> = {}) =>
  decideHandoff(smallPolicy, { text, language: 'en', history: [], toolFailures: 0, negativeMarks: 0, ...rest });

test('the first rule of the policy decides, the next is the runner-up, and no single change would turn it', () => {
  expect(decide('I was charged it twice and need an agent')).toMatchObject({
    verdict: 'handOff',
    decidedBy: 'rule',
    rule: 'asked',
    reason: 'askedForPerson',
    quotes: ['need an agent'],
    runnerUp: { kind: 'rule', name: 'billing' },
    counterfactual: null,
  });
});

test('without the one rule that matched the visitor would have stayed', () => {
  expect(decide('charged twice').counterfactual).toEqual({ change: 'withoutRule', name: 'billing', margin: -1 });
});

test('signals add up, strongest first, each with its value, weight and words', () => {
  const decision = decide('urgent, you idiots', { toolFailures: 1 });
  expect(decision).toMatchObject({ verdict: 'handOff', decidedBy: 'signals', rule: null, reason: 'anger', score: 1.4 });
  expect(decision.signals).toEqual([
    { name: 'anger', value: 1, weight: 0.7, contribution: 0.7, quotes: ['idiots'] },
    { name: 'toolFailure', value: 0.5, weight: 1, contribution: 0.5, quotes: [] },
    { name: 'urgency', value: 0.4, weight: 0.5, contribution: 0.2, quotes: ['urgent'] },
  ]);
  expect(decision.counterfactual).toEqual({ change: 'withoutSignal', name: 'toolFailure', margin: -0.1 });
});

test('a message that stays tells how far it was from the threshold', () => {
  expect(decide('you idiots').counterfactual).toEqual({ change: 'scoreAboveThreshold', name: null, margin: 0.3 });
});

test('nothing in a message means no reason, no words and a score of zero', () => {
  expect(decide('where is my parcel')).toMatchObject({
    verdict: 'stay',
    reason: null,
    quotes: [],
    signals: [],
    score: 0,
    runnerUp: null,
  });
});
