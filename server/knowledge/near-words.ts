// Which of an index's words mean nearly the same as a word of the query, by its word vectors.
import type { Reader } from './article-reader.ts';
import type { Match, QueryWord } from './bm25-index.ts';
import { buildMeaningIndex, type MeaningIndex, nearness } from './meaning-index.ts';
import type { WordVectors } from './word-vectors/word-vectors.ts';

export interface NearWords {
  words: MeaningIndex;
  /** Which term each of the words is. */
  terms: Int32Array;
  /** Of each word's figures, which are above zero: 32 to a number. */
  signs: Uint32Array;
  /** What was found before: visitors ask with the same words again and again. */
  found: Map<string, Match[]>;
}

/** Nearer than this means at least the same field. */
const leastNear = 0.4;
/** What counts as no nearness at all. */
const unrelated = 0.2;
const most = 8;
const mostRemembered = 4000;
/** Of one query: keeps a pasted page from costing time. */
const mostWidened = 12;

/** Words that say little about a topic are near to everything, and are left out. */
export async function buildNearWords(
  vectors: WordVectors,
  { spoken, weights }: Reader,
  rest: () => Promise<void>,
): Promise<NearWords> {
  const known = [...spoken.entries()].filter(([term, word]) => !weights.has(term) && vectors.find(word) >= 0);
  const texts = known.map(([, word]) => word);
  const words = await buildMeaningIndex(vectors, texts, rest);
  const { dimensions } = vectors;
  const signs = Uint32Array.from(
    texts.flatMap((_, place) => signsOf(words.rows.subarray(place * dimensions, (place + 1) * dimensions))),
  );
  return { words, terms: Int32Array.from(known, ([term]) => term), signs, found: new Map() };
}

/** The query's words, each of which may now also stand for its neighbours, less so the farther they are. */
export function withNearWords(near: NearWords, asked: QueryWord[]): QueryWord[] {
  let widened = 0;
  return asked.map((word) => {
    if (word.weight < 1 || widened === mostWidened) return word;
    widened++;
    const known = new Set(word.matches.map(({ term }) => term));
    const others = neighboursOf(near, word.word).filter(({ term }) => !known.has(term));
    return { ...word, matches: [...word.matches, ...others] };
  });
}

function neighboursOf(near: NearWords, word: string): Match[] {
  const before = near.found.get(word);
  if (before) return before;
  const neighbours: Match[] = [];
  const values = nearness(near.words, word, sameSide(near, word));
  for (let place = 0; place < values.length; place++) {
    const value = values[place] ?? 0;
    if (value < leastNear) continue;
    neighbours.push({ term: near.terms[place] ?? 0, likeness: (value - unrelated) / (1 - unrelated) });
  }
  const nearest = neighbours.toSorted((a, b) => b.likeness - a.likeness).slice(0, most);
  const oldest = near.found.size < mostRemembered ? undefined : near.found.keys().next().value;
  if (oldest !== undefined) near.found.delete(oldest);
  near.found.set(word, nearest);
  return nearest;
}

/** Words that differ in the sign of too many figures cannot be near; that is told ten times faster than how near they are. */
function sameSide({ words: { vectors }, signs }: NearWords, word: string): (place: number) => boolean {
  const row = new Float32Array(vectors.dimensions);
  const known = vectors.find(word);
  if (known >= 0) vectors.add(row, known);
  const own = signsOf(row);
  const mostDifferent = differentShare * vectors.dimensions;
  return (place) => {
    let different = 0;
    for (let part = 0; part < own.length; part++)
      different += bitsIn((own[part] ?? 0) ^ (signs[place * own.length + part] ?? 0));
    return different <= mostDifferent;
  };
}

/** Half of the signs differ between words that have nothing in common. */
const differentShare = 0.44;

function signsOf(row: ArrayLike<number>): number[] {
  const signs = Array.from({ length: Math.ceil(row.length / 32) }, () => 0);
  for (let at = 0; at < row.length; at++)
    if ((row[at] ?? 0) > 0) signs[at >> 5] = ((signs[at >> 5] ?? 0) | (1 << (at & 31))) >>> 0;
  return signs;
}

/** How many bits are set: added up in pairs, fours and bytes. */
function bitsIn(number: number): number {
  const pairs = number - ((number >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
