// The shape of what the order and booking service says, and where to find it by language.
import type { Language } from '../../language.ts';
import type { Booking, BookingStatus } from '../bookings.ts';
import type { Day } from '../calendar.ts';
import type { DeliveryMethod, OrderStatus, Progress } from '../orders.ts';
import type { NoReturn, Return } from '../returns.ts';
import type { Service, Track } from '../services.ts';
import type { Say } from '../say.ts';
import { shopApiEn } from './en.ts';
import { shopApiFr } from './fr.ts';

/** Past steps of an order, named as the dates of its progress are. */
export const orderSteps = [
  'sent',
  'arrived',
  'missed',
  'delivered',
  'returnSent',
  'returnReceived',
  'refunded',
  'cancelled',
] as const;

export type OrderStep = (typeof orderSteps)[number];

export interface ShopApiWords {
  orderStatus: Record<OrderStatus, string>;
  orderStep: Record<OrderStep | 'placed', string>;
  orderMessage: {
    [Status in OrderStatus]: (number: string, order: Extract<Progress, { status: Status }>, say: Say) => string;
  };
  delivery: Record<DeliveryMethod, string>;
  noSuchOrder: string;
  service: Record<Service, string>;
  track: Record<Track, string>;
  bookingStatus: Record<BookingStatus, string>;
  bookingMessage: Record<BookingStatus, (booking: Booking, say: Say) => string>;
  booked: (booking: Booking, say: Say) => string;
  bookingCancelled: (booking: Booking, say: Say) => string;
  bookingMoved: (booking: Booking, say: Say) => string;
  noSuchTime: (free: string) => string;
  returnStarted: (made: Return, say: Say) => string;
  noReturn: Record<NoReturn, string>;
  noSuchBooking: string;
  tooLateToCancel: string;
  slotTaken: string;
  badBooking: string;
  noSuchService: string;
  nextSlots: (when: Record<Track, string>) => string;
  nextSlotsFor: (service: string, when: string) => string;
  noSlots: string;
  noSuchPage: string;
  outOfOrder: string;
}

/** How days, times and lists are said; used to make a Say. */
export interface SpeechWords {
  locale: string;
  today: string;
  yesterday: (weekday: string) => string;
  tomorrow: (weekday: string) => string;
  on: (weekday: string) => string;
  for: (day: string) => string;
  by: (weekday: string) => string;
  byToday: string;
  at: (day: Day, time: string) => string;
  time: (time: string) => string;
  and: string;
}

export const shopApiWords: Record<Language, ShopApiWords> = { en: shopApiEn, fr: shopApiFr };
