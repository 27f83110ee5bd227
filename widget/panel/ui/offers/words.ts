// The words that come along, in the visitor's language; only what is drawn from here may ask for them.
import type { Language } from '../../languages.ts';
import type { Words } from '../../languages/en.offers.ts';

const languages: Record<Language, () => Promise<{ words: Words }>> = {
  en: () => import('../../languages/en.offers.ts'),
  fr: () => import('../../languages/fr.offers.ts'),
};

export let offerWords: Words;

export async function speak(language: Language): Promise<void> {
  offerWords = (await languages[language]()).words;
}
