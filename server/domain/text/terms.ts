// What a search compares: a text's words as stems, with the small words marked, and its characters in short runs.
import { words } from './fold.ts';
import { isEverydayWord } from './everyday-words.ts';
import { isFunctionWord } from './function-words.ts';
import { stem } from './stem.ts';

export interface Term {
  stem: string;
  /** The folded word as written. */
  word: string;
  /** One of the language's small words. */
  small: boolean;
  /** How much it says about a topic, 0 to 1. */
  weight: number;
}

const smallWordWeight = 0.35;
const everydayWordWeight = 0.4;

/** Scripts written without spaces: their words are taken as overlapping pairs of characters. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

export function terms(text: string, language: string): Term[] {
  return termReader(language)(text);
}

/** Reads text after text, remembering what it made of each word. */
export function termReader(language: string): (text: string) => Term[] {
  const known = new Map<string, Term[]>();
  return (text) =>
    words(text).flatMap((word) => {
      const before = known.get(word);
      if (before) return before;
      const made = termsOfWord(word, language);
      known.set(word, made);
      return made;
    });
}

function termsOfWord(word: string, language: string): Term[] {
  if (unspaced.test(word)) return pairs(word).map((pair) => ({ stem: pair, word: pair, small: false, weight: 1 }));
  const small = isFunctionWord(word, language);
  const weight = small ? smallWordWeight : isEverydayWord(word, language) ? everydayWordWeight : 1;
  return [{ stem: stem(word, language), word, small, weight }];
}

function pairs(word: string): string[] {
  const letters = Array.from(word);
  if (letters.length < 2) return letters;
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

/** Runs of `from` to `to` characters within each word, the word's edges marked by a space. */
export function characterRuns(folded: string[], from: number, to: number): string[] {
  const runs: string[] = [];
  for (const word of folded) {
    const padded = ` ${word} `;
    for (let size = from; size <= to; size++) {
      for (let start = 0; start + size <= padded.length; start++) runs.push(padded.slice(start, start + size));
    }
  }
  return runs;
}
