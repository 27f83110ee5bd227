// The words an index knows, and which of them an unknown word may stand for: a typo, another ending, a compound's part.
import { characterRuns } from '../domain/text/terms.ts';
import type { Match } from './bm25-index.ts';
import { buildPostings, numberOf, type Numbering, type Postings, tallied } from './postings.ts';

export interface Vocabulary {
  terms: { stem: string; number: number }[];
  byRuns: Postings;
  runCounts: Int32Array;
}

/** Words shorter than this are taken as they stand: a letter more or less makes another word of them. */
const shortest = 4;
const most = 4;
/** Longer than any word: keeps what somebody pastes from costing time. */
const longest = 40;

export function buildVocabulary(numbering: Numbering): Vocabulary {
  // Numbers are no words: one digit more or less is another thing altogether.
  const terms = [...numbering].flatMap(([stem, number]) => (isWord(stem) ? [{ stem, number }] : []));
  const runs: Numbering = new Map();
  const documents = terms.map(({ stem }) => tallied(runsOf(stem).map((run) => numberOf(runs, run))));
  return {
    terms,
    byRuns: buildPostings(runs, documents),
    runCounts: Int32Array.from(documents, (document) => document.terms.length),
  };
}

/** Known terms that look like the word, likeliest first, with a likeness below 1. */
export function alike(vocabulary: Vocabulary, word: string): Match[] {
  if (!isWord(word)) return [];
  const runs = new Set(runsOf(word));
  const shared = new Uint8Array(vocabulary.terms.length);
  const touched: number[] = [];
  const { numbering, starts, documents } = vocabulary.byRuns;
  for (const run of runs) {
    const id = numbering.get(run);
    if (id === undefined) continue;
    for (let at = starts[id] ?? 0, end = starts[id + 1] ?? 0; at < end; at++) {
      const term = documents[at] ?? 0;
      if (shared[term] === 0) touched.push(term);
      shared[term] = (shared[term] ?? 0) + 1;
    }
  }
  const found: Match[] = [];
  for (const place of touched) {
    const term = vocabulary.terms[place];
    if (!term || Math.abs(term.stem.length - word.length) > mostDifference) continue;
    const dice = (2 * (shared[place] ?? 0)) / (runs.size + (vocabulary.runCounts[place] ?? 0));
    // Two letters swapped in a short word leave it few runs of its own, but hardly ever touch its first letter.
    const least = word.length <= 6 && term.stem[0] === word[0] ? leastSharedShort : leastShared;
    const likeness = dice < least ? 0 : likenessOf(word, term.stem);
    if (likeness > 0) found.push({ term: term.number, likeness });
  }
  return found.toSorted((a, b) => b.likeness - a.likeness).slice(0, most);
}

/** Of the character runs, before letters are compared one by one. */
const leastShared = 0.45;
const leastSharedShort = 0.2;
/** In length: `install` and `installation` are still one word's forms. */
const mostDifference = 5;

function isWord(stem: string): boolean {
  return stem.length >= shortest && stem.length <= longest && !/\d/.test(stem);
}

function runsOf(word: string): string[] {
  return characterRuns([word], 2, 3);
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

/** Letters changed, added, left out, or swapped with their neighbour; `Infinity` when more than two differ in length. */
export function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Infinity;
  const width = b.length + 1;
  const costs = new Uint8Array((a.length + 1) * width);
  for (let j = 0; j < width; j++) costs[j] = j;
  for (let i = 1; i <= a.length; i++) {
    costs[i * width] = i;
    for (let j = 1; j < width; j++) {
      const at = i * width + j;
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (costs[at - width - 1] ?? 0) + (same ? 0 : 1),
        (costs[at - width] ?? 0) + 1,
        (costs[at - 1] ?? 0) + 1,
      );
      const swapped =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (costs[at - 2 * width - 2] ?? 0) + 1);
      costs[at] = cost;
    }
  }
  return costs[a.length * width + b.length] ?? 0;
}
