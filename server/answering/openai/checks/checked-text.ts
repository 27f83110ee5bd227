// A model's text as it streams in, let through sentence by sentence once each has been checked.
import { citationsIn, withoutCitations } from './citations.ts';
import { fresh, type Piece, piecesOf, type Unread } from './pieces.ts';

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

export function createCheckedText(
  passes: (sentence: string) => boolean,
  restore: (text: string) => string,
): CheckedText {
  let unread: Unread = fresh;
  let thinking = true;
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

  /** The last sentence may go on, and a number may still follow the one before it. */
  function take(text: string, isLast: boolean): string {
    unread = { ...unread, text: unread.text + text };
    if (thinking) {
      const said = withoutThoughts(unread.text);
      if (said.trim() === '') return '';
      unread = { ...unread, text: said };
      thinking = false;
    }
    const { pieces, rest } = piecesOf(unread, isLast);
    unread = rest;
    return letThrough(pieces);
  }

  return Object.assign(state, {
    push: (text: string) => take(text, false),
    end: () => take('', true),
    goOn(): void {
      [unread, thinking, gap, state.dropped] = [fresh, true, '\n\n', 0];
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

function wider(one: string, other: string): string {
  return one.length + (one.includes('\n') ? 2 : 0) >= other.length + (other.includes('\n') ? 2 : 0) ? one : other;
}

/** `within 30 days .` after a number was taken out. */
function withoutGaps(text: string): string {
  return text.replace(/ +([.,;!?…])/g, '$1').trimEnd();
}
