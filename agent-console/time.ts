// The ticking clock and how times are written.
import { signal } from '@preact/signals';
import { words } from './words.ts';

/** Milliseconds since 1970, moved on once a second while the page is visible. */
export const now = signal(Date.now());

export function startClock(): void {
  const tick = () => {
    now.value = Date.now();
  };
  setInterval(() => {
    if (document.visibilityState === 'visible') tick();
  }, 1000);
  document.addEventListener('visibilitychange', tick);
}

/** A wait that counts: 0:42, 12:05, 1:03:20. */
export function counting(ms: number): string {
  const whole = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes, seconds] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return hours === 0 ? `${minutes}:${pad(seconds)}` : `${hours}:${pad(minutes)}:${pad(seconds)}`;
}

/** The day in the agent's time zone, as a key. */
export function dayOf(at: string): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

export function dayName(at: string): string {
  const date = new Date(at);
  const days = Math.round((midnight(new Date(now.peek())) - midnight(date)) / 86_400_000);
  if (days < 2)
    return sentenceCase(new Intl.RelativeTimeFormat(words.value.tag, { numeric: 'auto' }).format(-days, 'day'));
  return sentenceCase(formatDate({ weekday: 'long', day: 'numeric', month: 'long' }, date));
}

export function clockTime(at: string): string {
  return formatDate({ hour: '2-digit', minute: '2-digit' }, new Date(at));
}

export function fullTime(at: string): string {
  return formatDate({ dateStyle: 'medium', timeStyle: 'medium' }, new Date(at));
}

export function calendarDate(at: string): string {
  return formatDate({ dateStyle: 'medium' }, new Date(at));
}

/** Short and quiet, for a list: the time today, the weekday this week, else the date. */
export function listTime(at: string, today: number): string {
  const date = new Date(at);
  const days = Math.round((midnight(new Date(today)) - midnight(date)) / 86_400_000);
  if (days < 1) return clockTime(at);
  if (days < 7) return formatDate({ weekday: 'short' }, date);
  return formatDate({ day: 'numeric', month: 'short' }, date);
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Making a format is a hundred times dearer than using one, and a list uses many. */
function formatDate(options: Intl.DateTimeFormatOptions, date: Date): string {
  const key = words.value.tag + JSON.stringify(options);
  let made = dateFormats.get(key);
  if (!made) dateFormats.set(key, (made = new Intl.DateTimeFormat(words.value.tag, options)));
  return made.format(date);
}

function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase(words.value.tag) + text.slice(1);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
