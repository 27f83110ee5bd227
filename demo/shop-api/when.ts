// Finds the free time that somebody's own words mean: "Thursday at 10:30", "mardi 24 novembre à 9 h", "tomorrow 2pm".
import type { Language } from '../language.ts';
import type { Day } from './calendar.ts';
import { addDays, weekdayOf } from './calendar.ts';

interface Meant {
  hour: number;
  minute: number;
  on: (day: Day) => boolean;
}

/** The first free slot that fits what was said; null when none does, or no day and time were named. */
export function slotMeant(text: string, slots: readonly string[], today: Day, language: Language): string | null {
  const meant = meantIn(plain(text), today, language);
  if (!meant) return null;
  const time = `${two(meant.hour)}:${two(meant.minute)}`;
  return slots.find((slot) => slot.slice(11) === time && meant.on(slot.slice(0, 10))) ?? null;
}

function meantIn(text: string, today: Day, language: Language): Meant | null {
  const day = dayIn(text, today, language);
  const time = timeIn(text.replace(day?.said ?? '', ' '));
  return day && time && { ...time, on: day.on };
}

const relative: Record<Language, { today: string; tomorrow: string }> = {
  en: { today: 'today', tomorrow: 'tomorrow' },
  fr: { today: "aujourd'hui", tomorrow: 'demain' },
};

function dayIn(text: string, today: Day, language: Language): { said: string; on: (day: Day) => boolean } | null {
  const { today: now, tomorrow } = relative[language];
  if (text.includes(tomorrow)) return { said: tomorrow, on: (day) => day === addDays(today, 1) };
  if (text.includes(now)) return { said: now, on: (day) => day === today };
  const weekday = named(text, weekdays[language]);
  const month = named(text, months[language]);
  const date = dateIn(text, weekday?.name ?? null, month?.name ?? null);
  if (!weekday && !(month && date)) return null;
  // A weekday alone is the next one: a place a week later is not what was meant.
  const last = date ? null : addDays(today, 7);
  const on = (day: Day) =>
    (last === null || day <= last) &&
    (!weekday || weekdayOf(day) === weekday.index) &&
    (!month || Number(day.slice(5, 7)) === month.index + 1) &&
    (!date || Number(day.slice(8)) === date.day);
  return { said: date?.said ?? weekday?.name ?? '', on };
}

/** A number beside a weekday or a month that is not an hour. */
function dateIn(text: string, weekday: string | null, month: string | null): { said: string; day: number } | null {
  const number = String.raw`(\d{1,2})(?:st|nd|rd|th|er)?(?![\d:.h]| ?h\b| ?[ap]m\b)`;
  const beside = [
    ...(month ? [String.raw`\b${number} (?:of )?${month}`, String.raw`${month} ${number}`] : []),
    ...(weekday ? [String.raw`${weekday},? (?:the |le )?${number}`] : []),
  ];
  for (const shape of beside) {
    const found = new RegExp(shape).exec(text);
    if (found) return { said: found[0], day: Number(found[1]) };
  }
  return null;
}

function timeIn(text: string): { hour: number; minute: number } | null {
  const found = /\b(\d{1,2})(?: ?[:.h] ?(\d{2})?)? ?([ap]m)?\b/.exec(text);
  if (!found) return null;
  const [, hours = '', minutes = '0', half] = found;
  const said = Number(hours);
  // Nobody means three in the morning.
  const afternoon = half === 'pm' || (half === undefined && said < 8);
  return { hour: afternoon && said < 12 ? said + 12 : said, minute: Number(minutes) };
}

function named(text: string, names: readonly string[]): { name: string; index: number } | null {
  const index = names.findIndex((name) => new RegExp(String.raw`\b${name}\b`).test(text));
  const name = names[index];
  return name === undefined ? null : { name, index };
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘]/g, "'")
    .toLowerCase();
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** As Date counts them: Sunday is 0. */
const weekdays: Record<Language, readonly string[]> = {
  en: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
  fr: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
};

const months: Record<Language, readonly string[]> = {
  en: ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'],
  fr: ['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre'],
}; // prettier-ignore
