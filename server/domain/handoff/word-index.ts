// What each word can mean to the phrases of a language, so that a message is looked up once a token, not once a phrase.
import { addBit, hasBit, makeBits } from './bits.ts';
import type { Bits } from './bits.ts';
import type { Phrase } from './lexicon.ts';
import type { WordTable } from './pattern.ts';

/** What one word can mean to the phrases of a language. */
export interface WordEntry {
  /** The tables it stands in by itself. */
  alone: Bits;
  /** By the word that must follow it: the tables, and what must follow that. */
  followed: Map<string, Following[]>;
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
  const index: WordIndex = { tables: tables.length, byWord: new Map(), byPrefix: new Map(), phrasesFrom };
  for (const table of tables) if (table !== undefined) enter(table, index);
  shareBits(index.byWord.values());
  return index;
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

function enter({ id, first, prefixes }: WordTable, { tables, byWord, byPrefix, phrasesFrom }: WordIndex): void {
  for (const [word, rests] of first) {
    const entry: WordEntry = byWord.get(word) ?? { alone: makeBits(tables), followed: new Map(), phrases: [] };
    byWord.set(word, entry);
    for (const [next, ...rest] of rests) {
      if (next !== undefined) entry.followed.set(next, [...(entry.followed.get(next) ?? []), { table: id, rest }]);
      else if (!hasBit(entry.alone, id)) {
        addBit(entry.alone, id);
        for (const phrase of phrasesFrom[id] ?? []) if (!entry.phrases.includes(phrase)) entry.phrases.push(phrase);
      }
    }
  }
  for (const prefix of prefixes) {
    const key = prefix.slice(0, 2);
    byPrefix.set(key, [...(byPrefix.get(key) ?? []), { prefix, table: id }]);
  }
}

/** Most words of a set stand in that set alone, so their bits are the same ones. */
function shareBits(entries: Iterable<WordEntry>): void {
  const known = new Map<string, Bits>();
  for (const entry of entries) {
    const key = entry.alone.join();
    const same = known.get(key);
    if (same === undefined) known.set(key, entry.alone);
    else entry.alone = same;
  }
}
