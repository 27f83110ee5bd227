// Times in people's own words.
import { expect, test } from 'vitest';
import { slotMeant } from './when.ts';

const slots = [
  '2026-11-24T09:00',
  '2026-11-24T14:00',
  '2026-11-26T10:30',
  '2026-12-01T09:00',
  '2026-12-03T10:30',
  '2026-12-03T14:00',
];

test.each([
  ['en', 'Tuesday at 9:00', '2026-11-24T09:00'],
  ['en', 'tuesday 2pm', '2026-11-24T14:00'],
  ['en', 'Tuesday 24 November at 14:00', '2026-11-24T14:00'],
  ['en', 'Thursday the 3rd at 10.30', '2026-12-03T10:30'],
  ['en', '1 December at 9', '2026-12-01T09:00'],
  ['en', 'December 3rd, 2 pm', '2026-12-03T14:00'],
  ['en', 'tomorrow at 14:00', '2026-11-24T14:00'],
  ['fr', 'mardi à 9 h', '2026-11-24T09:00'],
  ['fr', 'mardi 1er décembre à 9 h', '2026-12-01T09:00'],
  ['fr', 'jeudi 26 novembre à 10h30', '2026-11-26T10:30'],
  ['fr', 'le 3 décembre à 14 h', '2026-12-03T14:00'],
  ['fr', 'demain 14:00', '2026-11-24T14:00'],
] as const)('%s: "%s" is %s', (language, text, slot) => {
  expect(slotMeant(text, slots, '2026-11-23', language)).toBe(slot);
});

test.each([
  ['en', 'Friday at 9:00'],
  ['en', 'Tuesday'],
  ['en', 'at 9:00'],
  ['en', 'Thursday at 14:00'],
  ['en', 'Tuesday at 9:15'],
  ['en', 'Tuesday 25 November at 9:00'],
  ['fr', 'bientôt'],
] as const)('%s: "%s" is none of them', (language, text) => {
  expect(slotMeant(text, slots, '2026-11-23', language)).toBeNull();
});
