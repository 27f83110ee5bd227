// A policy's lexicons made ready for matching, once per policy.
import { compilePattern, foldPhrases, wordsOf } from './compile-pattern.ts';
import type { WordSets } from './compile-pattern.ts';
import type { Pattern, WordTable } from './pattern.ts';
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
  const ready = once(() => {
    const phrases = compilePhrases(lexicon, language);
    const made = { vocabulary: vocabularyOf(phrases), index: indexWords(phrases) };
    forgetWords(phrases);
    return made;
  });
  const spoken = once(() => spokenWords(lexicon));
  const language: CompiledLanguage = {
    language: lexicon.language,
    uses: (forms, least) => countSpoken(spoken(), forms) >= least,
    functionWords: wordSet(functionWords),
    before: new Map(foldPhrases(negation.before).map(reach)),
    after: wordSet(negation.after),
    pass: wordSet(negation.pass),
    index: () => ready().index,
    speller: once(() =>
      makeSpeller(
        ready().vocabulary,
        language.functionWords,
        foldPhrases([...lexicon.correctWords, ...negation.pass]).flatMap(wordsOf),
      ),
    ),
  };
  return language;
}

interface SpokenWords {
  whole: Set<string>;
  /** What words begin with (`complain*`), by their first two letters. */
  cut: Map<string, string[]>;
}

/** All words of a lexicon, whatever part of a phrase they are. */
function spokenWords({ sets, topics }: Lexicon): SpokenWords {
  const phrases = [...Object.values(sets), ...Object.values(topics).flatMap(({ any, unless }) => [any, unless])].flat();
  const spoken: SpokenWords = { whole: new Set(), cut: new Map() };
  for (const part of new Set(foldPhrases(phrases).flatMap((phrase) => phrase.split(/[\s|[\]!]+/u)))) {
    if (part.startsWith('@') || !/\p{L}/u.test(part)) continue;
    const words = wordsOf(part.replace(/\*$/, ''));
    if (!part.endsWith('*')) for (const word of words) spoken.whole.add(word);
    else
      for (const word of words) spoken.cut.set(word.slice(0, 2), [...(spoken.cut.get(word.slice(0, 2)) ?? []), word]);
  }
  return spoken;
}

function countSpoken({ whole, cut }: SpokenWords, forms: string[]): number {
  const isCut = (form: string) => cut.get(form.slice(0, 2))?.some((start) => form.startsWith(start)) === true;
  return forms.filter((form) => whole.has(form) || isCut(form)).length;
}

/** Throws on a phrase with a fault (`patternFault`). */
function compilePhrases(lexicon: Lexicon, language: CompiledLanguage): Phrase[] {
  const phrases: Phrase[] = [];
  const sets: WordSets = { sources: new Map(foldLists(Object.entries(lexicon.sets), foldedName)), tables: new Map() };
  for (const unless of [false, true]) {
    const sources = Object.entries(lexicon.topics).map(
      ([topic, each]) => [topic, unless ? each.unless : each.any] as const,
    );
    for (const [topic, folded] of foldLists(sources)) {
      for (const source of folded) {
        const pattern = compilePattern(source, sets);
        phrases.push({ topic, pattern, unless, language, negates: namesNegator(source, pattern, language) });
      }
    }
  }
  return phrases;
}

/** All lists folded in one go. */
function foldLists(lists: (readonly [string, string[]])[], name = (plain: string) => plain): [string, string[]][] {
  const folded = foldPhrases(lists.flatMap(([, phrases]) => phrases));
  let from = 0;
  return lists.map(([each, { length }]) => [name(each), folded.slice(from, (from += length))]);
}

/** A phrase that names a set is folded with the name in it. */
function foldedName(set: string): string {
  return foldPhrases([set]).join('');
}

function vocabularyOf(phrases: Phrase[]): Set<string> {
  const tables = new Set<WordTable>();
  for (const { pattern } of phrases) {
    for (const element of pattern.elements) {
      if (element.kind === 'words' && !element.negated) for (const table of element.tables) tables.add(table);
    }
  }
  const words = new Set<string>();
  for (const { first } of tables) {
    for (const [word, rests] of first) {
      words.add(word);
      for (const rest of rests) for (const each of rest) words.add(each);
    }
  }
  return words;
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
