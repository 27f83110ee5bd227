import { expect, test } from 'vitest';
import { createReader } from './article-reader.ts';
import { buildNearWords, withNearWords } from './near-words.ts';
import { readWordVectors, writeWordVectors } from './word-vectors/word-vectors.ts';

const table: Record<string, number[]> = {
  sofa: [1, 0.1],
  couch: [0.9, 0.2],
  bench: [0.7, 0.7],
  invoice: [0, 1],
  please: [1, 0.1],
};
const entries = Object.entries(table).map(([word, row]) => ({ word, row: Float64Array.from(row) }));
const vectors = readWordVectors(writeWordVectors(entries, 2));

async function near(text: string) {
  const reader = createReader('en');
  reader.stems(text);
  const found = await buildNearWords(vectors, reader, async () => {});
  const asked = (word: string, weight = 1) => {
    const [only] = withNearWords(found, [{ word, weight, matches: [] }]);
    return (only?.matches ?? []).map(({ term, likeness }) => ({ word: reader.spoken[term], likeness }));
  };
  return { reader, found, asked };
}

test('a word stands for its neighbours too, the nearest first and each less than itself', async () => {
  const { asked } = await near('a sofa, a bench, an invoice');
  const matches = asked('couch');
  expect(matches.map(({ word }) => word)).toEqual(['sofa', 'bench']);
  expect(matches[0]?.likeness).toBeGreaterThan(matches[1]?.likeness ?? 1);
  expect(matches[0]?.likeness).toBeLessThan(1);
});

test('what is found a second time is what was found the first', async () => {
  const { asked } = await near('a sofa, a bench, an invoice');
  expect(asked('couch')).toEqual(asked('couch'));
});

test('words that say little neither have neighbours nor are any', async () => {
  const { asked } = await near('please, a sofa');
  expect(asked('couch').map(({ word }) => word)).toEqual(['sofa']);
  expect(asked('couch', 0.4)).toEqual([]);
});

test('a word that the table does not know has no neighbours', async () => {
  const { asked } = await near('a sofa, a bench');
  expect(asked('klippan')).toEqual([]);
});

test('a match that the word has already stays as it is', async () => {
  const { reader, found } = await near('a sofa, a couch');
  const term = reader.numbering.get('couch') ?? -1;
  const [word] = withNearWords(found, [{ word: 'couch', weight: 1, matches: [{ term, likeness: 1 }] }]);
  expect(word?.matches.filter((match) => match.term === term)).toEqual([{ term, likeness: 1 }]);
});

test('a pasted page costs no more than a dozen look-ups', async () => {
  const { found } = await near('a sofa, a bench, an invoice');
  const page = Array.from({ length: 200 }, (_, at) => ({ word: `word${at}`, weight: 1, matches: [] }));
  withNearWords(found, page);
  expect(found.found.size).toBe(12);
});
