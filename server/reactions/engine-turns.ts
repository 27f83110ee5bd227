// An engine's turns: one run at a time for each conversation, begun when its visitor pauses. Answers and drafts share it.
import type { ConversationState } from '../domain/conversation/state.ts';
import type { Site } from '../domain/site.ts';
import type { Desk } from '../desk.ts';
import type { Answer, Answerer, Clock, Question } from '../ports.ts';

/** Silence after the last message that ends a burst, in milliseconds. */
const burstSilence = 350;

export interface Run {
  /** What was written so far. */
  text: string;
  controller: AbortController;
}

export interface TurnsParts {
  clock: Clock;
  desk: Desk;
  report: (error: unknown) => void;
  /** Looked at before each run, and after it: more may have been said meanwhile. */
  isOwed(state: ConversationState): boolean | Promise<boolean>;
  take(state: ConversationState, run: Run): Promise<void>;
  /** During the silence before a turn. What goes wrong here goes wrong again in the turn, and is told there. */
  prepare?(state: ConversationState): Promise<void>;
}

export interface EngineTurns {
  /** The visitor has written: the turn begins after a pause, over everything said until then. */
  soon(conversationId: string): void;
  cutOff(conversationId: string): void;
  stop(): void;
}

export function engineTurns(parts: TurnsParts): EngineTurns {
  const timers = new Map<string, () => void>();
  const running = new Map<string, Run>();
  let stopped = false;

  function soon(conversationId: string): void {
    timers.get(conversationId)?.();
    const begin = () => {
      timers.delete(conversationId);
      takeNow(conversationId).catch(parts.report);
    };
    timers.set(conversationId, parts.clock.after(burstSilence, begin));
    if (parts.prepare !== undefined) prepareFor(conversationId).catch(() => {});
  }

  async function prepareFor(conversationId: string): Promise<void> {
    const state = await owed(conversationId);
    if (state !== null) await parts.prepare?.(state);
  }

  async function takeNow(conversationId: string): Promise<void> {
    if (stopped || running.has(conversationId)) return;
    const state = await owed(conversationId);
    if (state === null || running.has(conversationId)) return;
    const run: Run = { text: '', controller: new AbortController() };
    running.set(conversationId, run);
    try {
      await parts.take(state, run);
    } finally {
      running.delete(conversationId);
    }
    if ((await owed(conversationId)) !== null && !timers.has(conversationId)) soon(conversationId);
  }

  async function owed(conversationId: string): Promise<ConversationState | null> {
    const state = await parts.desk.read(conversationId);
    return state !== null && (await parts.isOwed(state)) ? state : null;
  }

  return {
    soon,
    cutOff: (conversationId) => running.get(conversationId)?.controller.abort(),
    stop() {
      stopped = true;
      for (const cancel of timers.values()) cancel();
      for (const run of running.values()) run.controller.abort();
    },
  };
}

export function questionOf(site: Site, state: ConversationState): Question {
  const { id: conversationId, visitorId, email, turns } = state;
  const language = state.language.slice(0, 2).toLowerCase();
  return { site, language, turns, asker: { conversationId, visitorId, email } };
}

/** What came of a run. One that was cut off, or failed, leaves in `run.text` what was written until then. */
export type Outcome = { kind: 'answered'; answer: Answer } | { kind: 'cutOff' } | { kind: 'failed'; error: unknown };

export async function runEngine(
  answerer: Answerer,
  question: Question,
  run: Run,
  onDelta: (textSoFar: string) => Promise<void> = async () => {},
): Promise<Outcome> {
  const { signal } = run.controller;
  try {
    for await (const part of answerer.answer(question, signal)) {
      if (signal.aborted) return { kind: 'cutOff' };
      if (part.type === 'answer') return { kind: 'answered', answer: part.answer };
      run.text += part.text;
      await onDelta(run.text);
    }
    if (signal.aborted) return { kind: 'cutOff' };
    return { kind: 'failed', error: new Error('the engine ended without an answer') };
  } catch (error) {
    return signal.aborted ? { kind: 'cutOff' } : { kind: 'failed', error };
  }
}
