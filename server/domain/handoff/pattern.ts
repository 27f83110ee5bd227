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
  | { kind: 'words'; optional: boolean; first: Map<string, string[][]>; prefixes: string[]; negated: boolean }
  | { kind: 'gap'; most: number }
  | { kind: 'start' }
  | { kind: 'end' }
  | { kind: 'question' };

export interface Pattern {
  elements: Element[];
  /** Words it can begin with. */
  starts: Set<string>;
  startPrefixes: string[];
  /** Begins with a `!` element, so that any word may start it. */
  startsAnywhere: boolean;
  /** All its words, to know which spellings are meant. */
  vocabulary: Set<string>;
}

export function compilePattern(source: string, sets: Record<string, string[]>): Pattern {
  const elements = source
    .trim()
    .split(/\s+/u)
    .flatMap((part) => compileElements(part, sets));
  const pattern: Pattern = {
    elements,
    starts: new Set(),
    startPrefixes: [],
    startsAnywhere: false,
    vocabulary: new Set(),
  };
  for (const element of elements) collectVocabulary(element, pattern.vocabulary);
  collectStarts(pattern);
  return pattern;
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
  const hit = token.forms.some(
    (form) => element.first.has(form) || element.prefixes.some((prefix) => form.startsWith(prefix)),
  );
  return hit ? [] : [at + 1];
}

/** Where the words of an element that begin at `at` may end, longest first. */
function ends(element: Element & { kind: 'words' }, tokens: Token[], at: number): number[] {
  const token = tokens[at];
  const found: number[] = [];
  for (const form of token?.forms ?? []) {
    for (const rest of element.first.get(form) ?? []) {
      if (rest.every((word, offset) => continues(tokens, at + 1 + offset, word))) found.push(at + 1 + rest.length);
    }
    if (element.prefixes.some((prefix) => form.startsWith(prefix))) found.push(at + 1);
  }
  return found.length > 1 ? found.sort((a, b) => b - a) : found;
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

function compileElements(part: string, sets: Record<string, string[]>): Element[] {
  if (part === '<') return [{ kind: 'start' }];
  if (part === '>') return [{ kind: 'end' }];
  if (part === '?') return [{ kind: 'question' }];
  const gap = /^\.\.(\d)$/u.exec(part);
  if (gap !== null) return [{ kind: 'gap', most: Number(gap[1]) }];
  const optional = part.startsWith('[') && part.endsWith(']');
  const negated = part.startsWith('!');
  const body = optional ? part.slice(1, -1) : negated ? part.slice(1) : part;
  const element: Element = { kind: 'words', optional, negated, first: new Map(), prefixes: [] };
  for (const alternative of body.split('|')) addAlternative(element, alternative, sets);
  return [element];
}

function addAlternative(
  element: Element & { kind: 'words' },
  alternative: string,
  sets: Record<string, string[]>,
): void {
  if (alternative.startsWith('@')) {
    const entries = sets[alternative.slice(1)];
    if (entries === undefined) throw new Error(`unknown set ${alternative}`);
    for (const entry of entries) addAlternative(element, entry, sets);
  } else if (alternative.endsWith('*')) {
    element.prefixes.push(normalise(alternative.slice(0, -1)));
  } else {
    const [first, ...rest] = patternWords(alternative);
    if (first === undefined) throw new Error(`empty phrase "${alternative}"`);
    const known = element.first.get(first);
    if (known === undefined) element.first.set(first, [rest]);
    else known.push(rest);
  }
}

/** `live agent` is two words, `j'ai` two, `人工` two, `don't` one: cut as a message would be. */
export function patternWords(phrase: string): string[] {
  const cut = phrase.replace(/([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])/gu, ' $1 ');
  return cut
    .replace(/['’](?!(?:t|s|m|re|ve|ll|d)(?![\p{L}]))/gu, ' ')
    .split(/[\s_-]+/u)
    .map(normalise)
    .filter((word) => word !== '');
}

function collectVocabulary(element: Element, vocabulary: Set<string>): void {
  if (element.kind !== 'words' || element.negated) return;
  for (const [first, rests] of element.first) {
    vocabulary.add(first);
    for (const rest of rests) for (const word of rest) vocabulary.add(word);
  }
}

function collectStarts(pattern: Pattern): void {
  for (const element of pattern.elements) {
    if (element.kind === 'start' || element.kind === 'end' || element.kind === 'question') continue;
    if (element.kind === 'gap') throw new Error('a phrase cannot begin with a gap');
    if (element.negated) pattern.startsAnywhere = true;
    for (const first of element.first.keys()) pattern.starts.add(first);
    pattern.startPrefixes.push(...element.prefixes);
    if (!element.optional) return;
  }
}
