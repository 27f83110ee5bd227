// A policy's lexicons made ready for matching, once per policy.
import { compilePattern, patternWords } from './pattern.ts';
import type { Pattern } from './pattern.ts';
import type { Lexicon, Policy } from './policy.ts';
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
  speller: Speller;
}

export interface CompiledLexicon {
  languages: CompiledLanguage[];
  /** Phrases by a word they can begin with. */
  byWord: Map<string, Phrase[]>;
  /** Phrases that begin with a cut word, by its first two letters. */
  byPrefix: Map<string, { prefix: string; phrase: Phrase }[]>;
}

const compiled = new WeakMap<Lexicon[], CompiledLexicon>();

/** Kept by the lexicons themselves, so that a site's copy of a policy with emotions off shares the work. */
export function lexiconOf(policy: Policy): CompiledLexicon {
  const known = compiled.get(policy.lexicons);
  if (known !== undefined) return known;
  const made = compileLexicons(policy.lexicons);
  compiled.set(policy.lexicons, made);
  return made;
}

export function compileLexicons(lexicons: Lexicon[]): CompiledLexicon {
  const all: CompiledLexicon = { languages: [], byWord: new Map(), byPrefix: new Map() };
  for (const lexicon of lexicons) compileLanguage(lexicon, all);
  return all;
}

function compileLanguage(lexicon: Lexicon, all: CompiledLexicon): void {
  const vocabulary = new Set<string>();
  const before = new Map(lexicon.negation.before.map(reach));
  const language: CompiledLanguage = {
    language: lexicon.language,
    functionWords: new Set(lexicon.functionWords.flatMap(patternWords)),
    before,
    after: new Set(lexicon.negation.after.flatMap(patternWords)),
    pass: new Set(lexicon.negation.pass.flatMap(patternWords)),
    speller: makeSpeller([], []),
  };
  for (const [topic, phrases] of Object.entries(lexicon.topics)) {
    const add = (source: string, unless: boolean) => {
      const pattern = compilePattern(source, lexicon.sets);
      for (const word of pattern.vocabulary) vocabulary.add(word);
      const negates = namesNegator(source, language);
      index({ topic, pattern, unless, language, negates }, all);
    };
    for (const source of phrases.any) add(source, false);
    for (const source of phrases.unless) add(source, true);
  }
  const correct = [...lexicon.correctWords, ...lexicon.functionWords, ...lexicon.negation.pass].flatMap(patternWords);
  language.speller = makeSpeller(vocabulary, correct);
  all.languages.push(language);
}

function reach(negator: string): [string, number] {
  const [word = '', distance = '3'] = negator.split(':');
  return [patternWords(word).join(' '), Number(distance)];
}

function namesNegator(source: string, language: CompiledLanguage): boolean {
  const words = source.split(/[\s|]+/u).flatMap(patternWords);
  return words.some((word) => language.before.has(word) || language.after.has(word)) || /@no\w*/u.test(source);
}

function index(phrase: Phrase, all: CompiledLexicon): void {
  for (const word of phrase.pattern.starts) {
    const list = all.byWord.get(word);
    if (list === undefined) all.byWord.set(word, [phrase]);
    else list.push(phrase);
  }
  for (const prefix of phrase.pattern.startPrefixes) {
    const key = prefix.slice(0, 2);
    const list = all.byPrefix.get(key);
    if (list === undefined) all.byPrefix.set(key, [{ prefix, phrase }]);
    else list.push({ prefix, phrase });
  }
}
