import { expect, test } from 'vitest';
import { decideHandoff } from './decide.ts';
import type { HandoffInput } from './input.ts';
import type { Policy, Rule } from './policy.ts';
import { smallPolicy } from './small-policy.ts';

const decide = (text: string, rest: Partial<HandoffInput> = {}) => decideHandoff(smallPolicy, input(text, rest));

function input(text: string, rest: Partial<HandoffInput> = {}): HandoffInput {
  const nothing = { history: [], toolFailures: 0, negativeMarks: 0, attributes: {}, hours: null };
  return { text, language: 'en', ...nothing, ...rest };
}

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

const forPro: Rule = {
  id: 'pro',
  reason: 'visitorAttribute',
  topics: [],
  when: { attributes: { plan: ['enterprise', 'pro*'] } },
  always: false,
};
const withRules = (...rules: Rule[]): Policy => ({ ...smallPolicy, rules: [...smallPolicy.rules, ...rules] });

test('a rule on the visitor alone needs no words, and says what it rests on', () => {
  const attributes = { plan: 'Pro-2026', city: 'Lyon' };
  expect(decideHandoff(withRules(forPro), input('where is my parcel', { attributes }))).toMatchObject({
    verdict: 'handOff',
    rule: 'pro',
    reason: 'visitorAttribute',
    quotes: [],
    circumstances: [{ kind: 'attribute', name: 'plan', value: 'Pro-2026' }],
    counterfactual: { change: 'withoutRule', name: 'pro', margin: -1 },
  });
});

test.each([
  ['enterprise', true],
  ['ENTERPRISE', true],
  ['enterprises', false],
  ['pro', true],
  ['professional', true],
  ['no pro', false],
  ['', false],
])('of plans “enterprise” or “pro*”, %j fits: %s', (plan, fits) => {
  const { rule } = decideHandoff(withRules(forPro), input('hello', { attributes: { plan } }));
  expect(rule).toBe(fits ? 'pro' : null);
});

test.each([
  ['a*b*c', 'axxbxxc', true],
  ['a*b*c', 'abc', true],
  ['a*b*c', 'acb', false],
  ['*ab', 'ab', true],
  ['ab*ba', 'aba', false],
  ['*', '', true],
  ['a.c', 'abc', false],
])('%s matches “%s”: %s', (pattern, value, fits) => {
  const rule = { ...forPro, when: { attributes: { name: [pattern] } } };
  expect(decideHandoff(withRules(rule), input('hello', { attributes: { name: value } })).rule).toBe(
    fits ? 'pro' : null,
  );
});

test('an attribute that a page cannot have given is not found in how objects are made', () => {
  const rule = { ...forPro, when: { attributes: { constructor: ['*'] } } };
  expect(decideHandoff(withRules(rule), input('hello')).rule).toBeNull();
});

test('a hostile value costs no more than its length', () => {
  const rule = { ...forPro, when: { attributes: { name: [`${'a*'.repeat(60)}b`] } } };
  const decide = () => decideHandoff(withRules(rule), input('hello', { attributes: { name: 'a'.repeat(200) } }));
  expect(decide().rule).toBeNull();
});

test('all that a rule asks for must hold: the topic, every attribute and the hours', () => {
  const rule: Rule = {
    id: 'night-billing',
    reason: 'billingDispute',
    topics: ['billingDispute'],
    when: { attributes: { plan: ['enterprise'], country: ['fr'] }, hours: 'closed' },
    always: false,
  };
  const policy = { ...smallPolicy, rules: [rule] };
  const holds = { attributes: { plan: 'enterprise', country: 'FR' }, hours: 'closed' } as const;
  const ruleFor = (text: string, rest: Partial<HandoffInput>) => decideHandoff(policy, input(text, rest));
  expect(ruleFor('charged twice', holds)).toMatchObject({
    rule: 'night-billing',
    quotes: ['charged twice'],
    circumstances: [
      { kind: 'attribute', name: 'plan', value: 'enterprise' },
      { kind: 'attribute', name: 'country', value: 'FR' },
      { kind: 'hours', are: 'closed' },
    ],
  });
  expect(ruleFor('where is my parcel', holds).rule).toBeNull();
  expect(ruleFor('charged twice', { ...holds, hours: 'open' }).rule).toBeNull();
  expect(ruleFor('charged twice', { ...holds, hours: null }).rule).toBeNull();
  expect(ruleFor('charged twice', { ...holds, attributes: { plan: 'enterprise' } }).rule).toBeNull();
});

test('a site that keeps no hours is always open', () => {
  const rule = { ...forPro, when: { ...forPro.when, hours: 'open' as const } };
  const attributes = { plan: 'pro' };
  expect(decideHandoff(withRules(rule), input('hello', { attributes })).circumstances).toEqual([
    { kind: 'attribute', name: 'plan', value: 'pro' },
    { kind: 'hours', are: 'open' },
  ]);
  expect(decideHandoff(withRules(rule), input('hello', { attributes, hours: 'closed' })).rule).toBeNull();
});

test('while the office is closed the signals need as much more as the policy says', () => {
  const policy = { ...smallPolicy, guards: { ...smallPolicy.guards, thresholdClosed: 0.3 } };
  const angry = 'urgent urgent, you idiots';
  const open = decideHandoff(policy, input(angry, { hours: 'open' }));
  const closed = decideHandoff(policy, input(angry, { hours: 'closed' }));
  expect([open.threshold, closed.threshold]).toEqual([1, 1.3]);
  expect([open.verdict, closed.verdict]).toEqual(['handOff', 'stay']);
  expect(closed.counterfactual).toMatchObject({ change: 'scoreAboveThreshold' });
});
