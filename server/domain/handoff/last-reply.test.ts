import { expect, test } from 'vitest';
import { decideHandoff } from './decide.ts';
import type { HandoffTurn } from './input.ts';
import { readInContext, saidItselfAgain } from './last-reply.ts';
import { lexiconOf } from './lexicon.ts';
import type { Lexicon, Policy } from './policy.ts';
import { english, smallPolicy } from './small-policy.ts';

const offering: Lexicon = {
  ...english,
  topics: {
    ...english.topics,
    acceptsOffer: { any: ['< yes|sure ..3 >'], unless: ['works'] },
    offersPerson: { any: ['shall|want ..5 @people ?'], unless: [] },
    unresolved: { any: ['useless'], unless: [] },
    rejectsReply: { any: ['< no|still'], unless: ['no thanks'] },
  },
};
const lexicon = lexiconOf([offering]);
const policy: Policy = {
  ...smallPolicy,
  rules: [{ id: 'asked', reason: 'askedForPerson', topics: ['askedForPerson', 'acceptsOffer'], always: true }],
  signals: [
    { name: 'unresolved', reason: 'unresolved', weight: 1, emotional: false },
    { name: 'repeatedQuestion', reason: 'repeatedQuestion', weight: 1, emotional: false },
  ],
  lexicons: [offering],
};

const visitor = (text: string): HandoffTurn => ({ by: 'visitor', text });
const assistant = (text: string): HandoffTurn => ({ by: 'assistant', text });
const agent = (text: string): HandoffTurn => ({ by: 'agent', text });
const given = (text: string, history: HandoffTurn[]) => {
  const nothing = { toolFailures: 0, negativeMarks: 0, attributes: {}, hours: null };
  return { text, language: 'en', history, ...nothing };
};
const decide = (text: string, history: HandoffTurn[]) => decideHandoff(policy, given(text, history));

test('a yes to the offer of a person asks for one, in the words of the visitor', () => {
  const decision = decide('sure, go on', [assistant('I do not know. Shall I get an agent?')]);
  expect(decision).toMatchObject({ verdict: 'handOff', rule: 'asked', quotes: ['sure, go on'] });
});

test.each([
  ['a yes to another question', 'yes', [assistant('Shall I send the label?')]],
  ['a yes before anything was said', 'yes', []],
  ['a yes to a question that is not the last', 'yes', [assistant('Shall I get an agent?'), assistant('It is blue.')]],
  ['a yes to a person', 'yes', [agent('Shall I get another agent?')]],
  ['a yes that says it is solved', 'yes that works', [assistant('Shall I get an agent?')]],
  ['a mere mention of a person', 'yes', [assistant('An agent is there from nine. Shall I send the label?')]],
])('%s asks for nobody', (_, text, history) => {
  expect(decide(text, history).verdict).toBe('stay');
  expect(readInContext(lexicon, given(text, history)).findings).toEqual([]);
});

test('an offer in a visitor’s own mouth is found nowhere', () => {
  expect(readInContext(lexicon, given('shall I call an agent?', [])).findings).toEqual([]);
});

test('the assistant said itself again when its last two replies have the same words', () => {
  const again = [assistant('Restart the box.'), visitor('I did'), assistant('Restart the box!')];
  expect(saidItselfAgain(lexicon, again)).toBe(true);
  expect(saidItselfAgain(lexicon, again.slice(1))).toBe(false);
  expect(saidItselfAgain(lexicon, [...again, visitor('and now'), assistant('Then call the shop.')])).toBe(false);
});

test('a reply given before a person spoke is not said again', () => {
  const history = [assistant('Restart the box.'), agent('Done.'), assistant('Restart the box.')];
  expect(saidItselfAgain(lexicon, history)).toBe(false);
});

test('a no to the same reply twice hands over, to one reply it does not, and before any it says nothing', () => {
  const once = [visitor('it is dark'), assistant('Restart the box.')];
  const twice = [...once, visitor('I did'), assistant('Restart the box.')];
  expect(decide('still dark', twice)).toMatchObject({ verdict: 'handOff', score: 1 });
  expect(decide('still dark', once)).toMatchObject({ verdict: 'stay', score: 0.5 });
  expect(decide('still dark', [])).toMatchObject({ verdict: 'stay', score: 0 });
  expect(decide('no thanks', once)).toMatchObject({ verdict: 'stay', score: 0 });
});
