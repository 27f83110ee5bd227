// Which language the panel speaks; each one is loaded only when it is spoken.
import type { LaterWords } from './languages/en.later.ts';
import type { Words } from './languages/en.ts';

interface Language {
  words: () => Promise<{ words: Words }>;
  laterWords: () => Promise<{ laterWords: LaterWords }>;
}

const languages: Record<string, Language> = {
  en: { words: () => import('./languages/en.ts'), laterWords: () => import('./languages/en.later.ts') },
  fr: { words: () => import('./languages/fr.ts'), laterWords: () => import('./languages/fr.later.ts') },
};

const rightToLeft = /^(ar|fa|he|ur|ps|yi)/;

/** The page's language when the site offers it and we speak it, else the browser's, else the site's first, else English. */
export function chooseLanguage(wanted: string[], offered: string[]): string {
  const spoken = (tag: string) => tag.slice(0, 2).toLowerCase();
  const isOffered = (language: string) => !offered.length || offered.includes(language);
  return [...wanted.map(spoken).filter(isOffered), ...offered].find((language) => language in languages) ?? 'en';
}

export async function wordsOf(language: string): Promise<Words> {
  return (await (languages[language] as Language).words()).words;
}

export async function laterWordsOf(language: string): Promise<LaterWords> {
  return (await (languages[language] as Language).laterWords()).laterWords;
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
