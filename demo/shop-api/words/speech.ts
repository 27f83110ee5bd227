// How days, times and lists are said in each language.
import type { Language } from '../../language.ts';
import type { SpeechWords } from './words.ts';

export const speechWords: Record<Language, SpeechWords> = {
  en: {
    locale: 'en-IE',
    today: 'today',
    yesterday: (weekday) => `yesterday (${weekday})`,
    tomorrow: (weekday) => `tomorrow (${weekday})`,
    on: (weekday) => `on ${weekday}`,
    for: (day) => `for ${day}`,
    by: (weekday) => `by ${weekday}`,
    byToday: 'by the end of today',
    at: (day, time) => `${day} at ${time}`,
    time: (time) => time.replace(/^0/, ''),
    and: 'and',
  },
  fr: {
    locale: 'fr-FR',
    today: 'aujourd’hui',
    yesterday: (weekday) => `hier (${weekday})`,
    tomorrow: (weekday) => `demain (${weekday})`,
    on: (weekday) => `le ${weekday}`,
    for: (day) => `pour ${day}`,
    by: (weekday) => `au plus tard le ${weekday}`,
    byToday: 'aujourd’hui au plus tard',
    at: (day, time) => `${day} à ${time}`,
    time: (time) => time.replace(/^0/, '').replace(':', ' h ').replace(/ 00$/, ''),
    and: 'et',
  },
};
