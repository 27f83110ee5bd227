// The shop's order and booking service: a small JSON API of its own, which the site shows and the assistant calls.
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Language } from '../language.ts';
import { languages } from '../language.ts';
import { openBookingBook } from './bookings.ts';
import type { Booking, BookingBook } from './bookings.ts';
import { bookingAnswer, orderAnswer, slotsAnswer } from './answers.ts';
import { parisDay } from './calendar.ts';
import { ordersOn } from './invented-orders.ts';
import { answerRepeatsAlike } from './once.ts';
import { openReturnBook } from './returns.ts';
import { sayIn } from './say.ts';
import type { Say } from './say.ts';
import { isService, serviceIds, services } from './services.ts';
import { slotMeant } from './when.ts';
import { shopApiWords } from './words/words.ts';
import type { ShopApiWords } from './words/words.ts';

export interface ShopApiOptions {
  now?: () => Date;
}

/** Bookings made here live in memory: a restart forgets them. */
export function buildShopApi({ now = () => new Date() }: ShopApiOptions = {}): FastifyInstance {
  const api = Fastify({ bodyLimit: 8 * 1024 });
  const book = openBookingBook(now);
  const speak = (query: unknown) => spokenIn(languageOf(query), now());

  api.get('/api/orders/:number', (request, reply) => {
    const { language, words, say } = speak(request.query);
    const number = asNumber(request.params, 'number', 'R');
    const order = ordersOn(parisDay(now())).find((one) => one.number === number);
    if (!order) return reply.code(404).send({ error: 'order_not_found', message: words.noSuchOrder });
    return orderAnswer(order, parisDay(now()), language, words, say);
  });
  api.get('/api/slots', (request, reply) => {
    const { words, say } = speak(request.query);
    const service = z.object({ service: z.string().optional() }).safeParse(request.query).data?.service;
    if (!service) return slotsAnswer(book, null, words, say);
    if (!isService(service)) return reply.code(400).send({ error: 'service_unknown', message: words.noSuchService });
    return slotsAnswer(book, service, words, say);
  });
  const today = () => parisDay(now());
  answerRepeatsAlike(api);
  addBookingRoutes(api, book, speak, today);
  addReturnRoutes(api, speak, today);
  speakWhenSomethingIsWrong(api, speak);
  return api;
}

interface Spoken {
  language: Language;
  words: ShopApiWords;
  say: Say;
}

function addBookingRoutes(
  api: FastifyInstance,
  book: BookingBook,
  speak: (query: unknown) => Spoken,
  today: () => string,
): void {
  api.get('/api/bookings/:code', (request, reply) => {
    const { words, say } = speak(request.query);
    const booking = book.find(asNumber(request.params, 'code', 'W'));
    if (!booking) return reply.code(404).send({ error: 'booking_not_found', message: words.noSuchBooking });
    return bookingAnswer(booking, words, say);
  });
  api.post('/api/bookings', (request, reply) => {
    const { language, words, say } = speak(request.query);
    const wish = bookingWish.safeParse(request.body);
    if (!wish.success) return reply.code(400).send({ error: 'booking_invalid', message: words.badBooking });
    const { service, name, ...at } = wish.data;
    const free = book.freeSlots(services[service].track);
    const slot = 'slot' in at ? at.slot : slotMeant(at.when, free, today(), language);
    if (slot === null) return reply.code(409).send(noSuchTime(free, words, say));
    const booking = book.book(service, slot, name);
    if (booking === 'slotTaken') return reply.code(409).send({ error: 'slot_taken', message: words.slotTaken });
    return reply.code(201).send(changed(booking, words.booked(booking, say), words, say));
  });
  api.put('/api/bookings/:code', (request, reply) => {
    const { language, words, say } = speak(request.query);
    const wish = moveWish.safeParse(request.body);
    const before = book.find(asNumber(request.params, 'code', 'W'));
    if (!before) return reply.code(404).send({ error: 'booking_not_found', message: words.noSuchBooking });
    const free = book.freeSlots(services[before.service].track);
    const slot = wish.success ? slotMeant(wish.data.when, free, today(), language) : null;
    if (slot === null) return reply.code(409).send(noSuchTime(free, words, say));
    const booking = book.move(before.code, slot);
    if (typeof booking === 'string') return reply.code(409).send({ error: 'too_late', message: words.tooLateToCancel });
    return changed(booking, words.bookingMoved(booking, say), words, say);
  });
  api.delete('/api/bookings/:code', (request, reply) => {
    const { words, say } = speak(request.query);
    const booking = book.cancel(asNumber(request.params, 'code', 'W'));
    if (booking === 'unknown') {
      return reply.code(404).send({ error: 'booking_not_found', message: words.noSuchBooking });
    }
    if (booking === 'tooLate') return reply.code(409).send({ error: 'too_late', message: words.tooLateToCancel });
    return changed(booking, words.bookingCancelled(booking, say), words, say);
  });
}

/** With the booking's own code as the receipt. */
function changed(booking: Booking, message: string, words: ShopApiWords, say: Say) {
  return { ...bookingAnswer(booking, words, say), message, receipt: booking.code };
}

function noSuchTime(free: readonly string[], words: ShopApiWords, say: Say) {
  const next = say.list(free.slice(0, 3).map(say.slot)) || words.noSlots;
  return { error: 'no_such_time', message: words.noSuchTime(next) };
}

function addReturnRoutes(api: FastifyInstance, speak: (query: unknown) => Spoken, today: () => string): void {
  const returns = openReturnBook();
  api.post('/api/returns', (request, reply) => {
    const { words, say } = speak(request.query);
    const number = asNumber(request.body, 'order', 'R');
    const order = ordersOn(today()).find((one) => one.number === number);
    if (!order) return reply.code(404).send({ error: 'order_not_found', message: words.noSuchOrder });
    const made = returns.start(order, today());
    if (typeof made === 'string') return reply.code(409).send({ error: made, message: words.noReturn[made] });
    return reply.code(201).send({ ...made, message: words.returnStarted(made, say), receipt: made.number });
  });
}

const name = z.string().trim().min(1).max(80);
const when = z.string().max(120);
const bookingWish = z.union([
  z.strictObject({ service: z.enum(serviceIds), slot: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/), name }),
  /** In the customer's own words. */
  z.strictObject({ service: z.enum(serviceIds), when, name }),
]);
const moveWish = z.strictObject({ when });

/** Even a wrong address, a broken body or a bug is answered as { error, message } in the asked language. */
function speakWhenSomethingIsWrong(api: FastifyInstance, speak: (query: unknown) => Spoken): void {
  api.setNotFoundHandler((request, reply) =>
    reply.code(404).send({ error: 'not_found', message: speak(request.query).words.noSuchPage }),
  );
  api.setErrorHandler((error, request, reply) => {
    const { words } = speak(request.query);
    const code = z.object({ statusCode: z.number().min(400).max(499) }).safeParse(error).data?.statusCode ?? 500;
    if (code >= 500) return reply.code(code).send({ error: 'out_of_order', message: words.outOfOrder });
    return reply.code(code).send({ error: 'request_invalid', message: words.badBooking });
  });
}

function spokenIn(language: Language, now: Date): Spoken {
  return { language, words: shopApiWords[language], say: sayIn(language, parisDay(now)) };
}

function languageOf(query: unknown): Language {
  return z.object({ lang: z.enum(languages).catch('en') }).safeParse(query).data?.lang ?? 'en';
}

/** "r1042" and "R-1042" are the same order to the person who types them. */
function asNumber(given: unknown, name: string, letter: 'R' | 'W'): string {
  const typed = z.record(z.string(), z.string()).safeParse(given).data?.[name] ?? '';
  const found = new RegExp(`^${letter}-?(\\d{4,6})$`, 'i').exec(typed.trim());
  return found ? `${letter}-${found[1]}` : '';
}
