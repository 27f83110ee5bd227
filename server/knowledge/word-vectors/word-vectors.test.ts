import { expect, test } from 'vitest';
import { readWordVectors, wordVectorsOf, writeWordVectors } from './word-vectors.ts';

const written = writeWordVectors(
  [
    { word: 'tram', row: Float64Array.of(0.5, -1, 0) },
    { word: 'bus', row: Float64Array.of(200, 100, -50) },
    { word: 'a', row: Float64Array.of(0, 0, 0) },
  ],
  3,
);

function rowOf(word: string, vectors = readWordVectors(written)): number[] {
  const sum = new Float32Array(vectors.dimensions);
  vectors.add(sum, vectors.find(word));
  return [...sum];
}

test('what is written is read again, to a hundredth of its largest figure', () => {
  for (const [word, row] of Object.entries({ tram: [0.5, -1, 0], bus: [200, 100, -50], a: [0, 0, 0] })) {
    const largest = Math.max(...row.map(Math.abs), 1e-9);
    for (const [at, value] of rowOf(word).entries())
      expect(Math.abs(value - (row[at] ?? 0))).toBeLessThan(largest / 100);
  }
});

test('a word that is not in the table is not found, wherever it would stand', () => {
  const { find } = readWordVectors(written);
  expect(['', 'aa', 'bu', 'buss', 'tra', 'trams', 'zoo', 'été'].map(find)).toEqual([-1, -1, -1, -1, -1, -1, -1, -1]);
});

test('the shipped English table holds words alike for words used alike', () => {
  const vectors = wordVectorsOf('en');
  if (!vectors) throw new Error('no English table');
  const near = (a: string, b: string) => cosine(rowOf(a, vectors), rowOf(b, vectors));
  expect(near('refund', 'reimbursement')).toBeGreaterThan(near('refund', 'bicycle') + 0.3);
  expect(near('phone', 'mobile')).toBeGreaterThan(near('phone', 'invoice') + 0.3);
  expect(near('broken', 'damaged')).toBeGreaterThan(near('broken', 'tuesday') + 0.3);
});

test('a language without a table has none, and neither has a name that is no language', () => {
  expect(wordVectorsOf('fr')).toBeNull();
  expect(wordVectorsOf('../en')).toBeNull();
});

function cosine(a: number[], b: number[]): number {
  const dot = (one: number[], other: number[]) => one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
