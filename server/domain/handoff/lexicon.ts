// A policy's lexicons made ready for matching, once per policy.
import { compilePattern, patternWords } from './pattern.ts';
import type { Pattern, WordSets, WordTable } from './pattern.ts';
import type { Lexicon } from './policy.ts';
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
  /** Made when a message in the language first comes: most sites meet few of the languages. */
  speller: () => Speller;
}

export interface CompiledLexicon {
  languages: CompiledLanguage[];
  /** For a word, the phrases of each table it stands first in. */
  byWord: Map<string, Phrase[][]>;
  /** The same for cut words, by their first two letters. */
  byPrefix: Map<string, { prefix: string; phrases: Phrase[] }[]>;
}

const compiled = new WeakMap<Lexicon[], CompiledLexicon>();

/** Kept by the lexicons themselves, so that a site's copy of a policy with emotions off shares the work. */
export function lexiconOf(lexicons: Lexicon[]): CompiledLexicon {
  const known = compiled.get(lexicons);
  if (known !== undefined) return known;
  const all: CompiledLexicon = { languages: [], byWord: new Map(), byPrefix: new Map() };
  const startingAt = new Map<WordTable, Phrase[]>();
  for (const lexicon of lexicons) {
    for (const phrase of compileLanguage(lexicon, all)) {
      for (const table of new Set(phrase.pattern.starts)) phrasesAt(table, startingAt, all).push(phrase);
    }
  }
  compiled.set(lexicons, all);
  return all;
}

/** Throws on the first phrase that names an unknown set or says nothing. */
export function compileLanguage(lexicon: Lexicon, all: CompiledLexicon): Phrase[] {
  const { negation, functionWords } = lexicon;
  const sets: WordSets = { sources: lexicon.sets, tables: new Map() };
  const phrases: Phrase[] = [];
  const language: CompiledLanguage = {
    language: lexicon.language,
    functionWords: wordSet(functionWords),
    before: new Map(negation.before.map(reach)),
    after: wordSet(negation.after),
    pass: wordSet(negation.pass),
    speller: once(() =>
      makeSpeller(vocabularyOf(phrases), wordSet([...lexicon.correctWords, ...functionWords, ...negation.pass])),
    ),
  };
  for (const [topic, { any, unless }] of Object.entries(lexicon.topics)) {
    const compile = (source: string, isUnless: boolean): Phrase => {
      const pattern = compilePattern(source, sets);
      return { topic, pattern, unless: isUnless, language, negates: namesNegator(source, pattern, sets, language) };
    };
    for (const source of any) phrases.push(compile(source, false));
    for (const source of unless) phrases.push(compile(source, true));
  }
  all.languages.push(language);
  return phrases;
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
    for (const [word, rests] of first) for (const each of [word, ...rests.flat()]) words.add(each);
  }
  return words;
}

function wordSet(words: string[]): Set<string> {
  return new Set(words.flatMap(patternWords));
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function reach(negator: string): [string, number] {
  const [word = '', distance = '3'] = negator.split(':');
  return [patternWords(word).join(' '), Number(distance)];
}

/** In words of its own or in a set named for it (`@notMe`); sets in general hold both kinds. */
function namesNegator(source: string, pattern: Pattern, sets: WordSets, language: CompiledLanguage): boolean {
  if (source.includes('@no')) return true;
  const shared = new Set(sets.tables.values());
  return pattern.elements.some(
    (element) =>
      element.kind === 'words' && element.tables.some((table) => !shared.has(table) && hasNegator(table, language)),
  );
}

function hasNegator({ first }: WordTable, { before, after }: CompiledLanguage): boolean {
  for (const [word, rests] of first) {
    if ([word, ...rests.flat()].some((each) => before.has(each) || after.has(each))) return true;
  }
  return false;
}

/** The phrases that begin with a table's words; a table met for the first time is entered under each of them. */
function phrasesAt(table: WordTable, startingAt: Map<WordTable, Phrase[]>, all: CompiledLexicon): Phrase[] {
  const known = startingAt.get(table);
  if (known !== undefined) return known;
  const phrases: Phrase[] = [];
  startingAt.set(table, phrases);
  for (const word of table.first.keys()) {
    const lists = all.byWord.get(word);
    if (lists === undefined) all.byWord.set(word, [phrases]);
    else lists.push(phrases);
  }
  for (const prefix of table.prefixes) {
    const key = prefix.slice(0, 2);
    const entries = all.byPrefix.get(key);
    if (entries === undefined) all.byPrefix.set(key, [{ prefix, phrases }]);
    else entries.push({ prefix, phrases });
  }
  return phrases;
}
