// An engine that answers when the test says so, to catch the server in the middle of a turn.
import type { Answer, Answerer, AnswerPart, Question } from '../../server/ports.ts';

export interface ScriptedAnswerer extends Answerer {
  /** The questions it was asked, oldest first. */
  asked: Question[];
  /** Writes a piece of the answer in work. */
  write(text: string): void;
  /** Ends the answer in work. */
  finish(text: string): void;
  /** Ends the answer in work without a last part, as a cut stream does. */
  cut(): void;
}

export function answerOf(text: string): Answer {
  return { text, record: { kind: 'answer', engine: 'scripted', sureness: 0.9, sources: [], tools: [] } };
}

export function scriptedAnswerer(): ScriptedAnswerer {
  const asked: Question[] = [];
  let feed: ((part: AnswerPart | null) => void) | null = null;

  return {
    asked,
    async *answer(question, signal) {
      asked.push(question);
      const parts: (AnswerPart | null)[] = [];
      let wake = () => {};
      feed = (part) => {
        parts.push(part);
        wake();
      };
      signal.addEventListener('abort', () => feed?.(null));
      for (;;) {
        if (parts.length === 0) await new Promise<void>((resolve) => (wake = resolve));
        const part = parts.shift() ?? null;
        if (part === null) return;
        yield part;
        if (part.type === 'answer') return;
      }
    },
    write: (text) => feed?.({ type: 'delta', text }),
    finish: (text) => feed?.({ type: 'answer', answer: answerOf(text) }),
    cut: () => feed?.(null),
  };
}
