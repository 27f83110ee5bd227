// The words that come along, in the visitor's language; only what is drawn from here may ask for them.
import type { Language } from '../../languages.ts';
import type { Words } from '../../languages/en.people.ts';

const languages: Record<Language, () => Promise<{ words: Words }>> = {
  en: () => import('../../languages/en.people.ts'),
  fr: () => import('../../languages/fr.people.ts'),
};

export let peopleWords: Words;

export async function speak(language: Language): Promise<void> {
  peopleWords = (await languages[language]()).words;
}
