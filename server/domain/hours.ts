// When an office is open: by the clock on its own wall, whatever the season and wherever the visitor is.
import type { OfficeHours } from '../../shared/http-api.ts';
import { day, dateNumber, hour, minute, wallOf, type Wall } from './wall-clock.ts';

/** Null: the site keeps no hours, which is to be always open. */
export type HoursNow = 'open' | 'closed' | null;

/** Further ahead than this many days, holidays not counted, no opening is promised. */
const foreseenDays = 14;

export function hoursAt(hours: OfficeHours | null, atMs: number): HoursNow {
  if (hours === null) return null;
  return isOpen(hours, atMs) ? 'open' : 'closed';
}

/** A time zone that this machine does not know keeps nobody out. */
export function isOpen(hours: OfficeHours, atMs: number): boolean {
  const wall = wallOf(hours.timeZone);
  if (wall === null) return true;
  const local = wall(atMs);
  const today = Math.floor(local / day);
  if (holidaysOf(hours).has(today)) return false;
  const time = local - today * day;
  return spansOn(hours, today).some(({ from, to }) => from <= time && time < to);
}

/** The first moment past `atMs` at which a closed office is open; null when it is open, or when none is in sight. */
export function opensNext(hours: OfficeHours, atMs: number): number | null {
  const wall = wallOf(hours.timeZone);
  if (wall === null || isOpen(hours, atMs)) return null;
  const holidays = holidaysOf(hours);
  const today = Math.floor(wall(atMs) / day);
  for (let date = today, looked = 0; looked <= foreseenDays; date += 1) {
    if (holidays.has(date)) continue;
    looked += 1;
    const openings = openingsOn(hours, date, wall).filter((at) => at > atMs && isOpen(hours, at));
    if (openings.length > 0) return Math.min(...openings);
  }
  return null;
}

export type HoursFault =
  | { kind: 'unknownZone'; timeZone: string }
  | { kind: 'inverted'; day: number; spans: [Span] }
  | { kind: 'overlap'; day: number; spans: [Span, Span] };

type Span = Pick<OfficeHours['spans'][number], 'from' | 'to'>;

/** What the shape of the data cannot say: whether it makes sense. */
export function hoursFaults(hours: OfficeHours): HoursFault[] {
  const faults: HoursFault[] = wallOf(hours.timeZone) ? [] : [{ kind: 'unknownZone', timeZone: hours.timeZone }];
  const ordered = hours.spans.toSorted((a, b) => a.day - b.day || timeOf(a.from) - timeOf(b.from));
  for (const [at, span] of ordered.entries()) {
    const next = ordered[at + 1];
    if (timeOf(span.from) >= timeOf(span.to)) faults.push({ kind: 'inverted', day: span.day, spans: [span] });
    else if (next?.day === span.day && timeOf(next.from) < timeOf(span.to))
      faults.push({ kind: 'overlap', day: span.day, spans: [span, next] });
  }
  return faults;
}

/** Moments at which the wall may begin to show an opening time: more than one where an hour is lived twice. */
function openingsOn(hours: OfficeHours, date: number, wall: Wall): number[] {
  // A local day lies between these two, from the farthest east to the farthest west.
  const early = date * day - 15 * hour;
  const late = date * day + 36 * hour;
  const offsets = [wall(early) - early, wall(late) - late] as const;
  const shown = spansOn(hours, date).flatMap(({ from }) =>
    offsets.map((offset) => date * day + from - offset).filter((at) => wall(at) === date * day + from),
  );
  if (offsets[0] === offsets[1]) return shown;
  const change = changeBetween(early, late, wall);
  return Math.floor(wall(change) / day) === date ? [...shown, change] : shown;
}

/** The first minute at which the wall clock has been put forward or back. */
function changeBetween(early: number, late: number, wall: Wall): number {
  const before = wall(early) - early;
  let [low, high] = [early, late];
  while (high - low > minute) {
    const middle = low + Math.floor((high - low) / 2 / minute) * minute;
    if (wall(middle) - middle === before) low = middle;
    else high = middle;
  }
  return high;
}

interface Times {
  from: number;
  to: number;
}

/** The hours of a date, in milliseconds from its midnight. */
function spansOn(hours: OfficeHours, date: number): Times[] {
  const weekday = ((((date + 3) % 7) + 7) % 7) + 1;
  return hours.spans
    .filter((span) => span.day === weekday)
    .map(({ from, to }) => ({ from: timeOf(from), to: timeOf(to) }));
}

function timeOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * hour + minutes * minute;
}

const knownHolidays = new WeakMap<OfficeHours, Set<number>>();

function holidaysOf(hours: OfficeHours): Set<number> {
  let dates = knownHolidays.get(hours);
  if (dates === undefined) {
    dates = new Set(
      hours.holidays.map((text) => {
        const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
        return dateNumber(year, month, date);
      }),
    );
    knownHolidays.set(hours, dates);
  }
  return dates;
}
