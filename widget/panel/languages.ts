// Which language the panel speaks; each one is loaded only when it is spoken.
import type { Words } from './languages/en.ts';

/** What rarer pieces say comes with them, by the same languages. */
export type Language = 'en' | 'fr';

const languages: Record<Language, () => Promise<{ words: Words }>> = {
  en: () => import('./languages/en.ts'),
  fr: () => import('./languages/fr.ts'),
};

const rightToLeft = /^(ar|fa|he|ur|ps|yi)/;

/** The page's language when the site offers it and we speak it, else the browser's, else the site's first, else English. */
export function chooseLanguage(wanted: string[], offered: string[]): Language {
  const spoken = (tag: string) => tag.slice(0, 2).toLowerCase();
  const isOffered = (language: string) => !offered.length || offered.includes(language);
  const isSpoken = (language: string): language is Language => language in languages;
  return [...wanted.map(spoken).filter(isOffered), ...offered].find(isSpoken) ?? 'en';
}

export async function wordsOf(language: Language): Promise<Words> {
  return (await languages[language]()).words;
}

export function markLanguage(language: string): void {
  const root = document.documentElement;
  root.lang = language;
  root.dir = rightToLeft.test(language) ? 'rtl' : 'ltr';
}

/** A tag the wire accepts; what a page writes into its lang attribute may be anything. */
export function tidyTag(tag: string): string {
  const tidy = tag.trim().replaceAll('_', '-');
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tidy) && tidy.length <= 35 ? tidy : 'en';
}
