// Which language the panel speaks; each one is loaded only when it is spoken.
import type { Words } from './languages/en.ts';

const loaders: Record<string, () => Promise<{ words: Words }>> = {
  en: () => import('./languages/en.ts'),
  fr: () => import('./languages/fr.ts'),
};

const rightToLeft = /^(ar|fa|he|ur|ps|yi)\b/;

/** The page's language when the site offers it and we speak it, else the browser's, else the site's first, else English. */
export function chooseLanguage(wanted: string[], offered: string[]): string {
  const spoken = (tag: string) => tag.slice(0, 2).toLowerCase();
  const isOffered = (language: string) => !offered.length || offered.includes(language);
  return [...wanted.map(spoken).filter(isOffered), ...offered, 'en'].find((language) => language in loaders) ?? 'en';
}

export async function loadWords(language: string): Promise<Words> {
  const { words } = await (loaders[language] as () => Promise<{ words: Words }>)();
  document.documentElement.lang = language;
  document.documentElement.dir = rightToLeft.test(language) ? 'rtl' : 'ltr';
  return words;
}

/** A tag the wire accepts; what a page writes into its lang attribute may be anything. */
export function tidyTag(tag: string): string {
  const tidy = tag.trim().replaceAll('_', '-');
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tidy) && tidy.length <= 35 ? tidy : 'en';
}
