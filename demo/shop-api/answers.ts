// Turns orders, bookings and slots into what the API answers: structured fields, and a message ready to be said.
import type { Language } from '../language.ts';
import type { ProductId } from '../products/products.ts';
import { products } from '../products/products.ts';
import { productWords } from '../products/words.ts';
import type { Booking, BookingBook } from './bookings.ts';
import type { Day } from './calendar.ts';
import type { DeliveryMethod, Order, OrderStatus, Progress } from './orders.ts';
import { deliveryCents, goodsCents } from './orders.ts';
import type { Say } from './say.ts';
import type { Service, Track } from './services.ts';
import { serviceIds, services } from './services.ts';
import type { OrderStep, ShopApiWords } from './words/words.ts';
import { orderSteps } from './words/words.ts';

/** Amounts are in euros. There is no name, address or e-mail here: the number alone is enough to ask. */
export interface OrderAnswer {
  number: string;
  status: OrderStatus;
  statusLabel: string;
  placedOn: Day;
  items: { product: ProductId; name: string; quantity: number; unitPrice: number }[];
  delivery: { method: DeliveryMethod; label: string; price: number; expectedOn: Day | null; keptUntil: Day | null };
  total: number;
  currency: 'EUR';
  refund: { amount: number; on: Day } | null;
  history: { step: OrderStep | 'placed'; label: string; on: Day }[];
  message: string;
}

export interface BookingAnswer {
  code: string;
  status: Booking['status'];
  statusLabel: string;
  service: Service;
  serviceLabel: string;
  slot: string;
  when: string;
  minutes: number;
  price: number;
  currency: 'EUR';
  cancellable: boolean;
  message: string;
}

export interface SlotsAnswer {
  service: Service | null;
  services: { service: Service; label: string; minutes: number; price: number; kind: string }[];
  slots: { slot: string; day: Day; time: string; kind: Track; label: string }[];
  message: string;
}

export function orderAnswer(order: Order, today: Day, language: Language, words: ShopApiWords, say: Say): OrderAnswer {
  const { progress } = order;
  return {
    number: order.number,
    status: progress.status,
    statusLabel: words.orderStatus[progress.status],
    placedOn: order.placed,
    items: order.lines.map(([id, quantity]) => ({
      product: id,
      name: productWords[language][id].name,
      quantity,
      unitPrice: products[id].cents / 100,
    })),
    delivery: {
      method: order.delivery,
      label: words.delivery[order.delivery],
      price: deliveryCents(order) / 100,
      expectedOn: 'expected' in progress ? progress.expected : null,
      keptUntil: 'keptUntil' in progress ? progress.keptUntil : null,
    },
    total: (goodsCents(order) + deliveryCents(order)) / 100,
    currency: 'EUR',
    refund: refundOf(progress),
    history: historyOf(order, today, words),
    message: messageOf(order, words, say),
  };
}

export function bookingAnswer(booking: Booking, words: ShopApiWords, say: Say): BookingAnswer {
  const { minutes, cents } = services[booking.service];
  return {
    code: booking.code,
    status: booking.status,
    statusLabel: words.bookingStatus[booking.status],
    service: booking.service,
    serviceLabel: words.service[booking.service],
    slot: booking.slot,
    when: say.slot(booking.slot),
    minutes,
    price: cents / 100,
    currency: 'EUR',
    cancellable: booking.status === 'confirmed',
    message: words.bookingMessage[booking.status](booking, say),
  };
}

/** For one service every free slot; without a service the next two of each kind. */
export function slotsAnswer(book: BookingBook, service: Service | null, words: ShopApiWords, say: Say): SlotsAnswer {
  const free = (track: Track, count?: number) => book.freeSlots(track).slice(0, count);
  const next = (track: Track, days: number) =>
    say.list(firstOfEachDay(free(track)).slice(0, days).map(say.slot)) || words.noSlots;
  const kinds: Track[] = service ? [services[service].track] : ['whileYouWait', 'dropOff', 'fitting'];
  return {
    service,
    services: serviceIds.map((id) => ({
      service: id,
      label: words.service[id],
      minutes: services[id].minutes,
      price: services[id].cents / 100,
      kind: words.track[services[id].track],
    })),
    slots: kinds.flatMap((kind) =>
      free(kind, service ? undefined : 2).map((slot) => ({
        slot,
        day: slot.slice(0, 10),
        time: slot.slice(11),
        kind,
        label: say.slot(slot),
      })),
    ),
    message: service
      ? words.nextSlotsFor(words.service[service], next(services[service].track, 3))
      : words.nextSlots({
          whileYouWait: next('whileYouWait', 2),
          dropOff: next('dropOff', 2),
          fitting: next('fitting', 2),
        }),
  };
}

/** Two times on the same day say less than two days. */
function firstOfEachDay(slots: readonly string[]): string[] {
  return slots.filter((slot, index) => slots[index - 1]?.slice(0, 10) !== slot.slice(0, 10));
}

function refundOf(progress: Progress): OrderAnswer['refund'] {
  if (progress.status === 'returnReceived') return { amount: progress.refundCents / 100, on: progress.refundBy };
  if (progress.status === 'refunded') return { amount: progress.refundCents / 100, on: progress.refunded };
  return null;
}

function historyOf(order: Order, today: Day, words: ShopApiWords): OrderAnswer['history'] {
  const dates = new Map<string, unknown>(Object.entries(order.progress));
  const past = orderSteps.flatMap((step) => {
    const on = dates.get(step);
    return typeof on === 'string' && on <= today ? [{ step, label: words.orderStep[step], on }] : [];
  });
  return [{ step: 'placed', label: words.orderStep.placed, on: order.placed }, ...past];
}

function messageOf(order: Order, words: ShopApiWords, say: Say): string {
  // The status picks the sentence and the dates it may use; TypeScript cannot see that the two go together.
  const sentence = words.orderMessage[order.progress.status] as (
    number: string,
    progress: Progress,
    say: Say,
  ) => string;
  return sentence(order.number, order.progress, say);
}
