import { expect, test } from 'vitest';
import { lineOf } from './line-sample.ts';
import { matching } from './search.ts';

const lines = [
  lineOf('a', {
    visitorLabel: 'Visitor 4F2A',
    siteName: 'Hôtel des Dunes',
    preview: { by: 'visitor', text: 'Où est ma clé ?' },
  }),
  lineOf('b', { siteId: 'site-2', agent: { id: 'x', name: 'Nadia Benali' }, email: 'mira@example.org' }),
];
const found = (query: string, site: string | null = null) =>
  matching(lines, site, query, (line) => (line.id === 'b' ? 'Billing dispute' : '')).map((line) => line.id);

test('case and accents do not matter', () => {
  expect(found('HOTEL cle')).toEqual(['a']);
});

test('every word must occur, anywhere in the line', () => {
  expect(found('nadia mira')).toEqual(['b']);
  expect(found('nadia hotel')).toEqual([]);
});

test('the reason is found by its words', () => {
  expect(found('billing')).toEqual(['b']);
});

test('the site filter goes along with the search', () => {
  expect(found('', 'site-2')).toEqual(['b']);
  expect(found('nadia', 'site-1')).toEqual([]);
});

test('without a filter the list itself comes back, so nothing is drawn again', () => {
  expect(matching(lines, null, '  ', () => '')).toBe(lines);
});
