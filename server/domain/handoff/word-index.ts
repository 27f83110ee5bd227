// Where a language's words stand in a message, looked up once a token instead of once a phrase.
import type { Phrase } from './lexicon.ts';
import type { TableHits, WordTable } from './pattern.ts';
import type { Token } from './tokens.ts';

interface Place {
  table: WordTable;
  /** The phrases that can begin with it. */
  phrases: Phrase[];
}

export interface WordIndex {
  byWord: Map<string, Place[]>;
  /** Cut words by their first two letters. */
  byPrefix: Map<string, { prefix: string; place: Place }[]>;
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
  return index;
}

function enter(table: WordTable, index: WordIndex): void {
  if (index.phrasesFrom.has(table)) return;
  const place: Place = { table, phrases: [] };
  index.phrasesFrom.set(table, place.phrases);
  for (const word of table.first.keys()) append(index.byWord, word, place);
  for (const prefix of table.prefixes) append(index.byPrefix, prefix.slice(0, 2), { prefix, place });
}

function append<T>(lists: Map<string, T[]>, key: string, entry: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [entry]);
  else list.push(entry);
}

export function hitsOf(index: WordIndex, tokens: Token[]): TableHits {
  return tokens.map((token, at) => {
    let here: Map<WordTable, number[]> | undefined;
    for (const form of token.forms) {
      for (const { table } of index.byWord.get(form) ?? []) {
        for (const rest of table.first.get(form) ?? []) {
          if (!rest.every((word, offset) => continues(tokens, at + 1 + offset, word))) continue;
          here = record(here, table, at + 1 + rest.length);
        }
      }
      for (const { prefix, place } of index.byPrefix.get(form.slice(0, 2)) ?? []) {
        if (form.startsWith(prefix)) here = record(here, place.table, at + 1);
      }
    }
    return here;
  });
}

function continues(tokens: Token[], at: number, word: string): boolean {
  const token = tokens[at];
  return token !== undefined && token.sentence === tokens[at - 1]?.sentence && token.forms.includes(word);
}

function record(here: TableHits[number], table: WordTable, end: number): Map<WordTable, number[]> {
  const hits = here ?? new Map<WordTable, number[]>();
  const ends = hits.get(table);
  if (ends === undefined) hits.set(table, [end]);
  else if (!ends.includes(end)) ends.splice(ends.findIndex((each) => each < end) >>> 0, 0, end);
  return hits;
}
