// Where a language's words stand in a message, and which of its phrases need trying where.
import { addBit, addBits, hasAnyBit, makeBits } from './bits.ts';
import type { Bits } from './bits.ts';
import type { Phrase } from './lexicon.ts';
import type { Pattern } from './pattern.ts';
import type { Token } from './tokens.ts';
import type { Following, WordEntry, WordIndex } from './word-index.ts';

/** What matches at each token: the tables it stands in by itself, and those where it ends later, longest first. */
export type TableHits = ({ alone: Bits; longer: Map<number, number[]> | undefined } | undefined)[];

/** For each token what it may be the beginning of; undefined when nothing. */
export function hitsOf(index: WordIndex, tokens: Token[]): TableHits {
  return tokens.map((_, at) => hitsAt(index, tokens, at));
}

function hitsAt({ tables, byWord, byPrefix }: WordIndex, tokens: Token[], at: number): TableHits[number] {
  let alone: Bits | undefined;
  let longer: Map<number, number[]> | undefined;
  for (const form of tokens[at]?.forms ?? []) {
    const entry = byWord.get(form);
    if (entry !== undefined) {
      alone = alone === undefined ? entry.alone : union(alone, entry.alone);
      for (const { table, rest } of followings(entry, tokens, at)) {
        if (followsOn(tokens, at + 2, rest)) longer = record(longer, table, at + 2 + rest.length);
      }
    }
    if (byPrefix.size === 0) continue;
    for (const { prefix, table } of byPrefix.get(form.slice(0, 2)) ?? NONE) {
      if (form.startsWith(prefix)) longer = record(longer, table, at + 1);
    }
  }
  if (alone === undefined && longer === undefined) return undefined;
  return { alone: alone ?? makeBits(tables), longer };
}

const NONE: { prefix: string; table: number }[] = [];
const NOTHING: Following[] = [];

function followings({ followed }: WordEntry, tokens: Token[], at: number): Following[] {
  const next = tokens[at + 1];
  if (followed.size === 0 || next === undefined || next.sentence !== tokens[at]?.sentence) return NOTHING;
  if (next.forms.length === 1) return followed.get(next.forms[0] ?? '') ?? NOTHING;
  return next.forms.flatMap((form) => followed.get(form) ?? NOTHING);
}

function union(left: Bits, right: Bits): Bits {
  const both = left.slice();
  addBits(both, right);
  return both;
}

function followsOn(tokens: Token[], at: number, rest: string[]): boolean {
  for (const [offset, word] of rest.entries()) {
    const token = tokens[at + offset];
    if (token === undefined || !token.forms.includes(word)) return false;
    if (token.sentence !== tokens[at + offset - 1]?.sentence) return false;
  }
  return true;
}

function record(known: Map<number, number[]> | undefined, table: number, end: number): Map<number, number[]> {
  const hits = known ?? new Map<number, number[]>();
  const ends = new Set([...(hits.get(table) ?? []), end]);
  const longestFirst = [...ends].toSorted((a, b) => b - a);
  return hits.set(table, longestFirst);
}

/** The phrases that may begin at a token; one may come twice. */
export function phrasesAt(index: WordIndex, token: Token, hit: NonNullable<TableHits[number]>): Phrase[][] {
  const lists: Phrase[][] = [];
  for (const form of token.forms) {
    const phrases = index.byWord.get(form)?.phrases;
    if (phrases !== undefined && phrases.length > 0) lists.push(phrases);
  }
  if (hit.longer !== undefined) for (const table of hit.longer.keys()) lists.push(index.phrasesFrom[table] ?? []);
  return lists;
}

/** For each token the tables that have something in its sentence. */
export function presentIn(tokens: Token[], hits: TableHits, tables: number): Bits[] {
  let present = makeBits(tables);
  return tokens.map(({ sentence }, at) => {
    if (sentence !== tokens[at - 1]?.sentence) present = makeBits(tables);
    const here = hits[at];
    if (here !== undefined) addBits(present, here.alone);
    for (const table of here?.longer?.keys() ?? []) addBit(present, table);
    return present;
  });
}

/** No phrase spans sentences, so that one which lacks a word there need not be tried: nearly all of them. */
export function isPossible({ required }: Pattern, present: Bits): boolean {
  for (const tables of required) if (!hasAnyBit(present, tables)) return false;
  return true;
}
