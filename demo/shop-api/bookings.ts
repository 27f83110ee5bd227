// The workshop's bookings: some invented ones, dated from today, and those made since the start. They live in memory only.
import type { Day } from './calendar.ts';
import { addDays, addWorkshopDays, isWorkshopDay, parisDay, parisMinute, weekdayOf } from './calendar.ts';
import type { Service, Track } from './services.ts';
import { services, tracks } from './services.ts';

export type BookingStatus =
  | 'confirmed'
  | 'inWorkshop'
  | 'awaitingApproval'
  | 'waitingForPart'
  | 'ready'
  | 'collected'
  | 'cancelled';

/** The visitor's name is kept apart, in the book, so that no answer can carry it. */
export interface Booking {
  code: string;
  service: Service;
  /** Paris time, such as 2026-11-24T09:00. */
  slot: string;
  status: BookingStatus;
  /** When the next thing happens, for a bike in the workshop. */
  until?: Day;
  /** What the workshop asks to add, or what is to pay. */
  cents?: number;
}

/** How many days ahead slots are offered. */
const daysAhead = 14;

export interface BookingBook {
  find: (code: string) => Booking | undefined;
  freeSlots: (track: Track) => string[];
  book: (service: Service, slot: string, name: string) => Booking | 'slotTaken';
  cancel: (code: string) => Booking | 'unknown' | 'tooLate';
  move: (code: string, slot: string) => Booking | 'unknown' | 'tooLate' | 'slotTaken';
}

export function openBookingBook(now: () => Date): BookingBook {
  const made = new Map<string, Booking>();
  const names = new Map<string, string>();
  const cancelled = new Set<string>();
  const moved = new Map<string, string>();
  let nextCode = 2090;

  const all = (): Booking[] =>
    [...invented(parisDay(now())), ...made.values()].map((booking) => ({
      ...booking,
      slot: moved.get(booking.code) ?? booking.slot,
      status: cancelled.has(booking.code) ? 'cancelled' : booking.status,
    }));
  const canStillChange = (booking: Booking) => booking.status === 'confirmed' && booking.slot > parisMinute(now());
  const find = (code: string) => all().find((booking) => booking.code === code);
  const freeSlots = (track: Track) => {
    const held = all().filter((booking) => booking.status !== 'cancelled' && services[booking.service].track === track);
    const taken = new Set(held.map((booking) => booking.slot));
    return openSlots(track, now()).filter((slot) => !taken.has(slot));
  };
  return {
    find,
    freeSlots,
    book: (service, slot, name) => {
      if (!freeSlots(services[service].track).includes(slot)) return 'slotTaken';
      const booking: Booking = { code: `W-${nextCode++}`, service, slot, status: 'confirmed' };
      made.set(booking.code, booking);
      names.set(booking.code, name);
      return booking;
    },
    cancel: (code) => {
      const booking = find(code);
      if (!booking) return 'unknown';
      if (!canStillChange(booking)) return 'tooLate';
      cancelled.add(code);
      names.delete(code);
      return { ...booking, status: 'cancelled' };
    },
    move: (code, slot) => {
      const booking = find(code);
      if (!booking) return 'unknown';
      if (!canStillChange(booking)) return 'tooLate';
      if (!freeSlots(services[booking.service].track).includes(slot)) return 'slotTaken';
      moved.set(code, slot);
      return { ...booking, slot };
    },
  };
}

function openSlots(track: Track, now: Date): string[] {
  const today = parisDay(now);
  const soonest = parisMinute(new Date(now.getTime() + 60 * 60 * 1000));
  const { weekdays, times } = tracks[track];
  return Array.from({ length: daysAhead }, (_, ahead) => addDays(today, ahead))
    .filter((day) => isWorkshopDay(day) && weekdays.includes(weekdayOf(day)))
    .flatMap((day) => times.map((time) => `${day}T${time}`))
    .filter((slot) => slot >= soonest && !takenByRegulars(track, slot));
}

/** A workshop with every slot free would not be believable: about half are gone, and always the same ones. */
function takenByRegulars(track: Track, slot: string): boolean {
  let hash = 7;
  for (const char of track + slot) hash = (hash * 31 + char.charCodeAt(0)) % 9973;
  return hash % 100 < 48;
}

function invented(today: Day): Booking[] {
  const open = (count: number) => addWorkshopDays(today, count);
  const fitting = nextFittingDay(open(3));
  return [
    { code: 'W-2089', service: 'bike-fitting', slot: `${fitting}T14:00`, status: 'confirmed' },
    { code: 'W-2088', service: 'puncture', slot: `${open(1)}T11:15`, status: 'confirmed' },
    { code: 'W-2087', service: 'standard-service', slot: `${open(2)}T09:00`, status: 'confirmed' },
    { code: 'W-2086', service: 'full-service', slot: `${open(-1)}T09:00`, status: 'inWorkshop', until: open(1) },
    {
      code: 'W-2085',
      service: 'standard-service',
      slot: `${open(-1)}T09:45`,
      status: 'awaitingApproval',
      cents: 68_00,
    },
    {
      code: 'W-2084',
      service: 'ebike-diagnostic',
      slot: `${open(-3)}T14:00`,
      status: 'waitingForPart',
      until: open(4),
    },
    {
      code: 'W-2083',
      service: 'standard-service',
      slot: `${open(-1)}T10:30`,
      status: 'ready',
      cents: 91_00,
      until: addDays(open(-1), 7),
    },
    { code: 'W-2082', service: 'safety-check', slot: `${open(-4)}T15:00`, status: 'collected' },
    { code: 'W-2081', service: 'bike-fitting', slot: `${nextFittingDay(open(4))}T10:00`, status: 'cancelled' },
  ];
}

function nextFittingDay(day: Day): Day {
  return tracks.fitting.weekdays.includes(weekdayOf(day)) ? day : nextFittingDay(addWorkshopDays(day, 1));
}
