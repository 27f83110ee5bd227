// The matcher of the small language phrases are written in (compile-pattern.ts): word by word, never a regular expression.
import { hasBit } from './bits.ts';
import type { TableHits } from './hits.ts';
import type { Token } from './tokens.ts';

export type Element =
  | WordsElement
  | { kind: 'gap'; most: number }
  | { kind: 'start'; within: number }
  | { kind: 'end' }
  | { kind: 'question' };

interface WordsElement {
  kind: 'words';
  optional: boolean;
  tables: WordTable[];
  negated: boolean;
}

export interface Pattern {
  elements: Element[];
  /** The words it can begin with. */
  starts: WordTable[];
  /** For each word it cannot do without, the numbers of the tables that have it. */
  required: number[][];
}

/** Alternatives of one place, by their first word: what may follow it. A set's table is shared by all its phrases. */
export interface WordTable {
  /** Its number among the tables of its language. */
  id: number;
  first: Map<string, string[][]>;
  prefixes: string[];
  shared: boolean;
}

interface Walk {
  elements: Element[];
  tokens: Token[];
  hits: TableHits;
  begin: number;
}

/** The index after the match that begins at token `at`, or -1. */
export function matchAt(pattern: Pattern, tokens: Token[], hits: TableHits, at: number): number {
  return matchFrom({ elements: pattern.elements, tokens, hits, begin: at }, 0, at);
}

function matchFrom(walk: Walk, index: number, at: number): number {
  const { elements, tokens } = walk;
  const element = elements[index];
  if (element === undefined) return at;
  switch (element.kind) {
    case 'start':
      return isWithin(element.within, tokens, at) ? matchFrom(walk, index + 1, at) : -1;
    case 'end':
      return isSentenceEnd(tokens, at) ? matchFrom(walk, index + 1, at) : -1;
    case 'question':
      return tokens[at - 1]?.question === true ? matchFrom(walk, index + 1, at) : -1;
    case 'gap':
      return matchGap(walk, element.most, index, at);
    case 'words':
      return matchWords(walk, element, index, at);
  }
}

function matchGap(walk: Walk, most: number, index: number, at: number): number {
  const toTheEnd = walk.elements[index + 1]?.kind === 'end';
  for (let skipped = 0; skipped <= most; skipped += 1) {
    if (skipped === 1 && isSentenceStart(walk.tokens, at)) return -1;
    const isLast = toTheEnd && skipped > 0 && isSentenceEnd(walk.tokens, at + skipped);
    if (skipped > 0 && !isLast && !follows(walk.tokens, at + skipped - 1, at + skipped)) return -1;
    const end = matchFrom(walk, index + 1, at + skipped);
    if (end !== -1) return end;
  }
  return -1;
}

/** A gap stays within one sentence and one clause of it; a comma may stand at its edge only. */
function follows(tokens: Token[], left: number, right: number): boolean {
  return tokens[left] !== undefined && tokens[right] !== undefined && tokens[left].clause === tokens[right].clause;
}

function matchWords(walk: Walk, element: WordsElement, index: number, at: number): number {
  const { tokens, begin } = walk;
  const token = tokens[at];
  if (token !== undefined && (at === begin || token.sentence === tokens[at - 1]?.sentence)) {
    if (element.negated) {
      const whole = isNoneOf(element, token) ? matchFrom(walk, index + 1, at + 1) : -1;
      if (whole !== -1) return whole;
    } else {
      const whole = matchTables(walk, element, index, at);
      if (whole !== -1) return whole;
    }
  }
  return element.optional ? matchFrom(walk, index + 1, at) : -1;
}

function matchTables(walk: Walk, { tables }: WordsElement, index: number, at: number): number {
  const here = walk.hits[at];
  if (here === undefined) return -1;
  if (here.longer !== undefined) {
    for (const table of tables) {
      for (const end of here.longer.get(table.id) ?? NOWHERE) {
        const whole = matchFrom(walk, index + 1, end);
        if (whole !== -1) return whole;
      }
    }
  }
  return tables.some(({ id }) => hasBit(here.alone, id)) ? matchFrom(walk, index + 1, at + 1) : -1;
}

const NOWHERE: number[] = [];

function isNoneOf(element: WordsElement, token: Token): boolean {
  return !token.forms.some((form) =>
    element.tables.some(({ first, prefixes }) => first.has(form) || prefixes.some((prefix) => form.startsWith(prefix))),
  );
}

/** At most so many words of the sentence stand before it. */
function isWithin(words: number, tokens: Token[], at: number): boolean {
  for (let before = 0; before <= words; before += 1) if (isSentenceStart(tokens, at - before)) return true;
  return false;
}

function isSentenceStart(tokens: Token[], at: number): boolean {
  return at === 0 || tokens[at - 1]?.sentence !== tokens[at]?.sentence;
}

function isSentenceEnd(tokens: Token[], at: number): boolean {
  return at === tokens.length || tokens[at - 1]?.sentence !== tokens[at]?.sentence;
}
