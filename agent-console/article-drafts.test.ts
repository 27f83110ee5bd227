import { expect, test } from 'vitest';
import { isAddress, requestOf, typedOf } from './article-drafts.ts';

const article = {
  id: 'returns',
  language: 'en',
  title: 'Returns',
  section: 'Orders',
  updated: '2026-01-02',
  url: null,
  questions: ['Send back?', 'Too small?'],
  body: 'Thirty days.',
  version: 3,
};

test('an article that is opened and saved untouched is the same article', () => {
  const { title, section, url, questions, body } = article;
  expect(requestOf(typedOf(article), article.version)).toEqual({ title, section, url, questions, body, basedOn: 3 });
});

test('blank lines are no questions, blanks around words are dropped', () => {
  const typed = { ...typedOf(article), title: ' Returns ', questions: '\n Send back? \n\n', url: '  ' };
  expect(requestOf(typed, null)).toMatchObject({ title: 'Returns', questions: ['Send back?'], url: null });
});

test('an address is on the web or on the site', () => {
  expect(['https://a.example/b', '/help/returns', ' /x '].every(isAddress)).toBe(true);
  expect(['help', 'javascript:alert(1)', 'https://a b', 'ftp://x'].some(isAddress)).toBe(false);
});
