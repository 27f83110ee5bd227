import { expect, test } from 'vitest';
import { queueStates } from './queue.ts';

const servedWaits = [60, 120, 240, 300, 600, 1200];

test('with fewer than five waits to go by, the wait is unknown and never a guess', () => {
  expect(queueStates([0], { servedWaits: [60, 60], onDuty: 2, opensAt: null })[0]?.wait).toEqual({ kind: 'unknown' });
});

test('with nobody on duty the wait is unknown, whatever it was yesterday', () => {
  expect(queueStates([0], { servedWaits, onDuty: 0, opensAt: null })[0]).toEqual({
    place: 1,
    wait: { kind: 'unknown' },
    onDuty: 0,
    opensAt: null,
  });
});

test('the range is the middle of real waits, less the time already waited', () => {
  const fresh = queueStates([0], { servedWaits, onDuty: 1, opensAt: null })[0]?.wait;
  expect(fresh).toEqual({ kind: 'range', fromMinutes: 2, toMinutes: 10 });
  const later = queueStates([180], { servedWaits, onDuty: 1, opensAt: null })[0]?.wait;
  expect(later).toEqual({ kind: 'range', fromMinutes: 0, toMinutes: 7 });
});

test('seventy-five minutes read as seventy-five', () => {
  const long = Array.from({ length: 10 }, () => 75 * 60);
  expect(queueStates([0], { servedWaits: long, onDuty: 1, opensAt: null })[0]?.wait).toMatchObject({ toMinutes: 75 });
});

test('once the range has passed, the lateness is said', () => {
  expect(queueStates([900], { servedWaits, onDuty: 1, opensAt: null })[0]?.wait).toEqual({
    kind: 'late',
    byMinutes: 5,
  });
});

test('places count everybody ahead', () => {
  expect(queueStates([30, 20, 10], { servedWaits: [], onDuty: 1, opensAt: null }).map((state) => state.place)).toEqual([
    1, 2, 3,
  ]);
});

test('a closed office tells everybody waiting when it opens, and still guesses no wait', () => {
  const opensAt = '2026-03-02T08:00:00.000Z';
  expect(queueStates([30, 20], { servedWaits, onDuty: 0, opensAt })).toEqual([
    { place: 1, wait: { kind: 'unknown' }, onDuty: 0, opensAt },
    { place: 2, wait: { kind: 'unknown' }, onDuty: 0, opensAt },
  ]);
});
