// What a search compares: a text's words as stems, with the small words marked, and its characters in short runs.
import { words } from './fold.ts';
import { isFunctionWord } from './function-words.ts';
import { stem } from './stem.ts';

export interface Term {
  stem: string;
  /** The folded word as written. */
  word: string;
  /** One of the language's small words. */
  small: boolean;
}

/** Scripts written without spaces: their words are taken as overlapping pairs of characters. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

export function terms(text: string, language: string): Term[] {
  const found: Term[] = [];
  for (const word of words(text)) {
    if (unspaced.test(word)) for (const pair of pairs(word)) found.push({ stem: pair, word: pair, small: false });
    else found.push({ stem: stem(word, language), word, small: isFunctionWord(word, language) });
  }
  return found;
}

function pairs(word: string): string[] {
  const letters = [...word];
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
