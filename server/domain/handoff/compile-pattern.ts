// Reads the small language phrases are written in: words, sets, gaps.
import type { Element, Pattern, WordTable } from './pattern.ts';
import { foldLetters } from './tokens.ts';

/*
 * talk to @person       words, and a set of the lexicon (its entries may have several words)
 * talk|speak            either word; `complain*` any word that begins so
 * [a|the] agent         an optional word
 * paid # instead of #   a number
 * card ..3 stolen       at most three other words of the same clause between
 * !you|@bot             any one word but these
 * < agent >             at the beginning, at the end of a sentence
 * <3 agent              at most three words from the beginning
 * is it dangerous ?     in a sentence that ends with a question mark
 */
/** A lexicon's sets, folded, and each cut into words once, when a phrase first names it. */
export interface WordSets {
  sources: Map<string, string[]>;
  /** By `@name`, or by the alternatives as they stand in a phrase. */
  tables: Map<string, WordTable>;
}

/**
 * Folds phrases as messages are folded, and cuts what a message would be cut at: `j'ai` becomes `j_ai`, `人工` `_人__工_`,
 * `don't` stays one word. All at once, which is many times quicker than one by one.
 */
export function foldPhrases(phrases: string[]): string[] {
  const cut = phrases
    .join(SEPARATOR)
    .replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu, '_$&_')
    .replace(/['’](?!(?:t|s|m|re|ve|ll|d)(?!\p{L}))/gu, '_')
    .replace(/-/g, '_');
  return foldLetters(cut).split(SEPARATOR);
}

const SEPARATOR = '\u0001';

const START = /^<\d?$/u;

/** What keeps a phrase, as written, from being compiled; null when nothing does. A fraction of the work of compiling it. */
export function patternFault(source: string, setNames: Set<string>): string | null {
  let begun = false;
  for (const part of source.trim().split(/\s+/u)) {
    if (START.test(part) || part === '>' || part === '?' || (begun && part.startsWith('..'))) continue;
    if (!begun && part.startsWith('..')) return 'a phrase cannot begin with a gap';
    if (!begun && part.startsWith('!')) return 'a phrase cannot begin with "any word but"';
    begun ||= !part.startsWith('[');
    for (const alternative of part.replace(/^[[!]|\]$/gu, '').split('|')) {
      if (!isWord(alternative)) return 'an empty word';
      if (isCutInSeveral(alternative)) return `"${alternative}": only a single word can be cut with *`;
      if (alternative.startsWith('@') && !setNames.has(alternative.slice(1))) return `unknown set ${alternative}`;
    }
  }
  return begun ? null : 'a phrase that need not say anything';
}

/** Something is left of it when it is folded. */
export function isWord(text: string): boolean {
  return text === '#' || /[\p{L}\p{N}]/u.test(text);
}

/** `battery charg*` would have to begin in one word and be cut in another. */
export function isCutInSeveral(alternative: string): boolean {
  return alternative.endsWith('*') && foldPhrases([alternative.slice(0, -1)]).flatMap(wordsOf).length > 1;
}

/** `source` and the sets are folded, and without fault. */
export function compilePattern(source: string, sets: WordSets): Pattern {
  const elements = source
    .trim()
    .split(/\s+/u)
    .map((part) => compileElement(part, sets));
  return { elements, starts: startsOf(elements), required: requiredOf(elements) };
}

function compileElement(part: string, sets: WordSets): Element {
  if (START.test(part)) return { kind: 'start', within: Number(part.slice(1)) };
  if (part === '>') return { kind: 'end' };
  if (part === '?') return { kind: 'question' };
  const gap = /^\.\.(\d)$/u.exec(part);
  if (gap !== null) return { kind: 'gap', most: Number(gap[1]) };
  const optional = part.startsWith('[') && part.endsWith(']');
  const negated = part.startsWith('!');
  const body = optional ? part.slice(1, -1) : negated ? part.slice(1) : part;
  return { kind: 'words', optional, negated, tables: tablesOf(body.split('|'), sets) };
}

function tablesOf(alternatives: string[], sets: WordSets): WordTable[] {
  const isSet = (alternative: string) => alternative.startsWith('@');
  const own = alternatives.filter((alternative) => !isSet(alternative));
  const named = alternatives.filter(isSet).map((name) => tableOf(name, entriesOf(name, sets), sets));
  return own.length > 0 ? [tableOf(own.join('|'), own, sets), ...named] : named;
}

function entriesOf(name: string, { sources }: WordSets): string[] {
  const entries = sources.get(name.slice(1));
  if (entries === undefined) throw new Error(`unknown set ${name}`);
  return entries;
}

/** Phrases with the same alternatives in a place share the table of them. */
function tableOf(key: string, entries: string[], { tables }: WordSets): WordTable {
  const known = tables.get(key);
  if (known !== undefined) return known;
  const table: WordTable = { id: tables.size, first: new Map(), prefixes: [], shared: key.startsWith('@') };
  tables.set(key, table);
  for (const entry of entries) addAlternative(table, entry);
  return table;
}

/** Of most words: nothing need follow them. Shared, for there are tens of thousands. */
const alone: string[][] = [[]];

function addAlternative(table: WordTable, alternative: string): void {
  if (alternative.endsWith('*')) {
    table.prefixes.push(wordsOf(alternative.slice(0, -1)).join(''));
    return;
  }
  const [first, ...rest] = wordsOf(alternative);
  if (first === undefined) throw new Error(`empty phrase "${alternative}"`);
  const known = table.first.get(first);
  if (known !== undefined) table.first.set(first, [...known, rest]);
  else table.first.set(first, rest.length === 0 ? alone : [rest]);
}

/** The words of folded text. */
export function wordsOf(phrase: string): string[] {
  // Most are one word, and there are tens of thousands.
  if (!phrase.includes('_') && !phrase.includes(' ')) return phrase === '' ? [] : [phrase];
  return phrase.split(/[ _]+/).filter((word) => word !== '');
}

/** Those with the fewest words first: they are missing most often. */
function requiredOf(elements: Element[]): number[][] {
  const size = (tables: WordTable[]) =>
    tables.reduce((sum, { first, prefixes }) => sum + first.size + prefixes.length, 0);
  return elements
    .flatMap((element) => (element.kind === 'words' && !element.optional && !element.negated ? [element.tables] : []))
    .toSorted((a, b) => size(a) - size(b))
    .map((tables) => tables.map(({ id }) => id));
}

function startsOf(elements: Element[]): WordTable[] {
  const starts: WordTable[] = [];
  for (const element of elements) {
    if (element.kind === 'start' || element.kind === 'end' || element.kind === 'question') continue;
    if (element.kind === 'gap') throw new Error('a phrase cannot begin with a gap');
    if (element.negated) throw new Error('a phrase cannot begin with "any word but"');
    starts.push(...element.tables);
    if (!element.optional) break;
  }
  return starts;
}
