import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OfficeHours } from '../../shared/http-api.ts';
import { hoursAt, hoursFaults, isOpen, opensNext } from './hours.ts';

// Dates are for people who read tests; the domain itself is not to know them.
const { Date: Dates } = globalThis;
const at = (iso: string) => Dates.parse(iso);
const iso = (ms: number | null) => (ms === null ? null : new Dates(ms).toISOString());

function hours(timeZone: string, spans: string[], holidays: string[] = []): OfficeHours {
  const read = (span: string) => {
    const [days = '', from = '', to = ''] = span.split(/[ -]/);
    return Array.from(days, (weekday) => ({ day: Number(weekday), from, to }));
  };
  return { timeZone, spans: spans.flatMap(read), holidays };
}

const paris = hours('Europe/Paris', ['12345 09:00-12:30', '12345 13:30-18:00', '6 10:00-13:00']);

test.each([
  ['2026-01-05T07:59:59.999Z', false],
  ['2026-01-05T08:00:00.000Z', true],
  ['2026-01-05T11:29:59.999Z', true],
  ['2026-01-05T11:30:00.000Z', false],
  ['2026-01-05T12:30:00.000Z', true],
  ['2026-01-05T17:00:00.000Z', false],
  // The same wall clock in summer is an hour earlier in Greenwich.
  ['2026-07-06T07:00:00.000Z', true],
  ['2026-07-06T16:00:00.000Z', false],
  ['2026-01-11T11:00:00.000Z', false],
])('in Paris at %s it is open: %s', (moment, open) => {
  expect(isOpen(paris, at(moment))).toBe(open);
});

test('it opens next after lunch, the next morning, or after the weekend', () => {
  expect(iso(opensNext(paris, at('2026-01-05T12:00:00Z')))).toBe('2026-01-05T12:30:00.000Z');
  expect(iso(opensNext(paris, at('2026-01-05T17:00:00Z')))).toBe('2026-01-06T08:00:00.000Z');
  expect(iso(opensNext(paris, at('2026-01-10T12:00:00Z')))).toBe('2026-01-12T08:00:00.000Z');
});

test('while it is open there is no next opening to wait for', () => {
  expect(opensNext(paris, at('2026-01-05T10:00:00Z'))).toBeNull();
});

test('the clocks going forward over the weekend bring Monday’s opening an hour closer, in Paris and in New York', () => {
  expect(iso(opensNext(paris, at('2026-03-28T12:00:00Z')))).toBe('2026-03-30T07:00:00.000Z');
  const newYork = hours('America/New_York', ['12345 09:00-17:00']);
  expect(iso(opensNext(newYork, at('2026-03-06T22:00:00Z')))).toBe('2026-03-09T13:00:00.000Z');
  expect(iso(opensNext(newYork, at('2026-10-30T21:00:00Z')))).toBe('2026-11-02T14:00:00.000Z');
});

test('an opening in the hour that is left out is the moment the clocks go forward', () => {
  expect(iso(opensNext(hours('Europe/Paris', ['7 02:30-04:00']), at('2026-03-29T00:00:00Z')))).toBe(
    '2026-03-29T01:00:00.000Z',
  );
  expect(iso(opensNext(hours('America/New_York', ['7 02:15-05:00']), at('2026-03-08T05:00:00Z')))).toBe(
    '2026-03-08T07:00:00.000Z',
  );
});

test('hours that lie wholly in the hour that is left out do not happen that week', () => {
  const night = hours('Europe/Paris', ['7 02:10-02:50']);
  expect(iso(opensNext(night, at('2026-03-29T00:00:00Z')))).toBe('2026-04-05T00:10:00.000Z');
});

test('in the hour that is lived twice the wall clock counts both times', () => {
  const night = hours('Europe/Paris', ['7 02:30-04:00']);
  expect(iso(opensNext(night, at('2026-10-24T23:00:00Z')))).toBe('2026-10-25T00:30:00.000Z');
  expect(isOpen(night, at('2026-10-25T00:45:00Z'))).toBe(true);
  expect(isOpen(night, at('2026-10-25T01:15:00Z'))).toBe(false);
  expect(iso(opensNext(night, at('2026-10-25T01:15:00Z')))).toBe('2026-10-25T01:30:00.000Z');
  const early = hours('America/New_York', ['7 00:30-01:20']);
  expect(iso(opensNext(early, at('2026-11-01T05:30:00Z')))).toBe('2026-11-01T06:00:00.000Z');
});

test('a night is two spans, and there is no gap at midnight', () => {
  const night = hours('Europe/Paris', ['5 22:00-24:00', '6 00:00-02:00']);
  expect(isOpen(night, at('2026-01-09T22:59:59.999Z'))).toBe(true);
  expect(isOpen(night, at('2026-01-09T23:00:00Z'))).toBe(true);
  expect(isOpen(night, at('2026-01-10T01:00:00Z'))).toBe(false);
  expect(hoursFaults(night)).toEqual([]);
});

test('a day begins at one o’clock where midnight is left out', () => {
  const santiago = hours('America/Santiago', ['7 00:00-06:00']);
  expect(iso(opensNext(santiago, at('2026-09-06T03:00:00Z')))).toBe('2026-09-06T04:00:00.000Z');
});

test('holidays are closed all day, in the office’s own calendar', () => {
  const closed = { ...paris, holidays: ['2026-01-06', '2026-01-07'] };
  expect(isOpen(closed, at('2026-01-05T23:30:00Z'))).toBe(false);
  expect(isOpen(closed, at('2026-01-06T10:00:00Z'))).toBe(false);
  expect(iso(opensNext(closed, at('2026-01-05T17:00:00Z')))).toBe('2026-01-08T08:00:00.000Z');
});

test('holidays do not use up the fourteen days that are looked ahead, and what is farther away is not promised', () => {
  const dates = (first: number, count: number) =>
    Array.from({ length: count }, (_, n) => new Dates(first + n * 86_400_000).toISOString().slice(0, 10));
  const august = { ...paris, holidays: dates(at('2026-08-01'), 31) };
  expect(iso(opensNext(august, at('2026-07-31T17:00:00Z')))).toBe('2026-09-01T07:00:00.000Z');
  expect(opensNext(hours('Europe/Paris', []), at('2026-07-31T17:00:00Z'))).toBeNull();
});

test('Kiritimati is a day ahead of Honolulu, at the same hour', () => {
  const spans = ['1 08:00-16:00'];
  const monday = at('2026-01-04T18:00:00Z');
  expect(isOpen(hours('Pacific/Kiritimati', spans), monday)).toBe(true);
  expect(isOpen(hours('Pacific/Honolulu', spans), monday)).toBe(false);
  expect(isOpen(hours('Pacific/Honolulu', spans), monday + 86_400_000)).toBe(true);
  const early = hours('Pacific/Kiritimati', ['1 00:00-01:00']);
  expect(iso(opensNext(early, at('2026-01-04T00:00:00Z')))).toBe('2026-01-04T10:00:00.000Z');
});

test('a site without hours has none, and an unknown zone keeps nobody out', () => {
  expect(hoursAt(null, 0)).toBeNull();
  expect(hoursAt(paris, at('2026-01-11T11:00:00Z'))).toBe('closed');
  expect(hoursAt(hours('Europe/Atlantis', []), 0)).toBe('open');
  expect(opensNext(hours('Europe/Atlantis', []), 0)).toBeNull();
});

test('what makes no sense is told, all of it, with the day', () => {
  const wrong = hours('Mars/Olympus', ['1 09:00-12:00', '1 11:00-13:00', '2 18:00-09:00', '3 10:00-10:00']);
  expect(hoursFaults(wrong)).toEqual([
    { kind: 'unknownZone', timeZone: 'Mars/Olympus' },
    expect.objectContaining({ kind: 'overlap', day: 1 }),
    expect.objectContaining({ kind: 'inverted', day: 2 }),
    expect.objectContaining({ kind: 'inverted', day: 3 }),
  ]);
  expect(hoursFaults(hours('+02:00', []))).toEqual([{ kind: 'unknownZone', timeZone: '+02:00' }]);
  expect(hoursFaults(hours('Europe/Paris', ['1 09:00-12:00', '1 12:00-13:00', '2 09:00-12:00']))).toEqual([]);
});

const zones = [
  'Europe/Paris',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Pacific/Kiritimati',
  'Asia/Kathmandu',
];
const text = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const anySpan = fc
  .tuple(
    fc.integer({ min: 1, max: 7 }),
    fc.uniqueArray(fc.integer({ min: 0, max: 288 }), { minLength: 2, maxLength: 2 }),
  )
  .map(([weekday, ends]) => {
    const [from = 0, to = 0] = ends.toSorted((a, b) => a - b);
    return { day: weekday, from: text(from * 5), to: text(to * 5) };
  });
/** Around the nights on which clocks are changed. */
const anyMoment = fc
  .tuple(
    fc.constantFrom('2026-03-08', '2026-03-29', '2026-04-05', '2026-09-06', '2026-10-04', '2026-10-25', '2026-11-01'),
    fc.integer({ min: -2 * 288, max: 2 * 288 }),
  )
  .map(([date, fives]) => at(date) + fives * 300_000);

test('the next opening is the first moment that is open: tried every five minutes, nothing comes before it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.array(anySpan, { maxLength: 4 }), anyMoment, (timeZone, spans, from) => {
      const office = { timeZone, spans, holidays: [] };
      const next = opensNext(office, from);
      expect(next === null || (isOpen(office, next) && !isOpen(office, from))).toBe(true);
      const until = Math.min(next ?? Infinity, from + (isOpen(office, from) ? 0 : 3 * 86_400_000));
      const tried = Array.from({ length: Math.ceil((until - from) / 300_000) }, (_, fives) => from + fives * 300_000);
      expect(tried.filter((moment) => isOpen(office, moment)).map(iso)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
