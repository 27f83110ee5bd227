// The matcher of the small language phrases are written in (compile-pattern.ts): word by word, never a regular expression.
import type { Token } from './tokens.ts';

export type Element =
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
  shared: boolean;
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
  return found.length > 1 ? found.toSorted((a, b) => b - a) : found;
}

function beginsWithOneOf(form: string, prefixes: string[]): boolean {
  return prefixes.some((prefix) => form.startsWith(prefix));
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
