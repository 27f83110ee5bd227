import { expect, test } from 'vitest';
import { read } from './find.ts';
import { lexiconOf } from './lexicon.ts';
import { english } from './small-policy.ts';

const found = (text: string) =>
  read(lexiconOf([english]), text, 'en').findings.map(({ topic, quote }) => `${topic}: ${quote}`);

test.each([
  ['I want to talk to a real agent now', ['askedForPerson: talk to a real agent']],
  ['talk to a very very patient agent', []],
  ['I talk to you. Agent Smith is a film', []],
  ['agent', ['askedForPerson: agent']],
  ['agent fees', []],
  ['Human  Being!', ['askedForPerson: Human  Being']],
  ['IDIOTES everywhere', ['strongAnger: IDIOTES']],
])('phrases, gaps, sentence edges, sets and cut words: %s', (text, expected) => expect(found(text)).toEqual(expected));

test.each([
  ["I don't need an agent", []],
  ['I do not know how to talk to an agent', ['askedForPerson: talk to an agent']],
  ['no agent', []],
  ['No, I need an agent', ['askedForPerson: need an agent']],
  ['that is not my charge', ['billingDispute: not my charge']],
])('negators reach three words within a clause, unless a passing word stands between: %s', (text, expected) =>
  expect(found(text)).toEqual(expected),
);

test.each([
  ['where is the boss', ['askedForPerson: boss']],
  ['I wonder where the boss is', []],
  ['paid 30 instead of 20 pounds', ['billingDispute: paid 30 instead of 20']],
  ['paid cash instead of 20 pounds', []],
])('a number of words from the beginning, and any number: %s', (text, expected) =>
  expect(found(text)).toEqual(expected),
);

test.each([
  ['tlk to an agnt', ['askedForPerson: tlk to an agnt']],
  ['talktoagent', ['askedForPerson: talktoagent']],
  ['agents only', []],
])('vowels left out and words run together are seen through: %s', (text, expected) =>
  expect(found(text)).toEqual(expected),
);

test('a look-alike takes away what it overlaps', () => {
  expect(found('I talk to my person')).toEqual([]);
  expect(found('is it a person?')).toEqual([]);
  expect(found('is it urgent? I need a person')).toEqual(['urgency: urgent', 'askedForPerson: need a person']);
});

test('one slip in a word of five letters or more is seen through, a word of its own is not', () => {
  expect(found('talk to an agnet')).toEqual(['askedForPerson: talk to an agnet']);
  expect(found('talk to a pesron')).toEqual(['askedForPerson: talk to a pesron']);
  expect(found('talk to agents')).toEqual([]);
});

test('quoted speech is not the visitor speaking, unless it is all there is', () => {
  expect(found('The page says “talk to an agent” and I wonder why')).toEqual([]);
  expect(found('“talk to an agent”')).toEqual(['askedForPerson: talk to an agent']);
});

test('nothing spans the part of a long message that is left out', () => {
  const text = `talk to ${'x '.repeat(3000)} agent fees`;
  expect(found(text)).toEqual([]);
});
