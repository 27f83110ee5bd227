// What words mean, as short rows of figures that are alike for words used alike: a table read from a file, no model.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A word's row already counts as much as the word does in a text: a text's meaning is its words' sum. */
export interface WordVectors {
  /** An even number. */
  dimensions: number;
  /** The word's place in the table; -1 when it is not in it. */
  find(word: string): number;
  /** Adds the word's row to the sum. */
  add(sum: Float32Array, place: number): void;
}

const known = new Map<string, WordVectors | null>();

/** Read when first asked for; null for a language without a table. */
export function wordVectorsOf(language: string): WordVectors | null {
  const before = known.get(language);
  if (before !== undefined) return before;
  const file = join(import.meta.dirname, `${language}.bin`);
  const vectors = /^[a-z]{2,3}$/.test(language) && existsSync(file) ? readWordVectors(readFileSync(file)) : null;
  known.set(language, vectors);
  return vectors;
}

/** Three numbers of the head: how many words, figures per word, bytes of all words. */
const headBytes = 12;

/**
 * After the head: a scale per word (32-bit float), the rows (a byte a figure), the words in the order of their bytes, one a
 * line. All little-endian.
 */
export function readWordVectors(file: Uint8Array): WordVectors {
  // A copy of its own, so that the floats lie where floats may lie.
  const { buffer } = Uint8Array.from(file);
  const [count = 0, dimensions = 0, wordBytes = 0] = new Uint32Array(buffer, 0, 3);
  const scales = new Float32Array(buffer, headBytes, count);
  const rows = new Int8Array(buffer, headBytes + 4 * count, count * dimensions);
  const words = Buffer.from(buffer, headBytes + 4 * count + count * dimensions, wordBytes);
  const starts = lineStarts(words, count);
  return {
    dimensions,
    find: (word) => placeOf(words, starts, Buffer.from(word)),
    add(sum, place) {
      const scale = scales[place] ?? 0;
      const start = place * dimensions;
      for (let at = 0; at < dimensions; at++) sum[at] = (sum[at] ?? 0) + scale * (rows[start + at] ?? 0);
    },
  };
}

export interface WordRow {
  word: string;
  row: Float64Array;
}

/** What `readWordVectors` reads. */
export function writeWordVectors(entries: WordRow[], dimensions: number): Uint8Array {
  const sorted = entries.toSorted((a, b) => Buffer.compare(Buffer.from(a.word), Buffer.from(b.word)));
  const words = Buffer.from(sorted.map(({ word }) => `${word}\n`).join(''));
  const rowsStart = headBytes + 4 * sorted.length;
  const file = Buffer.alloc(rowsStart + sorted.length * dimensions + words.length);
  for (const [at, value] of [sorted.length, dimensions, words.length].entries()) file.writeUInt32LE(value, 4 * at);
  for (const [place, { row }] of sorted.entries()) {
    const scale = Math.max(...row.map(Math.abs)) / 127 || 1;
    file.writeFloatLE(scale, headBytes + 4 * place);
    for (let at = 0; at < dimensions; at++)
      file.writeInt8(Math.round((row[at] ?? 0) / scale), rowsStart + place * dimensions + at);
  }
  file.set(words, rowsStart + sorted.length * dimensions);
  return file;
}

/** Where each line starts, and where the one after the last would. */
function lineStarts(words: Buffer, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (let at = 0, line = 1; at < words.length && line <= count; at++)
    if (words[at] === newline) starts[line++] = at + 1;
  return starts;
}

const newline = 10;

/** By halves: a map of as many strings would take more memory than the table. */
function placeOf(words: Buffer, starts: Uint32Array, word: Buffer): number {
  let low = 0;
  let high = starts.length - 2;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = words.compare(word, 0, word.length, starts[middle], (starts[middle + 1] ?? 1) - 1);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
