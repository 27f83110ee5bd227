// How much of a model may be used, and when an endpoint is left alone, by the hand clock.
import { expect, test } from 'vitest';
import { handClock } from '../support/hand-clock.ts';
import { createBreaker } from '../../server/answering/openai/request/breaker.ts';
import { createBudget } from '../../server/answering/openai/request/budget.ts';
import type { Question } from '../../server/ports.ts';
import { sampleSite } from '../support/site-sample.ts';

const limits = { conversationRequests: 2, dailyRequests: 2, dailyTokens: 1_000 };

const asks = (siteId: string, conversationId?: string): Question => ({
  site: sampleSite({ id: siteId }),
  language: 'en',
  turns: [],
  ...(conversationId === undefined ? {} : { asker: { conversationId, visitorId: 'v', email: null } }),
});

test('a day’s bounds hold for each site by itself, and end with the day', async () => {
  const clock = handClock('2026-03-02T23:59:00.000Z');
  const budget = createBudget(clock, limits);
  const [one, two] = [asks('one'), asks('two')];
  budget.spend(one, 10);
  expect(budget.allows(one)).toBe(true);
  budget.spend(one, 10);
  expect([budget.allows(one), budget.allows(two)]).toEqual([false, true]);
  budget.spend(two, 1_000);
  expect(budget.allows(two)).toBe(false);
  await clock.advance(60_000);
  expect([budget.allows(one), budget.allows(two)]).toEqual([true, true]);
});

test('a conversation’s requests are counted one by one, those called off too, whatever its log remembers', () => {
  const budget = createBudget(handClock(), { ...limits, dailyRequests: 100 });
  const [mine, other] = [asks('one', 'c1'), asks('one', 'c2')];
  budget.spend(mine, 1);
  expect(budget.allows(mine)).toBe(true);
  budget.spend(mine, 1);
  expect([budget.allows(mine), budget.allows(other)]).toEqual([false, true]);
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
