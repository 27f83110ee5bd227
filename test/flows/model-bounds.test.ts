// How much of a model may be used, and when an endpoint is left alone, by the hand clock.
import { expect, test } from 'vitest';
import { handClock } from '../support/hand-clock.ts';
import { createBreaker } from '../../server/answering/openai/breaker.ts';
import { createBudget } from '../../server/answering/openai/budget.ts';

const limits = { conversationRequests: 2, dailyRequests: 2, dailyTokens: 1_000 };

test('a day’s bounds hold for each site by itself, and end with the day', async () => {
  const clock = handClock('2026-03-02T23:59:00.000Z');
  const budget = createBudget(clock, limits);
  budget.spend('one', 10);
  expect(budget.allows('one', [])).toBe(true);
  budget.spend('one', 10);
  expect([budget.allows('one', []), budget.allows('two', [])]).toEqual([false, true]);
  budget.spend('two', 1_000);
  expect(budget.allows('two', [])).toBe(false);
  await clock.advance(60_000);
  expect([budget.allows('one', []), budget.allows('two', [])]).toEqual([true, true]);
});

test('after failures in a row nothing is asked, then one request, and a success ends it', async () => {
  const clock = handClock();
  const breaker = createBreaker(clock, { failures: 2, openMs: 1_000 });
  breaker.failed();
  breaker.succeeded();
  breaker.failed();
  expect(breaker.allows()).toBe(true);
  breaker.failed();
  expect(breaker.allows()).toBe(false);
  await clock.advance(1_000);
  expect([breaker.allows(), breaker.allows()]).toEqual([true, false]);
  breaker.failed();
  expect(breaker.allows()).toBe(false);
  await clock.advance(1_000);
  expect(breaker.allows()).toBe(true);
  breaker.released();
  expect(breaker.allows()).toBe(true);
  breaker.succeeded();
  expect([breaker.allows(), breaker.allows()]).toEqual([true, true]);
});
