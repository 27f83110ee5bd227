// The clock on a wall somewhere: what it shows at a moment, and the dates it counts.

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** What the clock on the wall shows at a moment, as if it stood in Greenwich: milliseconds since 1970. */
export type Wall = (atMs: number) => number;

const walls = new Map<string, Wall>();

/** Null for a zone that is none. Making a clock is a hundred times dearer than reading it. */
export function wallOf(timeZone: string): Wall | null {
  const known = walls.get(timeZone);
  if (known !== undefined) return known;
  const format = formatOf(timeZone);
  if (format === null) return null;
  const wall: Wall = (atMs) => {
    const parts = format.formatToParts(atMs);
    const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
    const date = dateNumber(read('year'), read('month'), read('day'));
    const within = ((atMs % 1000) + 1000) % 1000;
    return date * day + read('hour') * hour + read('minute') * minute + read('second') * 1000 + within;
  };
  walls.set(timeZone, wall);
  return wall;
}

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  // A bare offset such as +02:00 is no place: it would be wrong for half the year.
  if (!/^[A-Za-z]/.test(timeZone)) return null;
  const two = '2-digit';
  const time = { hour: two, minute: two, second: two, hourCycle: 'h23' } as const;
  try {
    return new Intl.DateTimeFormat('en-u-ca-gregory', { timeZone, year: 'numeric', month: two, day: two, ...time });
  } catch {
    return null;
  }
}

/** Days since 1970-01-01 of a date in the Gregorian calendar, whose years begin in March so that the odd day comes last. */
export function dateNumber(year: number, month: number, date: number): number {
  const ofMarch = month <= 2 ? year - 1 : year;
  const era = Math.floor(ofMarch / 400);
  const inEra = ofMarch - era * 400;
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return era * 146_097 + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear - 719_468;
}
