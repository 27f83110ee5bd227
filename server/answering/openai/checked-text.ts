// A model's text as it streams in, let through sentence by sentence once each has been checked.
import { sentencesOf } from '../../domain/text/sentences.ts';
import { citationsIn, citationsInside, withoutCitations } from './citations.ts';

export interface CheckedText {
  /** Takes what arrived and returns what may be shown now, often nothing. */
  push(text: string): string;
  /** The text has ended: the rest. */
  end(): string;
  /** Another text follows the one that ended, a paragraph on. What was dropped before it is forgotten. */
  goOn(): void;
  /** Everything let through. */
  readonly text: string;
  /** Passages that it cites. */
  readonly cited: Set<number>;
  readonly dropped: number;
  readonly kept: number;
}

interface Piece {
  sentence: string;
  /** What stands before it when something was shown before. */
  gap: string;
}

export function createCheckedText(
  passes: (sentence: string) => boolean,
  restore: (text: string) => string,
): CheckedText {
  let raw = '';
  let done = 0;
  // Of what was dropped in between, the widest gap remains.
  let gap = '';
  const state = { text: '', cited: new Set<number>(), dropped: 0, kept: 0 };

  function letThrough(pieces: Piece[]): string {
    let shown = '';
    for (const piece of pieces) {
      gap = wider(gap, piece.gap);
      if (!passes(piece.sentence)) {
        state.dropped += 1;
        continue;
      }
      state.kept += 1;
      for (const number of citationsIn(piece.sentence)) state.cited.add(number);
      shown += (state.text === '' && shown === '' ? '' : gap) + restore(withoutGaps(withoutCitations(piece.sentence)));
      gap = '';
    }
    state.text += shown;
    return shown;
  }

  return Object.assign(state, {
    push(text: string): string {
      raw += text;
      const pieces = piecesOf(withoutThoughts(raw));
      // The last sentence may go on, and a number may still follow the one before it.
      const ready = Math.max(done, pieces.length - 1);
      const next = pieces.slice(done, ready);
      done = ready;
      return letThrough(next);
    },
    end(): string {
      return letThrough(piecesOf(withoutThoughts(raw)).slice(done));
    },
    goOn(): void {
      [raw, done, gap, state.dropped] = ['', 0, '\n\n', 0];
    },
  });
}

/** Some local models think aloud before they answer; nobody is shown that, and until it ends there is no answer. */
function withoutThoughts(text: string): string {
  const opened = /^\s*<think(?:ing)?>/i.exec(text);
  if (opened === null) return /^\s*<(?:t(?:h(?:i(?:n(?:k(?:i(?:n(?:g)?)?)?)?)?)?)?)?$/i.test(text) ? '' : text;
  const closed = /<\/think(?:ing)?>/i.exec(text);
  return closed === null ? '' : text.slice(closed.index + closed[0].length);
}

/** Sentences with a letter in them, so that trailing numbers and marks never count as the next one. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let gap = '';
  for (const line of citationsInside(text.replace(/\r\n?/g, '\n')).split('\n')) {
    if (line.trim() === '') {
      gap = '\n\n';
      continue;
    }
    const item = /^\s*(?:[-*+•]|\d{1,2}[.)])\s+/.exec(line)?.[0] ?? '';
    const sentences = sentencesOf(line.slice(item.length)).filter((sentence) => /\p{L}/u.test(sentence));
    for (const [place, sentence] of sentences.entries()) {
      pieces.push({
        sentence: place === 0 ? item.trimStart() + sentence : sentence,
        gap: place === 0 ? wider(gap, '\n') : ' ',
      });
    }
    gap = '';
  }
  return pieces;
}

function wider(one: string, other: string): string {
  return one.length + (one.includes('\n') ? 2 : 0) >= other.length + (other.includes('\n') ? 2 : 0) ? one : other;
}

/** `within 30 days .` after a number was taken out. */
function withoutGaps(text: string): string {
  return text.replace(/ +([.,;!?…])/g, '$1').trimEnd();
}
