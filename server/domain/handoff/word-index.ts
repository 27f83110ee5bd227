// What each word can mean to the phrases of a language, so that a message is looked up once a token, not once a phrase.
import { addBit, makeBits } from './bits.ts';
import type { Bits } from './bits.ts';
import type { Phrase } from './lexicon.ts';
import type { WordTable } from './pattern.ts';

/** What one word can mean to the phrases of a language. */
export interface WordEntry {
  /** The tables it stands in by itself. */
  alone: Bits;
  /** By the word that must follow it: the tables, and what must follow that. */
  followed: ReadonlyMap<string, Following[]>;
  /** The phrases that can begin with it by itself. */
  phrases: Phrase[];
}

export interface Following {
  table: number;
  rest: string[];
}

export interface WordIndex {
  /** Tables are numbered from 0. */
  tables: number;
  byWord: Map<string, WordEntry>;
  /** Cut words by their first two letters. */
  byPrefix: Map<string, { prefix: string; table: number }[]>;
  /** By the number of a table they can begin with. */
  phrasesFrom: Phrase[][];
}

export function indexWords(phrases: Phrase[]): WordIndex {
  const tables = tablesOf(phrases);
  const phrasesFrom: Phrase[][] = Array.from({ length: tables.length }, () => []);
  for (const phrase of phrases) {
    for (const { id } of new Set(phrase.pattern.starts)) phrasesFrom[id]?.push(phrase);
  }
  const byPrefix: WordIndex['byPrefix'] = new Map();
  const places: Places = new Map();
  for (const table of tables) {
    if (table === undefined) continue;
    fileWords(table, places);
    for (const prefix of table.prefixes) fileUnder(byPrefix, prefix.slice(0, 2), { prefix, table: table.id });
  }
  return { tables: tables.length, byWord: entriesOf(places, tables.length, phrasesFrom), byPrefix, phrasesFrom };
}

/** Each at the place of its number. */
function tablesOf(phrases: Phrase[]): (WordTable | undefined)[] {
  const tables: WordTable[] = [];
  for (const { pattern } of phrases) {
    for (const element of pattern.elements) {
      if (element.kind === 'words') for (const table of element.tables) tables[table.id] = table;
    }
  }
  return tables;
}

/** By word: the tables it stands in by itself, in their order, and what may follow it. */
type Places = Map<string, { alone: number[]; followed: Map<string, Following[]> | null }>;

const nothing: ReadonlyMap<string, Following[]> = new Map();

function fileWords({ id, first }: WordTable, places: Places): void {
  for (const [word, rests] of first) {
    let place = places.get(word);
    if (place === undefined) places.set(word, (place = { alone: [], followed: null }));
    for (const rest of rests) {
      const next = rest[0];
      if (next !== undefined) fileUnder((place.followed ??= new Map()), next, { table: id, rest: rest.slice(1) });
      else if (place.alone.at(-1) !== id) place.alone.push(id);
    }
  }
}

function fileUnder<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** Most words of a set stand in that set alone, so that they share their bits and phrases. */
function entriesOf(places: Places, size: number, phrasesFrom: Phrase[][]): Map<string, WordEntry> {
  const shared = new Map<string, { alone: Bits; phrases: Phrase[] }>();
  const entries = new Map<string, WordEntry>();
  for (const [word, { alone, followed }] of places) {
    const key = alone.join();
    let same = shared.get(key);
    if (same === undefined) {
      same = { alone: bitsOf(alone, size), phrases: [...new Set(alone.flatMap((table) => phrasesFrom[table] ?? []))] };
      shared.set(key, same);
    }
    entries.set(word, { ...same, followed: followed ?? nothing });
  }
  return entries;
}

function bitsOf(numbers: number[], size: number): Bits {
  const bits = makeBits(size);
  for (const number of numbers) addBit(bits, number);
  return bits;
}
