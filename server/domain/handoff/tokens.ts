// A visitor's message cut into words that remember where they stood, so that a decision can quote them exactly.
import { fold } from '../text/fold.ts';

export interface Token {
  /** The word folded, then what else it may stand for (correct.ts). */
  forms: string[];
  start: number;
  end: number;
  /** Full stops and the like raise it. */
  sentence: number;
  /** Commas raise it too. */
  clause: number;
  /** Inside quotation marks: said by somebody else, or merely mentioned. */
  quoted: boolean;
  /** Its sentence ends with a question mark. */
  question: boolean;
}

const CJK = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]';
const LETTER_OR_DIGIT = `[[\\p{L}\\p{N}\\p{M}]--${CJK}]`;
// Chinese and Japanese have no blanks, so every character is a word; an English contraction stays in one piece.
// Groups: a word, an end of sentence, a comma. Dots in a row are a pause in the same breath ("I paid.... but nothing came").
const PIECE = new RegExp(
  `(${CJK}|${LETTER_OR_DIGIT}+(?:['’ʼ\`´](?:[tT]|[sS]|[mM]|[rR][eE]|[vV][eE]|[lL][lL]|[dD])(?![\\p{L}\\p{N}]))?)` +
    `|(\\.(?![.\\d])|[!?;:\\n。！？；：؟؛]|\\s[\\-–—]\\s)|\\.{2,}|[…,،、，\\(\\)]`,
  'gv',
);
// Bounded, so that a text full of opening marks costs no more than its length times a constant.
const QUOTATION =
  /"[^"\n]{3,400}"|“[^”\n]{3,400}”|«[^»\n]{3,400}»|„[^“”\n]{3,400}[“”]|「[^」\n]{2,400}」|“[^“\n]{3,400}“/gu;

/** No more than `most` words, from the beginning. */
export function tokenise(text: string, most = Infinity): Token[] {
  const tokens: Token[] = [];
  const raw: string[] = [];
  const asked = new Set<number>();
  let sentence = 0;
  let clause = 0;
  for (const match of text.matchAll(PIECE)) {
    if (match[2] !== undefined) {
      if (/[?？؟]/u.test(match[0])) asked.add(sentence);
      sentence += 1;
      clause += 1;
    } else if (match[1] === undefined) {
      clause += 1;
    } else {
      if (raw.length === most) break;
      raw.push(match[0]);
      const place = { start: match.index, end: match.index + match[0].length, sentence, clause };
      tokens.push({ ...place, forms: [], quoted: false, question: false });
    }
  }
  normaliseAll(raw).forEach((form, at) => tokens[at]?.forms.push(form));
  for (const token of tokens) token.question = asked.has(token.sentence);
  markQuotations(text, tokens);
  return tokens.filter((token) => token.forms[0] !== '');
}

/** Folding the whole text at once is many times quicker than word by word. */
function normaliseAll(raw: string[]): string[] {
  const together = foldLetters(raw.join(' ')).split(' ');
  return together.length === raw.length ? together : raw.map(foldLetters);
}

/** Text as the patterns see it: folded, without apostrophes, `soooo` as `so`. */
export function foldLetters(text: string): string {
  return beyondFold(fold(text));
}

function beyondFold(folded: string): string {
  return (
    folded
      .replace(/['ـ]/gu, '')
      // Without \p{L} and the flag that it needs this is many times quicker.
      .replace(/(.)\1{2,}/g, (run, letter: string, at: number, all: string) =>
        isWholeWord(all, at, run.length) || !LETTER.test(letter) ? run : letter,
      )
      .replace(/[ıłøđßةىی]/gu, (letter) => LETTERS[letter] ?? letter)
  );
}

/** `www` and `bbb` are words of their own. */
function isWholeWord(text: string, at: number, length: number): boolean {
  return !LETTER.test(text[at - 1] ?? '') && !LETTER.test(text[at + length] ?? '');
}

const LETTER = /\p{L}/u;

const LETTERS: Record<string, string> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', ة: 'ه', ى: 'ي', ی: 'ي' };

/** A message that is one quotation from end to end is the visitor's own word. */
function markQuotations(text: string, tokens: Token[]): void {
  const ranges = [...text.matchAll(QUOTATION)].map((match) => [match.index, match.index + match[0].length] as const);
  if (ranges.length === 0) return;
  const inside = tokens.filter((token) => ranges.some(([start, end]) => token.start >= start && token.end <= end));
  if (inside.length * 5 > tokens.length * 4) return;
  for (const token of inside) token.quoted = true;
}
