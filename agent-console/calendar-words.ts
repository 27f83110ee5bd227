// Days of the calendar in words. They belong to the office's wall, so the agent's own zone must not move them.
import { words } from './words.ts';

/** 1 is Monday. */
export function weekdayName(weekday: number): string {
  return inWords(new Date(Date.UTC(2024, 0, weekday)), { weekday: 'long' });
}

/** `date` is YYYY-MM-DD. */
export function weekdayAndDate(date: string): string {
  return inWords(new Date(date), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

export function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase(words.value.tag) + text.slice(1);
}

function inWords(date: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(words.value.tag, { ...options, timeZone: 'UTC' }).format(date);
}
