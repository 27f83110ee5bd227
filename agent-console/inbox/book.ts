// The inbox lines this console holds: of each conversation the newest revision, and where to go on from after a gap.
import type { Summary } from '../../shared/agent-protocol.ts';

export interface Book {
  /** Null until the first answer. */
  epoch: string | null;
  /** Everything up to here has been told in an answer. */
  told: number;
  /** The highest revision seen, live news included. */
  highest: number;
  lines: Map<string, Summary>;
}

export interface LineChange {
  before: Summary | undefined;
  after: Summary;
}

/** News of several server nodes may overtake each other: after a gap ask again for this many revisions. */
export const overlap = 500;

export function emptyBook(): Book {
  return { epoch: null, told: 0, highest: 0, lines: new Map() };
}

/** What to send as `since`: never past a revision that may still be missing. */
export function cursorOf(book: Book): number {
  return Math.max(book.told, book.highest - overlap);
}

/** Takes the lines in that are newer than the ones held, and says which those were. */
export function takeLines(book: Book, lines: readonly Summary[]): LineChange[] {
  const changes: LineChange[] = [];
  for (const after of lines) {
    const before = book.lines.get(after.id);
    if (before && before.revision >= after.revision) continue;
    book.lines.set(after.id, after);
    book.highest = Math.max(book.highest, after.revision);
    changes.push({ before, after });
  }
  return changes;
}

/**
 * Takes an answer to `inbox` in. `startOver` says that the server's history is another one than before: the book has
 * been emptied and everything must be asked for again from 0.
 */
export function takeInbox(
  book: Book,
  answer: { summaries: readonly Summary[]; revision: number; epoch: string },
  since: number,
): { startOver: boolean; changes: LineChange[] } {
  const anotherHistory = book.epoch !== null && book.epoch !== answer.epoch;
  if (anotherHistory) Object.assign(book, emptyBook());
  book.epoch = answer.epoch;
  if (anotherHistory && since > 0) return { startOver: true, changes: [] };
  const changes = takeLines(book, answer.summaries);
  book.told = Math.max(book.told, answer.revision);
  book.highest = Math.max(book.highest, answer.revision);
  return { startOver: anotherHistory, changes };
}
