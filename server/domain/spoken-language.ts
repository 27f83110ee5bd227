// The language a visitor speaks, which need not be the page's.
import { likelyLanguages } from './text/language.ts';

/** `texts` are the visitor's own, oldest first. One that shows no language ("R-1042") is in the one spoken before. */
export function spokenLanguage(texts: string[], siteLanguages: string[], pageLanguage: string): string {
  let language = pageLanguage.toLowerCase().split('-')[0] ?? pageLanguage;
  for (const text of texts) language = likelyLanguages(text, siteLanguages, language)[0] ?? language;
  return language;
}
