// The words that come along, in the visitor's language; only what is drawn from here may ask for them.
import type { Language } from '../../languages.ts';
import type { Words } from '../../languages/en.later.ts';

const languages: Record<Language, () => Promise<{ words: Words }>> = {
  en: () => import('../../languages/en.later.ts'),
  fr: () => import('../../languages/fr.later.ts'),
};

export let laterWords: Words;

export async function speak(language: Language): Promise<void> {
  laterWords = (await languages[language]()).words;
}
