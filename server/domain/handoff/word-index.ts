// Where a language's words stand in a message, looked up once a token instead of once a phrase.
import type { Phrase } from './lexicon.ts';
import type { TableHits, WordTable } from './pattern.ts';
import type { Token } from './tokens.ts';

/** What one word can mean to the phrases of a language. */
interface WordEntry {
  /** The tables it stands in by itself. */
  alone: Set<WordTable>;
  /** The tables in which other words must follow it. */
  followed: { table: WordTable; rest: string[] }[];
  /** The phrases that can begin with it by itself. */
  phrases: Phrase[];
}

export interface WordIndex {
  byWord: Map<string, WordEntry>;
  /** Cut words by their first two letters. */
  byPrefix: Map<string, { prefix: string; table: WordTable }[]>;
  phrasesFrom: Map<WordTable, Phrase[]>;
}

export function indexWords(phrases: Phrase[]): WordIndex {
  const index: WordIndex = { byWord: new Map(), byPrefix: new Map(), phrasesFrom: new Map() };
  for (const phrase of phrases) {
    for (const element of phrase.pattern.elements) {
      if (element.kind === 'words' && !element.negated) for (const table of element.tables) enter(table, index);
    }
    for (const table of new Set(phrase.pattern.starts)) index.phrasesFrom.get(table)?.push(phrase);
  }
  for (const entry of index.byWord.values()) entry.phrases = startingWith(entry.alone, index);
  return index;
}

function enter(table: WordTable, { byWord, byPrefix, phrasesFrom }: WordIndex): void {
  if (phrasesFrom.has(table)) return;
  phrasesFrom.set(table, []);
  for (const [word, rests] of table.first) {
    const entry = byWord.get(word) ?? { alone: new Set(), followed: [], phrases: [] };
    byWord.set(word, entry);
    for (const rest of rests) {
      if (rest.length === 0) entry.alone.add(table);
      else entry.followed.push({ table, rest });
    }
  }
  for (const prefix of table.prefixes) {
    const key = prefix.slice(0, 2);
    byPrefix.set(key, [...(byPrefix.get(key) ?? []), { prefix, table }]);
  }
}

function startingWith(tables: Iterable<WordTable>, index: WordIndex): Phrase[] {
  return [...new Set([...tables].flatMap((table) => index.phrasesFrom.get(table) ?? []))];
}

/** For each token what it may be the beginning of; undefined when nothing. */
export function hitsOf(index: WordIndex, tokens: Token[]): TableHits {
  return tokens.map((_, at) => hitsAt(index, tokens, at));
}

function hitsAt({ byWord, byPrefix }: WordIndex, tokens: Token[], at: number): TableHits[number] {
  const alone: Set<WordTable>[] = [];
  let longer: Map<WordTable, number[]> | undefined;
  for (const form of tokens[at]?.forms ?? []) {
    const entry = byWord.get(form);
    if (entry !== undefined) {
      alone.push(entry.alone);
      for (const { table, rest } of entry.followed) {
        if (followsOn(tokens, at + 1, rest)) longer = record(longer, table, at + 1 + rest.length);
      }
    }
    if (byPrefix.size === 0) continue;
    for (const { prefix, table } of byPrefix.get(form.slice(0, 2)) ?? NONE) {
      if (form.startsWith(prefix)) longer = record(longer, table, at + 1);
    }
  }
  return alone.length === 0 && longer === undefined ? undefined : { alone, longer };
}

const NONE: { prefix: string; table: WordTable }[] = [];

/** The phrases that may begin at a token. */
export function phrasesAt(index: WordIndex, token: Token, longer: Map<WordTable, number[]> | undefined): Phrase[][] {
  const lists = token.forms.flatMap((form) => [index.byWord.get(form)?.phrases ?? []]);
  return longer === undefined ? lists : [...lists, startingWith(longer.keys(), index)];
}

function followsOn(tokens: Token[], at: number, rest: string[]): boolean {
  for (const [offset, word] of rest.entries()) {
    const token = tokens[at + offset];
    if (token === undefined || !token.forms.includes(word)) return false;
    if (token.sentence !== tokens[at + offset - 1]?.sentence) return false;
  }
  return true;
}

function record(known: Map<WordTable, number[]> | undefined, table: WordTable, end: number): Map<WordTable, number[]> {
  const hits = known ?? new Map<WordTable, number[]>();
  hits.set(
    table,
    [...(hits.get(table) ?? []), end].toSorted((a, b) => b - a),
  );
  return hits;
}
