// What the shop changes when it is asked to: bookings made, moved and cancelled in people's own words, returns, and each once.
import { expect, test } from 'vitest';
import { buildShopApi } from './api.ts';
import type { BookingAnswer, SlotsAnswer } from './answers.ts';

const saturday = () => new Date('2026-11-21T20:00:00Z');

function shop() {
  const api = buildShopApi({ now: saturday });
  return async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, key = '') => {
    const headers = key === '' ? {} : { 'idempotency-key': key };
    const reply = await api.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
    return { http: reply.statusCode, ...reply.json<Record<string, string>>() };
  };
}

async function freeTime(ask: ReturnType<typeof shop>, service: string, place = 0): Promise<string> {
  const { slots } = (await ask('GET', `/api/slots?service=${service}`)) as unknown as SlotsAnswer;
  return slots[place]?.label.replace(/^(on|tomorrow \()/, '').replace(')', '') ?? '';
}

test.each(['en', 'fr'])('in %s a booking is cancelled once and says so, with its code as the receipt', async (lang) => {
  const ask = shop();
  const first = await ask('DELETE', `/api/bookings/W-2087?lang=${lang}`);
  expect(first).toMatchObject({ http: 200, receipt: 'W-2087', message: expect.stringMatching(/W-2087.+\.$/) });
  expect(await ask('DELETE', `/api/bookings/W-2087?lang=${lang}`)).toMatchObject({ http: 409, error: 'too_late' });
});

test('the same change with the same key is answered the same and happens once', async () => {
  const ask = shop();
  const first = await ask('DELETE', '/api/bookings/W-2087', undefined, 'c:4');
  expect(await ask('DELETE', '/api/bookings/W-2087', undefined, 'c:4')).toEqual(first);
  expect(await ask('DELETE', '/api/bookings/W-2087', undefined, 'c:5')).toMatchObject({ http: 409 });
  const return1 = await ask('POST', '/api/returns', { order: 'R-1039' }, 'c:6');
  expect(return1).toMatchObject({ http: 201, receipt: 'RET-1039' });
  expect(await ask('POST', '/api/returns', { order: 'R-1039' }, 'c:6')).toEqual(return1);
});

test('a booking is moved to the free time that was meant, its former time is free again', async () => {
  const ask = shop();
  const before = (await ask('GET', '/api/bookings/W-2087')) as unknown as BookingAnswer;
  const when = await freeTime(ask, 'standard-service', 1);
  expect(await ask('PUT', '/api/bookings/W-2087?lang=en', { when })).toMatchObject({ http: 200, receipt: 'W-2087' });
  const after = (await ask('GET', '/api/bookings/W-2087')) as unknown as BookingAnswer;
  expect(after).toMatchObject({ status: 'confirmed' });
  expect(after.slot).not.toBe(before.slot);
});

test.each([
  ['PUT', '/api/bookings/W-2087', { when: 'Sunday at 3:00' }, 409, 'no_such_time'],
  ['PUT', '/api/bookings/W-2087', { when: 'some day' }, 409, 'no_such_time'],
  ['PUT', '/api/bookings/W-2087', { day: 'x' }, 409, 'no_such_time'],
  ['PUT', '/api/bookings/W-9999', { when: 'Tuesday at 9:00' }, 404, 'booking_not_found'],
  ['POST', '/api/bookings', { service: 'puncture', when: 'Monday at 9:00', name: 'Ada' }, 409, 'no_such_time'],
  ['POST', '/api/returns', { order: 'R-1042' }, 409, 'notDelivered'],
  ['POST', '/api/returns', { order: 'R-9999' }, 404, 'order_not_found'],
  ['POST', '/api/returns', {}, 404, 'order_not_found'],
] as const)('%s %s with %j is refused with a sentence', async (method, url, payload, http, error) => {
  expect(await shop()(method, url, payload)).toMatchObject({ http, error, message: expect.stringMatching(/\.$/) });
});

test('a place is booked for a name by the time that was said', async () => {
  const ask = shop();
  const when = await freeTime(ask, 'puncture');
  const booked = await ask('POST', '/api/bookings?lang=en', { service: 'puncture', when, name: 'Ada' });
  expect(booked).toMatchObject({ http: 201, receipt: expect.stringMatching(/^W-\d{4}$/) });
  expect(JSON.stringify(booked)).not.toContain('Ada');
});

test('an order comes back once, when it was delivered and not too long ago', async () => {
  const ask = shop();
  expect(await ask('POST', '/api/returns?lang=fr', { order: 'r1039' })).toMatchObject({
    http: 201,
    message: expect.stringContaining('RET-1039'),
  });
  expect(await ask('POST', '/api/returns', { order: 'R-1039' })).toMatchObject({ http: 409, error: 'onItsWay' });
});
