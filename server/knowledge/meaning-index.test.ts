import { expect, test } from 'vitest';
import { buildMeaningIndex, nearness } from './meaning-index.ts';
import { readWordVectors, writeWordVectors } from './word-vectors/word-vectors.ts';

const vectors = readWordVectors(
  writeWordVectors(
    [
      { word: 'sofa', row: Float64Array.of(1, 0.1, 0, 0) },
      { word: 'couch', row: Float64Array.of(0.9, 0.2, 0, 0) },
      { word: 'invoice', row: Float64Array.of(0, 0.1, 1, 0) },
      { word: 'the', row: Float64Array.of(0, 0.01, 0, 0) },
    ],
    4,
  ),
);

function indexOf(texts: string[]) {
  return buildMeaningIndex(vectors, texts, async () => {});
}

test('a text is near a query that says the same in other words, whatever the case', async () => {
  const [sofa = 0, invoice = 1] = nearness(await indexOf(['the Sofa', 'the invoice']), 'COUCH');
  expect(sofa).toBeGreaterThan(0.95);
  expect(invoice).toBeLessThan(0.1);
});

test('unknown words neither help nor harm', async () => {
  const index = await indexOf(['sofa Kivik', 'Kivik', '']);
  const plain = nearness(index, 'couch');
  expect(nearness(index, 'couch Klippan 42')).toEqual(plain);
  expect(Array.from(plain.slice(1))).toEqual([0, 0]);
  expect([...nearness(index, 'Klippan')]).toEqual([0, 0, 0]);
});

test('nearness is never below 0 nor above 1', async () => {
  const index = await indexOf(['sofa', 'couch couch couch', 'invoice']);
  for (const query of ['sofa', 'couch', 'invoice sofa', 'the'])
    for (const near of nearness(index, query)) {
      expect(near).toBeGreaterThanOrEqual(0);
      expect(near).toBeLessThanOrEqual(1 + 1e-6);
    }
});
