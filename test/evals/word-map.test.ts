// The learner of the word map does learn: on a made-up world in which it is known what has to be found.
import { expect, test } from 'vitest';
import type { RawVectors } from './glove.ts';
import { principalAxes } from './principal-axes.ts';
import { learnWordMap, type MapLesson, mappedWord } from './word-map.ts';

/** The first axis says what a word is about, the second is as large and says nothing. */
const about = [1, 1, -1, -1];
const noise = [1, -1, 1, -1];
const raw: RawVectors = {
  words: ['bike', 'cycle', 'tax', 'duty'],
  ids: new Map(),
  dimensions: 2,
  rows: Float64Array.from(about.flatMap((value, at) => [value, noise[at] ?? 0])),
  rarity: Float64Array.of(1, 1, 1, 1),
};

test('after the lessons what is asked together lies together, and the rest apart', () => {
  const lesson: MapLesson = {
    forms: [[0], [1], [2], [3]],
    owners: [0, 0, 1, 1],
    questions: [{ words: [0], articles: new Set([0]) }],
  };
  const map = learnWordMap(raw, [lesson]);
  const rows = [0, 1, 2, 3].map((word) => mappedWord(raw, map, word));
  const near = (a: number, b: number) => cosine(rows[a] ?? new Float64Array(), rows[b] ?? new Float64Array());
  expect(cosine(raw.rows.slice(0, 2), raw.rows.slice(2, 4))).toBeCloseTo(0);
  expect(near(0, 1)).toBeGreaterThan(0.5);
  expect(near(2, 3)).toBeGreaterThan(0.5);
  expect(near(0, 2)).toBeLessThan(0);
});

test('without lessons the map leaves everything as it is', () => {
  const map = learnWordMap(raw, []);
  expect([...mappedWord(raw, map, 2)]).toEqual([-1, 1]);
});

test('the first principal axis is the one along which rows differ most', () => {
  const rows = Float64Array.from([3, 3.1, -3, -2.9, 1, 0.9, -1, -1.1]);
  const [first, second] = principalAxes(rows, 2);
  expect(Math.abs((first?.[0] ?? 0) * (first?.[1] ?? 0))).toBeCloseTo(0.5, 1);
  expect((first?.[0] ?? 0) * (second?.[0] ?? 0) + (first?.[1] ?? 0) * (second?.[1] ?? 0)).toBeCloseTo(0);
});

function cosine(a: Float64Array, b: Float64Array): number {
  const dot = (one: Float64Array, other: Float64Array) =>
    one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
