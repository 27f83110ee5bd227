// The language the console speaks: the agent's choice, else the browser's.
import { computed, effect } from '@preact/signals';
import { en, type Words } from './languages/en.ts';
import { fr } from './languages/fr.ts';
import { preferences } from './preferences.ts';

export const languages: Record<'en' | 'fr', Words> = { en, fr };

export const language = computed<'en' | 'fr'>(() => preferences.language.value ?? browserLanguage());

export const words = computed<Words>(() => languages[language.value]);

export function keepDocumentLanguage(): void {
  effect(() => {
    document.documentElement.lang = language.value;
  });
}

/** "4F2A" or "Visitor 4F2A", as the server says it, in the console's language. */
export function visitorName(label: string): string {
  return `${words.value.conversation.visitor} ${label.replace(/^\S+\s+/, '')}`;
}

/** A language's own name in the console's language; the tag itself when the browser knows no name. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([words.value.tag], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function browserLanguage(): 'en' | 'fr' {
  if (typeof navigator === 'undefined') return 'en';
  const wanted = navigator.languages.find((tag) => /^(en|fr)\b/.test(tag));
  return wanted?.startsWith('fr') ? 'fr' : 'en';
}
