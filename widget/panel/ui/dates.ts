// Times and days as the visitor's language writes them. Making a format costs far more than using it, so each is made once.
import { language } from '../session.ts';

const styles: Record<'time' | 'day' | 'updated' | 'moment', Intl.DateTimeFormatOptions> = {
  time: { timeStyle: 'short' },
  day: { dateStyle: 'long' },
  moment: { dateStyle: 'medium', timeStyle: 'short' },
  // An article's day is the same everywhere.
  updated: { dateStyle: 'medium', timeZone: 'UTC' },
};

/** As the visitor's own country writes this language. */
export function locale(): string {
  return navigator.languages.find((tag) => tag.startsWith(language)) ?? language;
}

const formats: Partial<Record<keyof typeof styles, Intl.DateTimeFormat>> = {};

export function formatted(style: keyof typeof styles, at: number): string {
  formats[style] ??= new Intl.DateTimeFormat(locale(), styles[style]);
  return formats[style].format(at);
}

/** Empty where the article has none. */
export function formatDay(day: string): string {
  const at = Date.parse(day);
  return Number.isNaN(at) ? '' : formatted('updated', at);
}
