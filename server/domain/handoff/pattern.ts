// The small language phrases are written in, and its matcher: words, sets, gaps, never a regular expression.
import type { Token } from './tokens.ts';
import { normalise } from './tokens.ts';

/*
 * talk to @person       words, and a set of the lexicon (its entries may have several words)
 * talk|speak            either word; `complain*` any word that begins so
 * [a|the] agent         an optional word
 * card ..3 stolen       at most three other words of the same clause between
 * !you|@bot             any one word but these
 * < agent >             at the beginning, at the end of a sentence
 * is it dangerous ?     in a sentence that ends with a question mark
 */
type Element =
  | { kind: 'words'; optional: boolean; tables: WordTable[]; negated: boolean }
  | { kind: 'gap'; most: number }
  | { kind: 'start' }
  | { kind: 'end' }
  | { kind: 'question' };

export interface Pattern {
  elements: Element[];
  /** The words it can begin with. */
  starts: WordTable[];
}

/** Alternatives of one place, by their first word: what may follow it. A set's table is shared by all its phrases. */
export interface WordTable {
  first: Map<string, string[][]>;
  prefixes: string[];
}

/** A lexicon's sets, each cut into words once, when a phrase first names it. */
export interface WordSets {
  sources: Record<string, string[]>;
  tables: Map<string, WordTable>;
}

export function compilePattern(source: string, sets: WordSets): Pattern {
  const elements = source
    .trim()
    .split(/\s+/u)
    .map((part) => compileElement(part, sets));
  return { elements, starts: startsOf(elements) };
}

/** The index after the match that begins at token `at`, or -1. */
export function matchAt(pattern: Pattern, tokens: Token[], at: number): number {
  return matchFrom(pattern.elements, 0, tokens, at, at);
}

function matchFrom(elements: Element[], index: number, tokens: Token[], at: number, begin: number): number {
  const element = elements[index];
  if (element === undefined) return at;
  switch (element.kind) {
    case 'start':
      return isSentenceStart(tokens, at) ? matchFrom(elements, index + 1, tokens, at, begin) : -1;
    case 'end':
      return isSentenceEnd(tokens, at) ? matchFrom(elements, index + 1, tokens, at, begin) : -1;
    case 'question':
      return tokens[at - 1]?.question === true ? matchFrom(elements, index + 1, tokens, at, begin) : -1;
    case 'gap':
      return matchGap(element.most, elements, index, tokens, at, begin);
    case 'words':
      return matchWords(element, elements, index, tokens, at, begin);
  }
}

function matchGap(
  most: number,
  elements: Element[],
  index: number,
  tokens: Token[],
  at: number,
  begin: number,
): number {
  for (let skipped = 0; skipped <= most; skipped += 1) {
    if (skipped > 0 && !follows(tokens, at + skipped - 1, at + skipped)) return -1;
    const end = matchFrom(elements, index + 1, tokens, at + skipped, begin);
    if (end !== -1) return end;
  }
  return -1;
}

/** A gap stays within one clause; a comma may stand at its edge only. */
function follows(tokens: Token[], left: number, right: number): boolean {
  return tokens[left] !== undefined && tokens[right] !== undefined && tokens[left].clause === tokens[right].clause;
}

function matchWords(
  element: Element & { kind: 'words' },
  elements: Element[],
  index: number,
  tokens: Token[],
  at: number,
  begin: number,
): number {
  const token = tokens[at];
  if (token !== undefined && (at === begin || token.sentence === tokens[at - 1]?.sentence)) {
    for (const end of element.negated ? anyBut(element, token, at) : ends(element, tokens, at)) {
      const whole = matchFrom(elements, index + 1, tokens, end, begin);
      if (whole !== -1) return whole;
    }
  }
  return element.optional ? matchFrom(elements, index + 1, tokens, at, begin) : -1;
}

function anyBut(element: Element & { kind: 'words' }, token: Token, at: number): number[] {
  const hit = token.forms.some((form) =>
    element.tables.some(({ first, prefixes }) => first.has(form) || beginsWithOneOf(form, prefixes)),
  );
  return hit ? [] : [at + 1];
}

/** Where the words of an element that begin at `at` may end, longest first. */
function ends(element: Element & { kind: 'words' }, tokens: Token[], at: number): number[] {
  const found: number[] = [];
  for (const form of tokens[at]?.forms ?? []) {
    for (const { first, prefixes } of element.tables) {
      for (const rest of first.get(form) ?? []) {
        if (rest.every((word, offset) => continues(tokens, at + 1 + offset, word))) found.push(at + 1 + rest.length);
      }
      if (beginsWithOneOf(form, prefixes)) found.push(at + 1);
    }
  }
  return found.length > 1 ? found.sort((a, b) => b - a) : found;
}

function beginsWithOneOf(form: string, prefixes: string[]): boolean {
  return prefixes.length > 0 && prefixes.some((prefix) => form.startsWith(prefix));
}

function continues(tokens: Token[], at: number, word: string): boolean {
  const token = tokens[at];
  if (token === undefined || token.sentence !== tokens[at - 1]?.sentence) return false;
  return token.forms.includes(word);
}

function isSentenceStart(tokens: Token[], at: number): boolean {
  return at === 0 || tokens[at - 1]?.sentence !== tokens[at]?.sentence;
}

function isSentenceEnd(tokens: Token[], at: number): boolean {
  return at === tokens.length || tokens[at - 1]?.sentence !== tokens[at]?.sentence;
}

function compileElement(part: string, sets: WordSets): Element {
  if (part === '<') return { kind: 'start' };
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
  const own: WordTable = { first: new Map(), prefixes: [] };
  const named: WordTable[] = [];
  for (const alternative of alternatives) {
    if (alternative.startsWith('@')) named.push(setTable(alternative.slice(1), sets));
    else addAlternative(own, alternative);
  }
  return own.first.size + own.prefixes.length > 0 ? [own, ...named] : named;
}

function setTable(name: string, sets: WordSets): WordTable {
  const known = sets.tables.get(name);
  if (known !== undefined) return known;
  const entries = sets.sources[name];
  if (entries === undefined) throw new Error(`unknown set @${name}`);
  const table: WordTable = { first: new Map(), prefixes: [] };
  sets.tables.set(name, table);
  for (const entry of entries) addAlternative(table, entry);
  return table;
}

function addAlternative(table: WordTable, alternative: string): void {
  if (alternative.endsWith('*')) {
    table.prefixes.push(patternWords(alternative.slice(0, -1)).join(''));
    return;
  }
  const [first, ...rest] = patternWords(alternative);
  if (first === undefined) throw new Error(`empty phrase "${alternative}"`);
  const known = table.first.get(first);
  if (known === undefined) table.first.set(first, [rest]);
  else known.push(rest);
}

/** Only small letters of ASCII, blanks and underscores: nothing to fold. */
const PLAIN = /^[a-z_ ]+$/;

/** `live agent` is two words, `j'ai` two, `人工` two, `don't` one: cut as a message would be. */
export function patternWords(phrase: string): string[] {
  if (PLAIN.test(phrase)) return phrase.split(/[ _]+/).filter((word) => word !== '');
  const cut = phrase
    .replace(/([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])/gu, ' $1 ')
    .replace(/['’](?!(?:t|s|m|re|ve|ll|d)(?![\p{L}]))/gu, ' ')
    .replace(/[_-]/g, ' ');
  return normalise(cut)
    .split(' ')
    .filter((word) => word !== '');
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
