// Says days, times, prices and lists the way people do: "tomorrow (Tuesday 24 November)", "le mardi 24 novembre".
import type { Language } from '../language.ts';
import type { ProductId } from '../products/products.ts';
import { productWords } from '../products/words.ts';
import type { Day } from './calendar.ts';
import { addDays } from './calendar.ts';
import { speechWords } from './words/speech.ts';

export interface Say {
  /** The day alone: "Tuesday 24 November". */
  day: (day: Day) => string;
  /** When it happens: "on Tuesday 24 November", "today", "tomorrow (…)". */
  on: (day: Day) => string;
  /** What is announced: "for Tuesday 24 November", "for today". */
  for: (day: Day) => string;
  /** A deadline: "by Tuesday 24 November". */
  by: (day: Day) => string;
  /** A slot: "on Tuesday 24 November at 09:00". */
  slot: (slot: string) => string;
  money: (cents: number) => string;
  list: (parts: readonly string[]) => string;
  product: (id: ProductId) => string;
}

export function sayIn(language: Language, today: Day): Say {
  const words = speechWords[language];
  const on = (day: Day) => {
    const weekday = dayIn(words.locale, day);
    if (day === today) return words.today;
    if (day === addDays(today, 1)) return words.tomorrow(weekday);
    if (day === addDays(today, -1)) return words.yesterday(weekday);
    return words.on(weekday);
  };
  return {
    day: (day) => dayIn(words.locale, day),
    on,
    for: (day) => words.for(day === today ? words.today : dayIn(words.locale, day)),
    by: (day) => (day === today ? words.byToday : words.by(dayIn(words.locale, day))),
    slot: (slot) => words.at(on(slot.slice(0, 10)), words.time(slot.slice(11))),
    money: (cents) => moneyIn(words.locale, cents),
    list: (parts) => listOf(parts, words.and),
    product: (id) => productWords[language][id].name,
  };
}

export function dayIn(locale: string, day: Day): string {
  const text = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
    .format(new Date(`${day}T12:00:00Z`))
    .replace(',', '');
  // French says "1er" for the first of the month; Intl does not.
  return locale.startsWith('fr') ? text.replace(/(?<= )1(?= )/, '1er') : text;
}

export function moneyIn(locale: string, cents: number): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'EUR',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(cents / 100);
}

function listOf(parts: readonly string[], and: string): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;
}
