// A policy's lexicons made ready for matching, once per policy.
import { compilePattern, foldPhrases, wordsOf } from './compile-pattern.ts';
import type { WordSets } from './compile-pattern.ts';
import type { Pattern, WordTable } from './pattern.ts';
import { countSpoken, type FoldedLexicon, foldLexicon, spokenWords } from './folded-lexicon.ts';
import type { Lexicon } from './policy.ts';
import { indexWords } from './word-index.ts';
import type { WordIndex } from './word-index.ts';
import { makeSpeller } from './spelling.ts';
import type { Speller } from './spelling.ts';

export interface Phrase {
  topic: string;
  pattern: Pattern;
  /** A look-alike: what it overlaps does not count. */
  unless: boolean;
  language: CompiledLanguage;
  /** Its own words contain a negator ("I did not make this payment"), so one inside the match means nothing. */
  negates: boolean;
}

export interface CompiledLanguage {
  language: string;
  functionWords: Set<string>;
  before: Map<string, number>;
  after: Set<string>;
  pass: Set<string>;
  /** Whether the phrases use so many of these words; told before they are made ready, for which a message may have no need. */
  uses: (forms: string[], least: number) => boolean;
  /** Needs no correction. */
  knows: (word: string) => boolean;
  /** These two are made when a message in the language first comes: most sites meet few of the languages. */
  index: () => WordIndex;
  speller: () => Speller;
}

export interface CompiledLexicon {
  languages: CompiledLanguage[];
}

const compiled = new WeakMap<Lexicon[], CompiledLexicon>();

/** Kept by the lexicons themselves, so that a site's copy of a policy with emotions off shares the work. */
export function lexiconOf(lexicons: Lexicon[]): CompiledLexicon {
  const known = compiled.get(lexicons);
  if (known !== undefined) return known;
  const made = { languages: lexicons.map(compileLanguage) };
  compiled.set(lexicons, made);
  return made;
}

function compileLanguage(lexicon: Lexicon): CompiledLanguage {
  const { negation, functionWords } = lexicon;
  const folded = once(() => foldLexicon(lexicon));
  const spoken = once(() => spokenWords(folded()));
  const correct = once(() => wordSet([...lexicon.correctWords, ...negation.pass]));
  const language: CompiledLanguage = {
    language: lexicon.language,
    uses: (forms, least) => countSpoken(spoken(), forms) >= least,
    functionWords: wordSet(functionWords),
    before: new Map(foldPhrases(negation.before).map(reach)),
    after: wordSet(negation.after),
    pass: wordSet(negation.pass),
    index: once(() => {
      const phrases = compilePhrases(folded(), language);
      const index = indexWords(phrases);
      forgetWords(phrases);
      return index;
    }),
    knows: (word) => spoken().whole.has(word) || language.functionWords.has(word) || correct().has(word),
    speller: once(() => makeSpeller(spoken().whole, language.functionWords, language.knows)),
  };
  return language;
}

/** Throws on a phrase with a fault (`patternFault`). */
function compilePhrases(folded: FoldedLexicon, language: CompiledLanguage): Phrase[] {
  const phrases: Phrase[] = [];
  const sets: WordSets = { sources: new Map(folded.sets), tables: new Map() };
  for (const unless of [false, true]) {
    for (const [topic, sources] of unless ? folded.unless : folded.any) {
      for (const source of sources) {
        const pattern = compilePattern(source, sets);
        phrases.push({ topic, pattern, unless, language, negates: namesNegator(source, pattern, language) });
      }
    }
  }
  return phrases;
}

const none: WordTable['first'] = new Map();

/** Half of what a language takes in memory. Only what a word must not be is still asked of the tables themselves. */
function forgetWords(phrases: Phrase[]): void {
  const elements = phrases.flatMap(({ pattern }) => pattern.elements).filter((element) => element.kind === 'words');
  const asked = new Set(elements.flatMap(({ negated, tables }) => (negated ? tables : [])));
  for (const { tables } of elements) for (const table of tables) if (!asked.has(table)) table.first = none;
}

function wordSet(words: string[]): Set<string> {
  return new Set(foldPhrases(words).flatMap(wordsOf));
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function reach(negator: string): [string, number] {
  const [word = '', distance = '3'] = negator.split(':');
  return [wordsOf(word).join(' '), Number(distance)];
}

/** In words of its own or in a set named for it (`@notMe`); sets in general hold both kinds. */
function namesNegator(source: string, pattern: Pattern, language: CompiledLanguage): boolean {
  if (source.includes('@no')) return true;
  return pattern.elements.some(
    (element) =>
      element.kind === 'words' && element.tables.some((table) => !table.shared && hasNegator(table, language)),
  );
}

function hasNegator({ first }: WordTable, { before, after }: CompiledLanguage): boolean {
  const negates = (word: string) => before.has(word) || after.has(word);
  for (const [word, rests] of first) {
    if (negates(word) || rests.some((rest) => rest.some(negates))) return true;
  }
  return false;
}
