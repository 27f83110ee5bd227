import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hoursFaults, isOpen, opensNext } from '../server/domain/hours.ts';
import type { OfficeHours } from '../shared/http-api.ts';
import { dayFault, hoursOf, isRight, isZone, previewOf, typedHours, withSpan } from './office-hours.ts';

const weekdays = [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '18:00' }));
const paris: OfficeHours = { timeZone: 'Europe/Paris', spans: weekdays, holidays: ['2026-12-25'] };

test('what was saved is typed the same again, a night up to midnight included', () => {
  const night = { ...paris, spans: [...weekdays, { day: 5, from: '22:00', to: '24:00' }] };
  const typed = typedHours(night, 'UTC');
  expect(typed.days[4]).toEqual([
    { from: '09:00', to: '18:00' },
    { from: '22:00', to: '00:00' },
  ]);
  const saved = hoursOf(typed);
  expect(saved?.spans).toHaveLength(6);
  expect(saved).toMatchObject({ timeZone: 'Europe/Paris', holidays: ['2026-12-25'] });
  expect(saved?.spans).toEqual(expect.arrayContaining(night.spans));
});

test('a site without hours starts from usual ones in the owner’s own zone, and saves none until they are switched on', () => {
  const typed = typedHours(null, 'Asia/Tokyo');
  expect(hoursOf(typed)).toBeNull();
  expect(hoursOf({ ...typed, kept: true })).toEqual({ timeZone: 'Asia/Tokyo', spans: weekdays, holidays: [] });
});

test.each([
  [[], null],
  [[{ from: '09:00', to: '' }], 'missing'],
  [[{ from: '18:00', to: '09:00' }], 'inverted'],
  [[{ from: '09:00', to: '09:00' }], 'inverted'],
  [[{ from: '22:00', to: '00:00' }], null],
  [[{ from: '00:00', to: '00:00' }], null],
  [
    [
      { from: '13:00', to: '18:00' },
      { from: '09:00', to: '13:00' },
    ],
    null,
  ],
  [
    [
      { from: '13:00', to: '00:00' },
      { from: '09:00', to: '13:30' },
    ],
    'overlap',
  ],
])('of a day with %j is said: %s', (spans, fault) => {
  expect(dayFault(spans)).toBe(fault);
});

test('a second stretch begins empty, and the day is not right before it is filled in', () => {
  expect(withSpan([])).toEqual([{ from: '09:00', to: '18:00' }]);
  expect(dayFault(withSpan([{ from: '09:00', to: '12:00' }]))).toBe('missing');
});

test('a zone is the name of a place', () => {
  expect(['Europe/Paris', 'UTC', 'Paris', '', '+02:00', 'Europe/Atlantis'].filter(isZone)).toEqual([
    'Europe/Paris',
    'UTC',
  ]);
});

test('hours that are switched off are right, whatever is typed', () => {
  const typed = { ...typedHours(paris, 'UTC'), timeZone: 'nowhere' };
  expect(isRight(typed)).toBe(false);
  expect(isRight({ ...typed, kept: false })).toBe(true);
});

const time = (five: number) =>
  `${String(Math.floor(five / 12)).padStart(2, '0')}:${String((five % 12) * 5).padStart(2, '0')}`;
const anySpan = fc
  .tuple(
    fc.integer({ min: 1, max: 7 }),
    fc.uniqueArray(fc.integer({ min: 0, max: 288 }), { minLength: 2, maxLength: 2 }),
  )
  .map(([day, ends]) => ({ day, from: time(Math.min(...ends)), to: time(Math.max(...ends)) }));
const anyHours = fc.record({
  timeZone: fc.constantFrom('Europe/Paris', 'Asia/Tokyo', 'America/New_York', 'Pacific/Kiritimati'),
  spans: fc.array(anySpan, { maxLength: 5 }),
  holidays: fc.uniqueArray(fc.constantFrom('2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04'), { maxLength: 4 }),
});
// A fortnight in which no clock is changed: the line of words follows the wall, and so does the server.
const anyMoment = fc.integer({ min: 0, max: 14 * 288 }).map((fives) => Date.parse('2026-06-01') + fives * 300_000);

test('the console says open, and when it opens next, exactly as the server decides it', () => {
  fc.assert(
    fc.property(anyHours, anyMoment, (hours, at) => {
      const next = opensNext(hours, at);
      const wall =
        next === null
          ? null
          : new Intl.DateTimeFormat('sv-SE', {
              timeZone: hours.timeZone,
              dateStyle: 'short',
              timeStyle: 'short',
            }).format(next);
      const preview = previewOf(hours, at);
      expect(preview?.open).toBe(isOpen(hours, at));
      expect(preview?.opens ? `${preview.opens.date} ${preview.opens.time}` : null).toBe(wall);
    }),
    { numRuns: 400 },
  );
});

test('the console finds wrong what the server would refuse, and nothing else', () => {
  const anyTyped = fc.array(
    fc.record({ from: fc.integer({ min: 0, max: 287 }).map(time), to: fc.integer({ min: 1, max: 287 }).map(time) }),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(anyTyped, (spans) => {
      const saved = { ...paris, spans: spans.map((span) => ({ day: 1, ...span })) };
      expect(dayFault(spans) === null).toBe(hoursFaults(saved).length === 0);
    }),
    { numRuns: 400 },
  );
});
