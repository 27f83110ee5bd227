// Office hours as an owner types them: what is wrong with them, what is saved, and what they come to right now.
import type { OfficeHours } from '../shared/http-api.ts';

export interface TypedSpan {
  /** As a time field gives it, `HH:MM`, or nothing. Midnight as an end is 00:00, the clock's own word for it. */
  from: string;
  to: string;
}

export interface TypedHours {
  /** Off: the site is always open. What is typed stays for when it is on again. */
  kept: boolean;
  timeZone: string;
  /** Seven of them, Monday first. */
  days: TypedSpan[][];
  holidays: string[];
}

export type DayFault = 'missing' | 'inverted' | 'overlap';

const usual: TypedSpan = { from: '09:00', to: '18:00' };

export function typedHours(hours: OfficeHours | null, ownZone: string): TypedHours {
  if (hours === null) {
    const days = Array.from({ length: 7 }, (_, index) => (index < 5 ? [{ ...usual }] : []));
    return { kept: false, timeZone: ownZone, days, holidays: [] };
  }
  const days = Array.from({ length: 7 }, (_, index) =>
    hours.spans
      .filter(({ day }) => day === index + 1)
      .map(({ from, to }) => ({ from, to: to === '24:00' ? '00:00' : to }))
      .toSorted((a, b) => a.from.localeCompare(b.from)),
  );
  return { kept: true, timeZone: hours.timeZone, days, holidays: hours.holidays.toSorted() };
}

export function hoursOf(typed: TypedHours): OfficeHours | null {
  if (!typed.kept) return null;
  const spans = typed.days.flatMap((day, index) =>
    day.map(({ from, to }) => ({ day: index + 1, from, to: endOf(to) })),
  );
  return { timeZone: typed.timeZone.trim(), spans, holidays: typed.holidays };
}

export function dayFault(spans: TypedSpan[]): DayFault | null {
  if (spans.some(({ from, to }) => from === '' || to === '')) return 'missing';
  if (spans.some(({ from, to }) => from >= endOf(to))) return 'inverted';
  const ordered = spans.toSorted((a, b) => a.from.localeCompare(b.from));
  return ordered.some(({ from }, at) => at > 0 && from < endOf(ordered[at - 1]?.to ?? '')) ? 'overlap' : null;
}

export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The zones that the server takes: places, not bare offsets. */
export function isZone(timeZone: string): boolean {
  return /^[A-Za-z]/.test(timeZone) && clockIn(timeZone) !== null;
}

export function isRight(typed: TypedHours): boolean {
  return !typed.kept || (isZone(typed.timeZone.trim()) && typed.days.every((day) => dayFault(day) === null));
}

/** One more stretch on a day: the usual hours, or what follows the last. */
export function withSpan(spans: TypedSpan[]): TypedSpan[] {
  const last = spans.at(-1);
  return [...spans, last === undefined ? { ...usual } : { from: '', to: '' }];
}

export interface Preview {
  open: boolean;
  /** Null: open already, or no opening is in sight. */
  opens: { weekday: number; time: string; date: string; isToday: boolean } | null;
}

/** By the wall clock of the zone, which is all that a line of words needs. As far ahead as the server promises. */
export function previewOf(hours: OfficeHours, atMs: number): Preview | null {
  const now = clockIn(hours.timeZone)?.(atMs);
  if (now === undefined) return null;
  for (let ahead = 0, looked = 0; looked <= 14; ahead += 1) {
    const day = new Date(now.midnight + ahead * 86_400_000);
    const date = day.toISOString().slice(0, 10);
    if (hours.holidays.includes(date)) continue;
    looked += 1;
    const weekday = day.getUTCDay() === 0 ? 7 : day.getUTCDay();
    const spans = hours.spans.filter((span) => span.day === weekday);
    const isToday = ahead === 0;
    if (isToday && spans.some(({ from, to }) => from <= now.time && now.time < to)) return { open: true, opens: null };
    const times = spans.map(({ from }) => from).filter((from) => !isToday || from > now.time);
    const [time] = times.toSorted();
    if (time !== undefined) return { open: false, opens: { weekday, time, date, isToday } };
  }
  return { open: false, opens: null };
}

interface WallTime {
  /** Of the date on the wall, as if it were in Greenwich. */
  midnight: number;
  /** `HH:MM`. */
  time: string;
}

/** Null when there is no such zone. */
function clockIn(timeZone: string): ((atMs: number) => WallTime) | null {
  const options = { timeZone, dateStyle: 'short', timeStyle: 'short' } as const;
  try {
    // The Swedish way of writing dates is the one that sorts: 2026-03-02 09:30.
    const format = new Intl.DateTimeFormat('sv-SE', options);
    return (atMs) => {
      const [date = '', time = ''] = format.format(atMs).split(' ');
      return { midnight: Date.parse(`${date}T00:00Z`), time };
    };
  } catch {
    return null;
  }
}

function endOf(to: string): string {
  return to === '00:00' ? '24:00' : to;
}
