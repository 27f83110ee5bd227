// The articles of the help centre, in both languages, and the search over them.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../language.ts';
import { articleHtml, parseArticle, readHelpCentre, searchArticles, sectionsOf } from './help-articles.ts';

const helpCentre = readHelpCentre();

test('both languages have the same articles, and at least forty of them', () => {
  const [en, fr] = languages.map((language) =>
    readdirSync(new URL(`../help/${language}/`, import.meta.url)).toSorted(),
  );
  expect(en).toEqual(fr);
  expect(en?.length).toBeGreaterThanOrEqual(40);
});

const everyArticle = languages.flatMap((language) =>
  helpCentre[language].map((article) => [`${language}/${article.slug}`, article] as const),
);

test.each(everyArticle)('%s has exactly title, section, updated and perhaps two to five questions', (path) => {
  expect(readFileSync(new URL(`../help/${path}.md`, import.meta.url), 'utf8')).toMatch(
    /^---\ntitle: .+\nsection: .+\nupdated: \d{4}-\d\d-\d\d\n(?:questions:\n(?: {2}- .+\n){2,5})?---\n\n\S/,
  );
});

test.each(everyArticle)('%s has 80 to 250 words and was updated on a real day', (_path, article) => {
  const words = article.body.split(/\s+/).length;
  expect(words).toBeGreaterThanOrEqual(80);
  expect(words).toBeLessThanOrEqual(250);
  expect(new Date(`${article.updated}T00:00:00Z`).toISOString()).toContain(article.updated);
});

test('each section has one name in each language', () => {
  const pairs = helpCentre.en.map(({ slug, section }) => {
    const french = helpCentre.fr.find((article) => article.slug === slug);
    return `${section} = ${french?.section}`;
  });
  const sections = new Set(pairs);
  expect(sections.size).toBe(new Set(helpCentre.en.map(({ section }) => section)).size);
  expect(sections.size).toBe(new Set(helpCentre.fr.map(({ section }) => section)).size);
  expect(sectionsOf(helpCentre.fr).flatMap(([, articles]) => articles)).toHaveLength(helpCentre.fr.length);
});

test.each(helpCentre.en)('$slug names the same prices, percentages and day of update in both languages', (english) => {
  const french = helpCentre.fr.find(({ slug }) => slug === english.slug);
  expect(amounts(french?.body ?? '')).toEqual(amounts(english.body));
  expect(french?.updated).toBe(english.updated);
});

/** 5.9 for "€5.90" and for "5,90 €"; 30 for "30 %". */
function amounts(text: string): number[] {
  const plain = text.replaceAll('\u00a0', ' ');
  const english = [...plain.matchAll(/€(\d[\d,]*(?:\.\d+)?)/g)].map(([, found = '']) => found.replaceAll(',', ''));
  const french = [...plain.matchAll(/(\d[\d ]*(?:,\d+)?) €/g)].map(([, found = '']) => {
    return found.replaceAll(' ', '').replace(',', '.');
  });
  const percentages = [...plain.matchAll(/(\d+) %/g)].map(([, found = '']) => found);
  return [...new Set([...english, ...french, ...percentages].map(Number))].toSorted((a, b) => a - b);
}

test('raw HTML and script links in an article come out harmless', () => {
  const article = parseArticle(
    'x',
    '---\ntitle: X\nsection: Y\nupdated: 2026-01-01\n---\n\n<img src=x onerror=alert(1)> [a](javascript:alert(1))\n',
  );
  const { markup } = articleHtml(article);
  expect(markup).not.toContain('<img');
  expect(markup).not.toContain('javascript:');
});

test('an article without a section is refused, with its name', () => {
  expect(() => parseArticle('lost', '---\ntitle: X\nupdated: 2026-01-01\n---\n\nText\n')).toThrow('lost: no section');
});

test.each([
  ['en', 'refund', 'refund-times'],
  ['en', 'puncture price', 'workshop-prices'],
  ['en', 'forgot password', 'forgotten-password'],
  ['fr', 'remboursement', 'refund-times'],
  ['fr', 'délai de livraison', 'delivery-times'],
  ['fr', 'CREVAISON', 'workshop-prices'],
] as const)('searching in %s for “%s” finds %s among the first five', (language, query, slug) => {
  const found = searchArticles(helpCentre[language], query).slice(0, 5);
  expect(found.map((article) => article.slug)).toContain(slug);
});

test('a search for nothing, or for what nobody wrote about, finds nothing', () => {
  expect(searchArticles(helpCentre.en, ' ?! ')).toEqual([]);
  expect(searchArticles(helpCentre.en, 'zeppelin')).toEqual([]);
});
