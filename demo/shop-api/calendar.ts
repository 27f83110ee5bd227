// Days as the shop counts them: Paris dates, working days (Monday to Friday) and workshop days (Tuesday to Saturday).

/** A date such as 2026-11-24, in Paris. */
export type Day = string;

const parisClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** 2026-11-24T09:00 in Paris: sorts and compares as text, like the slots. */
export function parisMinute(now: Date): string {
  return parisClock.format(now).replace(' ', 'T');
}

export function parisDay(now: Date): Day {
  return parisMinute(now).slice(0, 10);
}

export function addDays(day: Day, count: number): Day {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** With 0: the day itself, or the next working day. A negative count goes back. */
export function addWorkingDays(day: Day, count: number): Day {
  if (count === 0) return isWorkingDay(day) ? day : addWorkingDays(day, 1);
  const step = Math.sign(count);
  let reached = day;
  for (let left = Math.abs(count); left > 0;) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

/** The nth workshop day after (or before) a day. */
export function addWorkshopDays(day: Day, count: number): Day {
  const step = Math.sign(count);
  let reached = day;
  for (let left = Math.abs(count); left > 0;) {
    reached = addDays(reached, step);
    if (isWorkshopDay(reached)) left -= 1;
  }
  return reached;
}

export function isWorkshopDay(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday >= 2 && weekday <= 6 && !isHoliday(day);
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay();
}

function isWorkingDay(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday >= 1 && weekday <= 5 && !isHoliday(day);
}

const fixedHolidays = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

/** Easter Monday, Ascension Day and Whit Monday, in days after Easter. */
const movingHolidays = [1, 39, 50];

const holidaysByYear = new Map<string, ReadonlySet<Day>>();

/** French public holidays; kept by year, because every count of days asks for them again and again. */
function isHoliday(day: Day): boolean {
  const year = day.slice(0, 4);
  const known = holidaysByYear.get(year) ?? holidaysOf(year);
  holidaysByYear.set(year, known);
  return known.has(day);
}

function holidaysOf(year: string): ReadonlySet<Day> {
  const easter = easterOf(Number(year));
  const moving = movingHolidays.map((offset) => addDays(easter, offset));
  return new Set([...fixedHolidays.map((date) => `${year}-${date}`), ...moving]);
}

/** Gauss's rule in the form of Meeus, Jones and Butcher. */
function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const dayOfMonth = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}
