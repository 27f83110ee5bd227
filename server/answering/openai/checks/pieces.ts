// A text cut into sentences and list items as it grows, each read once however long the text becomes.
import { sentencesOf } from '../../../domain/text/sentences.ts';
import { citationsInside } from './citations.ts';

export interface Piece {
  sentence: string;
  /** What stands before it when something was shown before. */
  gap: string;
}

/** What is not done with, and where it begins. */
export interface Unread {
  text: string;
  /** Pieces of it that were given out already. */
  given: number;
  /** False in the middle of a line, where no list item can begin. */
  startsLine: boolean;
  /** Whether a blank line stands before it. */
  afterBlank: boolean;
}

export const fresh: Unread = { text: '', given: 0, startsLine: true, afterBlank: false };

interface Placed extends Piece {
  /** Where it begins, or the line whose first it is. */
  at: number;
  startsLine: boolean;
  afterBlank: boolean;
}

/** All pieces that are complete: each but the last, of which nobody knows how it goes on before the text has ended. */
export function piecesOf(unread: Unread, isLast: boolean): { pieces: Piece[]; rest: Unread } {
  // Half of a line's end is no line's end.
  const text = unread.text.replace(isLast ? /\r\n?/g : /\r\n|\r(?!\n|$)/g, '\n');
  const tidy = citationsInside(text);
  const placed = placedIn({ ...unread, text: tidy });
  const complete = isLast ? placed.length : Math.max(unread.given, placed.length - 1);
  const rest = complete > unread.given ? restFrom(text, tidy, placed[complete]) : null;
  return { pieces: placed.slice(unread.given, complete), rest: rest ?? { ...unread, text, given: complete } };
}

/** Without what was given out; null where a number may still move over the cut. */
function restFrom(text: string, tidy: string, first: Placed | undefined): Unread | null {
  if (first === undefined) return null;
  const { at, startsLine, afterBlank } = first;
  const isClean =
    citationsInside(text.slice(0, at)) === tidy.slice(0, at) && citationsInside(text.slice(at)) === tidy.slice(at);
  return isClean ? { text: text.slice(at), given: 0, startsLine, afterBlank } : null;
}

/** Sentences with a letter in them, so that trailing numbers and marks never count as the next one. */
function placedIn({ text, startsLine, afterBlank }: Omit<Unread, 'given'>): Placed[] {
  const placed: Placed[] = [];
  let [isStart, blank, at] = [startsLine, afterBlank, 0];
  for (const line of text.split('\n')) {
    if (isStart && line.trim() === '') blank = true;
    else {
      placed.push(...placedInLine({ at, line, isStart, blank }));
      blank = false;
    }
    at += line.length + 1;
    isStart = true;
  }
  return placed;
}

interface Line {
  at: number;
  line: string;
  isStart: boolean;
  blank: boolean;
}

function placedInLine({ at, line, isStart, blank }: Line): Placed[] {
  const item = isStart ? (/^\s*(?:[-*+•]|\d{1,2}[.)])\s+/.exec(line)?.[0] ?? '') : '';
  const sentences = sentencesOf(line.slice(item.length)).filter((sentence) => /\p{L}/u.test(sentence));
  let after = item.length;
  return sentences.map((sentence, place) => {
    const begins = line.indexOf(sentence, after);
    after = begins + sentence.length;
    return place === 0 && isStart
      ? { sentence: item.trimStart() + sentence, gap: blank ? '\n\n' : '\n', at, startsLine: true, afterBlank: blank }
      : { sentence, gap: ' ', at: at + begins, startsLine: false, afterBlank: false };
  });
}
