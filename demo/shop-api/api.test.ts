// The shop's order and booking service, asked over HTTP.
import { expect, test } from 'vitest';
import { buildShopApi } from './api.ts';
import type { BookingAnswer, OrderAnswer, SlotsAnswer } from './answers.ts';

const saturday = () => new Date('2026-11-21T20:00:00Z');

async function orders(language: string, now = saturday): Promise<OrderAnswer[]> {
  const api = buildShopApi({ now });
  const numbers = Array.from({ length: 40 }, (_, index) => `R-${1025 + index}`);
  const replies = await Promise.all(numbers.map((number) => api.inject(`/api/orders/${number}?lang=${language}`)));
  return replies.filter((reply) => reply.statusCode === 200).map((reply) => reply.json<OrderAnswer>());
}

test('there are at least twelve orders, in at least twelve different states', async () => {
  const found = await orders('en');
  expect(found.length).toBeGreaterThanOrEqual(12);
  expect(new Set(found.map((order) => order.status)).size).toBeGreaterThanOrEqual(12);
});

test('R-1042 is with the carrier, and says so in the language asked for', async () => {
  const api = buildShopApi({ now: saturday });
  const english = (await api.inject('/api/orders/R-1042?lang=en')).json<OrderAnswer>();
  expect(english.status).toBe('withCarrier');
  expect(english.message).toBe(
    'Order R-1042 was handed to the carrier yesterday (Friday 20 November) and should arrive on Tuesday 24 November. The tracking link is in your dispatch e-mail.',
  );
  const french = (await api.inject('/api/orders/R-1042?lang=fr')).json<OrderAnswer>();
  expect(french.message).toContain('remise au transporteur hier (vendredi 20 novembre)');
});

test.each(['r1042', 'R1042', 'r-1042'])('the order number is understood when typed as %s', async (typed) => {
  const reply = await buildShopApi({ now: saturday }).inject(`/api/orders/${typed}`);
  expect(reply.json<OrderAnswer>().number).toBe('R-1042');
});

test('every order has one or two finished sentences, naming its number, in both languages', async () => {
  for (const order of [...(await orders('en')), ...(await orders('fr'))]) {
    expect(order.message).toContain(order.number);
    expect(order.message).toMatch(/\.$/);
    expect(order.message).not.toMatch(/undefined|null|NaN|\$\{/);
  }
});

test('no order is dated in the future, whatever day of two weeks it is asked on', async () => {
  for (let ahead = 0; ahead < 14; ahead += 1) {
    const now = () => new Date(saturday().getTime() + ahead * 86_400_000);
    const today = now().toISOString().slice(0, 10);
    for (const order of await orders('en', now)) {
      expect(order.placedOn <= today).toBe(true);
      const days = order.history.map((step) => step.on);
      expect(days).toEqual(days.toSorted());
    }
  }
});

test('the total is the goods plus the delivery price of the help centre', async () => {
  const byNumber = new Map((await orders('en')).map((order) => [order.number, order]));
  expect(byNumber.get('R-1042')).toMatchObject({ total: 114, delivery: { price: 0 } });
  expect(byNumber.get('R-1039')).toMatchObject({ total: 41.9, delivery: { price: 5.9 } });
});

test.each([
  ['/api/orders/R-9999', 'order_not_found', /R-1042/],
  ['/api/orders/%3Cscript%3E', 'order_not_found', /R-1042/],
  ['/api/bookings/W-9999', 'booking_not_found', /W-2087/],
  ['/api/nothing', 'not_found', /address/],
])('%s is a 404 with an error and a message', async (url, error, message) => {
  const reply = await buildShopApi({ now: saturday }).inject(url);
  expect(reply.statusCode).toBe(404);
  expect(reply.json()).toEqual({ error, message: expect.stringMatching(message) });
});

test('an unknown order is announced in French when French is asked for', async () => {
  const reply = await buildShopApi({ now: saturday }).inject('/api/orders/R-9999?lang=fr');
  expect(reply.json<{ message: string }>().message).toContain('Je ne trouve pas de commande');
});

test('a slot can be booked, is then gone, and is free again once the booking is cancelled', async () => {
  const api = buildShopApi({ now: saturday });
  const slots = async () => (await api.inject('/api/slots?service=puncture')).json<SlotsAnswer>().slots;
  const wanted = (await slots())[0]?.slot;
  const payload = { service: 'puncture', slot: wanted, name: 'Ada' };
  const booked = await api.inject({ method: 'POST', url: '/api/bookings', payload });
  expect(booked.statusCode).toBe(201);
  const { code } = booked.json<BookingAnswer>();
  expect(code).toMatch(/^W-\d{4}$/);
  expect(booked.body).not.toContain('Ada');
  expect((await slots()).map((slot) => slot.slot)).not.toContain(wanted);

  const again = await api.inject({ method: 'POST', url: '/api/bookings', payload });
  expect(again.statusCode).toBe(409);
  expect(again.json()).toMatchObject({ error: 'slot_taken' });

  const cancelled = await api.inject({ method: 'DELETE', url: `/api/bookings/${code}` });
  expect(cancelled.json<BookingAnswer>().status).toBe('cancelled');
  expect((await slots()).map((slot) => slot.slot)).toContain(wanted);
});

test('a bike already in the workshop cannot be cancelled', async () => {
  const reply = await buildShopApi({ now: saturday }).inject({ method: 'DELETE', url: '/api/bookings/W-2086' });
  expect(reply.statusCode).toBe(409);
  expect(reply.json()).toMatchObject({ error: 'too_late' });
});

test.each([
  { service: 'puncture', slot: '2026-11-24T14:00' },
  { service: 'haircut', slot: '2026-11-24T14:00', name: 'Ada' },
  { service: 'puncture', slot: 'tomorrow', name: 'Ada' },
  { service: 'puncture', slot: '2026-11-24T14:00', name: '   ' },
  { service: 'puncture', slot: '2026-11-24T14:00', name: 'Ada', code: 'W-1' },
])('a booking that is not complete and exact is refused: %j', async (payload) => {
  const reply = await buildShopApi({ now: saturday }).inject({ method: 'POST', url: '/api/bookings', payload });
  expect(reply.statusCode).toBe(400);
  expect(reply.json()).toMatchObject({ error: 'booking_invalid' });
});

test('a time nobody offers cannot be booked, even when it is well formed', async () => {
  const payload = { service: 'puncture', slot: '2026-11-23T14:00', name: 'Ada' };
  const reply = await buildShopApi({ now: saturday }).inject({ method: 'POST', url: '/api/bookings', payload });
  expect(reply.statusCode).toBe(409);
});

test('a broken body is answered in words, not with a stack', async () => {
  const headers = { 'content-type': 'application/json' };
  const reply = await buildShopApi().inject({ method: 'POST', url: '/api/bookings?lang=fr', headers, payload: '{"a' });
  expect(reply.statusCode).toBe(400);
  expect(reply.json()).toEqual({ error: 'request_invalid', message: expect.stringContaining('Choisissez') });
});

test('without a service, the next times of all three kinds are said in one message', async () => {
  const reply = (await buildShopApi({ now: saturday }).inject('/api/slots?lang=en')).json<SlotsAnswer>();
  expect(new Set(reply.slots.map((slot) => slot.kind))).toEqual(new Set(['whileYouWait', 'dropOff', 'fitting']));
  expect(reply.message).toMatch(/quick repair .+ service .+ fitting .+\./);
});

test('slots are in the coming fourteen days, never in the past, never on Sunday, Monday or a public holiday', async () => {
  for (let ahead = 0; ahead < 400; ahead += 7) {
    const now = () => new Date(saturday().getTime() + ahead * 86_400_000);
    const reply = (await buildShopApi({ now }).inject('/api/slots?service=puncture')).json<SlotsAnswer>();
    expect(reply.slots.length).toBeGreaterThan(3);
    for (const { slot, day } of reply.slots) {
      expect(slot > now().toISOString().slice(0, 16)).toBe(true);
      expect([0, 1]).not.toContain(new Date(`${day}T12:00:00Z`).getUTCDay());
      expect(['2026-12-25', '2027-01-01', '2027-05-01', '2027-05-06', '2027-07-14']).not.toContain(day);
    }
  }
});
