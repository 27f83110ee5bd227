// Days of the calendar in words. They belong to the office's wall, so the agent's own zone must not move them.
import { words } from './words.ts';

/** 1 is Monday. */
export function weekdayName(weekday: number): string {
  return inWords(new Date(Date.UTC(2024, 0, weekday)), { weekday: 'long' });
}

/** `date` is YYYY-MM-DD. */
export function fullDate(date: string): string {
  return inWords(new Date(date), { ...soon, year: 'numeric' });
}

/** For days so near that the year goes without saying. */
export function nearDate(date: string): string {
  return inWords(new Date(date), soon);
}

const soon = { weekday: 'long', day: 'numeric', month: 'long' } as const;

export function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase(words.value.tag) + text.slice(1);
}

function inWords(date: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(words.value.tag, { ...options, timeZone: 'UTC' }).format(date);
}
