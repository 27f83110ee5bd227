// Questions the assistant had no good answer to: which of a conversation's messages they are, and which are the same.
import type { AnswerRecord } from '../../shared/event.ts';
import { fold } from './text/fold.ts';

/** `unknown`: the assistant said so itself; the others are the visitor's mark on its answer. */
export type WhyUnanswered = 'unknown' | 'notRelevant' | 'wrong';
export type Settlement = 'answered' | 'notForUs';

/** One asking, by its place in its log. */
export interface UnansweredQuestion {
  conversationId: string;
  /** The last and the first of the visitor's messages that asked it. */
  seq: number;
  firstSeq: number;
  siteId: string;
  language: string;
  why: WhyUnanswered;
  /** ISO 8601. */
  at: string;
}

export interface Asking extends UnansweredQuestion {
  text: string;
  settled: Settlement | null;
}

export interface QuestionGroup {
  /** The same for every way of writing it that differs in case, accents and marks only. */
  key: string;
  /** As it was asked last. */
  text: string;
  language: string;
  /** Newest first. */
  askings: Asking[];
}

interface Turn {
  seq: number;
  by: 'visitor' | 'assistant' | 'agent';
  answer?: AnswerRecord;
}

/** The visitor's messages that the assistant's message `seq` was meant to answer; null when none are at hand. */
export function askedBefore(turns: readonly Turn[], seq: number): { firstSeq: number; seq: number } | null {
  const answer = turns.findIndex((turn) => turn.seq === seq && turn.by === 'assistant');
  let first = answer;
  while (turns[first - 1]?.by === 'visitor') first -= 1;
  const [from, to] = [turns[first], turns[answer - 1]];
  return answer < 0 || first === answer || !from || !to ? null : { firstSeq: from.seq, seq: to.seq };
}

/** Most often asked first, of those as often the newest; what an owner called not for them stays away however it is asked. */
export function groupQuestions(askings: readonly Asking[]): QuestionGroup[] {
  const newestFirst = askings.toSorted((a, b) => b.at.localeCompare(a.at) || b.seq - a.seq);
  const groups = Map.groupBy(
    newestFirst.filter(({ text }) => questionKey(text) !== ''),
    (asking) => `${asking.language}/${questionKey(asking.text)}`,
  );
  return [...groups.values()]
    .filter((all) => !all.some((asking) => asking.settled === 'notForUs'))
    .map((all) => all.filter((asking) => asking.settled === null))
    .flatMap((open) => {
      const newest = open[0];
      return newest
        ? [{ key: questionKey(newest.text), text: newest.text, language: newest.language, askings: open }]
        : [];
    })
    .toSorted((a, b) => b.askings.length - a.askings.length);
}

export function questionKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}
