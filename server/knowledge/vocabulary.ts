// The words an index knows, and which of them an unknown word may stand for: a typo, another ending, a compound's part.
import { characterRuns } from '../domain/text/terms.ts';
import type { Bm25Index } from './bm25-index.ts';
import { counted, type Postings, PostingsBuilder } from './postings.ts';

export interface Vocabulary {
  terms: string[];
  byRuns: Postings;
  runCounts: Int32Array;
}

/** Words shorter than this are taken as they stand: a letter more or less makes another word of them. */
const shortest = 4;
const most = 4;

export function buildVocabulary(index: Bm25Index): Vocabulary {
  const terms = [...index.postings.ids.keys()].filter((term) => term.length >= shortest);
  const builder = new PostingsBuilder();
  const runCounts = new Int32Array(terms.length);
  for (const [number, term] of terms.entries()) {
    const runs = counted(characterRuns([term], 2, 3));
    runCounts[number] = runs.size;
    builder.add(number, runs);
  }
  return { terms, byRuns: builder.build(), runCounts };
}

/** Terms that look like the word, likeliest first, with a likeness below 1. */
export function alike(vocabulary: Vocabulary, word: string): { term: string; likeness: number }[] {
  if (word.length < shortest) return [];
  const runs = new Set(characterRuns([word], 2, 3));
  const shared = new Map<number, number>();
  for (const run of runs) {
    const id = vocabulary.byRuns.ids.get(run);
    if (id === undefined) continue;
    const end = vocabulary.byRuns.starts[id + 1] ?? 0;
    for (let at = vocabulary.byRuns.starts[id] ?? 0; at < end; at++) {
      const term = vocabulary.byRuns.documents[at] ?? 0;
      shared.set(term, (shared.get(term) ?? 0) + 1);
    }
  }
  const found: { term: string; likeness: number }[] = [];
  for (const [number, count] of shared) {
    const term = vocabulary.terms[number] ?? '';
    const dice = (2 * count) / (runs.size + (vocabulary.runCounts[number] ?? 0));
    if (dice < 0.4) continue;
    const likeness = likenessOf(word, term);
    if (likeness > 0) found.push({ term, likeness });
  }
  return found.toSorted((a, b) => b.likeness - a.likeness).slice(0, most);
}

function likenessOf(word: string, term: string): number {
  const longer = Math.max(word.length, term.length);
  const distance = editDistance(word, term);
  if (distance <= (longer >= 8 ? 2 : 1)) return 0.9 - 0.1 * distance;
  const shared = commonStart(word, term);
  // The same beginning with different endings: `install`, `installation`.
  return shared >= 5 && shared >= 0.6 * longer ? 0.6 : 0;
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** Letters changed, added, left out, or swapped with their neighbour. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
