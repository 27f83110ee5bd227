import { expect, test } from 'vitest';
import { chooseLanguage, laterWordsOf, tidyTag, wordsOf } from './languages.ts';

test('the page decides, then the browser, then the site, then English', () => {
  expect(chooseLanguage(['fr-CA', 'en'], ['en', 'fr'])).toBe('fr');
  expect(chooseLanguage(['de', 'fr'], ['en', 'fr'])).toBe('fr');
  expect(chooseLanguage(['de'], ['fr', 'en'])).toBe('fr');
  expect(chooseLanguage(['fr'], ['en'])).toBe('en');
  expect(chooseLanguage([], [])).toBe('en');
});

test('a tag that the wire would refuse becomes one that it takes', () => {
  expect(tidyTag('fr_FR')).toBe('fr-FR');
  expect(['', 'x', '"><script>', 'en-', 'e'.repeat(40)].map(tidyTag)).toEqual(['en', 'en', 'en', 'en', 'en']);
});

test('in every language the disclosure says AI, and every key has words', async () => {
  for (const [language, ai] of [
    ['en', /\bAI\b/],
    ['fr', /\bIA\b/],
  ] as const) {
    const words = { ...(await wordsOf(language)), ...(await laterWordsOf(language)) };
    expect(words.disclosure).toMatch(ai);
    expect(words.disclosureShort).toMatch(ai);
    expect(Object.entries(words).filter(([, word]) => word === '')).toEqual([]);
  }
});
