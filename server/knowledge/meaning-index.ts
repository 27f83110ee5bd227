// Texts compared by what their words mean, so that a question finds an article that says the same in other words.
import { newColumn } from './columns.ts';
import { words } from '../domain/text/fold.ts';
import type { WordVectors } from './word-vectors/word-vectors.ts';

export interface MeaningIndex {
  vectors: WordVectors;
  size: number;
  /** One row per text, a byte a figure. */
  rows: Int8Array;
  /** What makes a row of length one of it; 0 for a text of unknown words only. */
  scales: Float32Array;
}

/** `rest` is awaited now and then. */
export async function buildMeaningIndex(
  vectors: WordVectors,
  texts: string[],
  rest: () => Promise<void>,
): Promise<MeaningIndex> {
  const { dimensions } = vectors;
  const rows = new Int8Array(texts.length * dimensions);
  const scales = new Float32Array(texts.length);
  const sum = new Float32Array(dimensions);
  const known = remembering(vectors);
  for (const [number, text] of texts.entries()) {
    if (number % restEvery === 0) await rest();
    addWords(known, words(text), sum.fill(0));
    scales[number] = writeRow(sum, rows.subarray(number * dimensions, (number + 1) * dimensions));
  }
  return { vectors, size: texts.length, rows, scales };
}

const restEvery = 500;

/** Texts of one site share most of their words. */
function remembering(vectors: WordVectors): WordVectors {
  const places = new Map<string, number>();
  const find = (word: string) => {
    const place = places.get(word) ?? vectors.find(word);
    places.set(word, place);
    return place;
  };
  return { ...vectors, find };
}

/** Writes the sum in bytes; what makes the row of length one. */
function writeRow(sum: Float32Array, row: Int8Array): number {
  const largest = largestOf(sum);
  if (largest === 0) return 0;
  let squares = 0;
  for (let at = 0; at < row.length; at++) {
    const value = Math.round((127 * (sum[at] ?? 0)) / largest);
    row[at] = value;
    squares += value * value;
  }
  return 1 / Math.sqrt(squares);
}

/** How near each text is to the query, 0 to 1; 0 for texts that are not worth looking at. */
export function nearness(
  { vectors, size, rows, scales }: MeaningIndex,
  query: string,
  worth?: (text: number) => boolean,
): Float32Array {
  const near = newColumn(size);
  const sum = new Float32Array(vectors.dimensions);
  addWords(vectors, words(query), sum);
  const largest = largestOf(sum);
  if (largest === 0) return near;
  // Whole numbers are multiplied twice as fast as others, and every text is looked at.
  const asked = new Int32Array(sum.length);
  let squares = 0;
  for (let at = 0; at < sum.length; at++) {
    const value = Math.round((askedSteps * (sum[at] ?? 0)) / largest);
    asked[at] = value;
    squares += value * value;
  }
  const length = Math.sqrt(squares);
  for (let number = 0; number < size; number++) {
    if (worth && !worth(number)) continue;
    const dot = dotWithRow(asked, rows, number * vectors.dimensions);
    near[number] = Math.max(0, (dot * (scales[number] ?? 0)) / length);
  }
  return near;
}

/** Fine enough, and far from what a whole number can hold. */
const askedSteps = 1000;

/** Two sums at a time, which the processor adds side by side. */
function dotWithRow(asked: Int32Array, rows: Int8Array, start: number): number {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < asked.length; at += 2) {
    even = (even + Math.imul(asked[at] ?? 0, rows[start + at] ?? 0)) | 0;
    odd = (odd + Math.imul(asked[at + 1] ?? 0, rows[start + at + 1] ?? 0)) | 0;
  }
  return even + odd;
}

function addWords(vectors: WordVectors, said: string[], sum: Float32Array): void {
  for (const word of said) {
    const place = vectors.find(word);
    if (place >= 0) vectors.add(sum, place);
  }
}

function largestOf(values: Float32Array): number {
  let most = 0;
  for (let at = 0; at < values.length; at++) most = Math.max(most, Math.abs(values[at] ?? 0));
  return most;
}
