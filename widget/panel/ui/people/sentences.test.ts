import { beforeAll, expect, test } from 'vitest';
import type { HandoffReason } from '../../../../shared/event.ts';
import type { PeopleEvent } from '../items.ts';
import { words as main } from '../../languages/en.ts';
import { authorName, spoken } from '../sentences.ts';
import { backText, draftedBy, lineText, waitText } from './sentences.ts';
import { peopleWords, speak } from './words.ts';

beforeAll(() => speak('en'));

test('a wait is told as what is known of it, and never as a guess', () => {
  expect(waitText({ kind: 'unknown' })).toBe('We don’t know yet how long it will take.');
  expect(waitText({ kind: 'range', fromMinutes: 3.4, toMinutes: 5.2 })).toBe('About 3 to 6 minutes.');
  expect(waitText({ kind: 'range', fromMinutes: 0.5, toMinutes: 0.9 })).toBe('Up to 1 minute.');
  expect(waitText({ kind: 'late', byMinutes: 0.3 })).toBe('Later than we said, by 1 minute. We are sorry.');
});

test('places are counted as people count', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 111].map(peopleWords.place)).toEqual([
    'You are next',
    'You are 2nd in line',
    'You are 3rd in line',
    'You are 4th in line',
    'You are 11th in line',
    'You are 12th in line',
    'You are 13th in line',
    'You are 21st in line',
    'You are 22nd in line',
    'You are 111th in line',
  ]);
});

test('every author is named for what they are', () => {
  expect(authorName({ kind: 'assistant', name: 'Pilot' }, main)).toBe('AI · Pilot');
  expect(authorName({ kind: 'agent', id: 'a', name: 'Anna' }, main)).toBe('Anna');
  expect(authorName({ kind: 'visitor' }, main)).toBe('You');
});

test('a reason is told, and of one that these words do not know the panel says that a person takes over', () => {
  const because = (reason: HandoffReason | null): PeopleEvent => ({
    type: 'handoffRequested',
    reason,
    quotes: [],
    seq: 1,
    at: '',
    cid: null,
  });
  expect(lineText(because('fraud'))).toContain('fraud');
  expect(lineText(because(null))).toBeUndefined();
  expect(lineText(because('sunspots' as HandoffReason))).toBeUndefined();
});

test('a message is read out without its marks', () => {
  expect(spoken('**Yes**, see [our page](https://x.example/a) and `size`.')).toBe('Yes, see our page and size.');
});

test('a message made from a draft names the AI and the person, and whether they changed it', () => {
  expect(draftedBy('Anna', { seq: 4, edited: false })).toBe('Drafted by AI, sent by Anna');
  expect(draftedBy('Anna', { seq: 4, edited: true })).toBe('Drafted by AI, changed and sent by Anna');
});

test('the next opening is told by the visitor’s own calendar: today, tomorrow, the weekday, the date', () => {
  const now = new Date(2026, 10, 20, 18, 0).getTime();
  const back = (...when: [number, number, number, number]) => backText(new Date(2026, ...when).toISOString(), now);
  expect(back(10, 20, 19, 30)).toMatch(/^We are back today at (7:30\sPM|19:30)\.$/);
  expect(back(10, 21, 9, 0)).toMatch(/^We are back tomorrow at (0?9:00(\sAM)?)\.$/);
  expect(back(10, 23, 9, 0)).toMatch(/^We are back Monday at/);
  expect(back(10, 27, 9, 0)).toMatch(/^We are back Friday,? (27 November|November 27) at/);
});
