// The shop's calendar: Paris days, working days, workshop days and French public holidays.
import { expect, test } from 'vitest';
import { addWorkingDays, addWorkshopDays, isWorkshopDay, parisDay, parisMinute } from './calendar.ts';

test('the day is the one in Paris, in winter and in summer', () => {
  expect(parisMinute(new Date('2026-11-21T23:30:00Z'))).toBe('2026-11-22T00:30');
  expect(parisDay(new Date('2026-07-13T22:30:00Z'))).toBe('2026-07-14');
});

test.each([
  ['a Friday and one day is Monday', '2026-11-20', 1, '2026-11-23'],
  ['a Saturday and no day is Monday', '2026-11-21', 0, '2026-11-23'],
  ['a Saturday and one day back is Friday', '2026-11-21', -1, '2026-11-20'],
  ['Easter Monday does not count', '2027-03-26', 1, '2027-03-30'],
  ['Christmas Day does not count', '2026-12-24', 1, '2026-12-28'],
])('working days: %s', (_claim, from, count, to) => {
  expect(addWorkingDays(from, count)).toBe(to);
});

test('the workshop is closed on Sunday, Monday and Ascension Day', () => {
  expect(addWorkshopDays('2026-11-21', 1)).toBe('2026-11-24');
  expect(isWorkshopDay('2027-05-06')).toBe(false);
  expect(isWorkshopDay('2027-05-07')).toBe(true);
});
