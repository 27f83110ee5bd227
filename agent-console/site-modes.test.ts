import { expect, test } from 'vitest';
import { modesSchema, type Modes } from '../shared/http-api.ts';
import { en } from './languages/en.ts';
import * as site from './site-modes.ts';

const modes: Modes = {
  standard: 'automatic',
  topics: [
    { name: 'Repairs', phrases: ['cancel booking', 'battery'], mode: 'copilot' },
    { name: 'Money', phrases: ['refund'], mode: 'off' },
  ],
};
const typed = site.typedModes(modes);

test('what was stored comes back from the form as it was', () => {
  expect(site.modesOf(typed)).toEqual(modes);
  expect(site.topicErrors(typed, en).size).toBe(0);
});

test('empty lines and spaces around are forgiven', () => {
  const untidy = site.withTopic(typed, 0, { name: ' Repairs ', phrases: '\n cancel booking \n\nbattery\n' });
  expect(site.modesOf(untidy)).toEqual(modes);
});

test('a new topic stands last, needs a name and a line, and is answered otherwise than the rest', () => {
  const added = site.withNewTopic(typed);
  expect(added.topics.at(-1)).toMatchObject({ name: '', mode: 'copilot' });
  expect(site.topicErrors(added, en)).toEqual(new Map([[2, { name: en.sites.fillIn, phrases: en.sites.fillIn }]]));
  expect(site.withNewTopic({ standard: 'off', topics: [] }).topics[0]?.mode).toBe('automatic');
});

test('topics are put in order and taken away without touching the others', () => {
  const names = (now: site.TypedModes) => now.topics.map((topic) => topic.name);
  expect(names(site.withTopicEarlier(typed, 1))).toEqual(['Money', 'Repairs']);
  expect(names(site.withTopicEarlier(typed, 0))).toEqual(['Repairs', 'Money']);
  expect(names(site.withoutTopic(typed, 0))).toEqual(['Money']);
});

test.each([
  [{ name: 'x'.repeat(61) }, { name: en.modes.nameTooLong, phrases: null }],
  [{ name: 'Repairs ' }, { name: en.modes.nameTwice, phrases: null }],
  [{ phrases: 'a' }, { name: null, phrases: en.modes.phraseLength('a') }],
  [{ phrases: 'y'.repeat(121) }, { name: null, phrases: en.modes.phraseLength(`${'y'.repeat(40)}…`) }],
  [{ phrases: 'line\n'.repeat(51) }, { name: null, phrases: en.modes.tooManyPhrases }],
])('what the server would refuse, or nobody could tell apart, is said at its field: %o', (part, error) => {
  const wrong = site.withTopic(typed, 1, part);
  expect(site.topicErrors(wrong, en)).toEqual(new Map([[1, error]]));
});

test('what the form lets through the server takes', () => {
  const long = site.withTopic(typed, 1, { name: 'x'.repeat(60), phrases: `${'y'.repeat(120)}\nab` });
  expect(site.topicErrors(long, en).size).toBe(0);
  expect(modesSchema.safeParse(site.modesOf(long)).success).toBe(true);
  expect(site.mostTopics).toBe(50);
});
