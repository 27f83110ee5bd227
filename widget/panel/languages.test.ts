import { expect, test } from 'vitest';
import { chooseLanguage, tidyTag } from './languages.ts';
import { words as en } from './languages/en.ts';
import { words as laterEn } from './languages/en.later.ts';
import { words as offersEn } from './languages/en.offers.ts';
import { words as peopleEn } from './languages/en.people.ts';
import { words as fr } from './languages/fr.ts';
import { words as laterFr } from './languages/fr.later.ts';
import { words as offersFr } from './languages/fr.offers.ts';
import { words as peopleFr } from './languages/fr.people.ts';

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

test.each([
  ['en', en, [laterEn, offersEn, peopleEn], /\bAI\b/],
  ['fr', fr, [laterFr, offersFr, peopleFr], /\bIA\b/],
])('in %s the disclosure names the AI, and every key has words', (_, words, others, ai) => {
  expect(words.disclosure).toMatch(ai);
  expect(words.disclosureShort).toMatch(ai);
  for (const all of [words, ...others]) expect(Object.entries(all).filter(([, word]) => word === '')).toEqual([]);
});
