// When the visitor has said something and the assistant has the floor, it answers: one answer for a burst.
import { assistantSays, awaitsAnswer, turnId } from '../domain/conversation/assistant-verbs.ts';
import type { ConversationState } from '../domain/conversation/state.ts';
import type { Policy } from '../domain/handoff/policy.ts';
import { policyOf } from '../domain/handoff/policy-of-site.ts';
import type { Desk } from '../desk.ts';
import { onEverySite } from '../every-site.ts';
import type { Answer, Answerer, Bus, BusMessage, Clock, Store } from '../ports.ts';

export interface AssistantParts {
  store: Store;
  bus: Bus;
  clock: Clock;
  desk: Desk;
  answerer: Answerer;
  policy: Policy;
  /** What the assistant says when an engine failed, in the visitor's language: an honest line, and a person offered. */
  failure: (language: string) => Answer;
  report: (error: unknown) => void;
}

/** Silence after the last message that ends a burst, in milliseconds. */
const burstSilence = 350;

interface Running {
  turn: string;
  text: string;
  controller: AbortController;
}

export async function assistantAnswers(parts: AssistantParts): Promise<() => void> {
  const timers = new Map<string, () => void>();
  const running = new Map<string, Running>();
  let stopped = false;

  function onNews(message: BusMessage): void {
    if (message.kind !== 'events') return;
    const { conversationId, summary, events } = message;
    if (summary.phase !== 'assistant') running.get(conversationId)?.controller.abort();
    const asked = events.some((event) => event.type === 'said' && event.by.kind === 'visitor');
    if (!asked || summary.phase !== 'assistant') return;
    running.get(conversationId)?.controller.abort();
    soon(conversationId);
  }

  function soon(conversationId: string): void {
    timers.get(conversationId)?.();
    timers.set(
      conversationId,
      parts.clock.after(burstSilence, () => {
        timers.delete(conversationId);
        answerNow(conversationId).catch(parts.report);
      }),
    );
  }

  async function answerNow(conversationId: string): Promise<void> {
    if (stopped || running.has(conversationId)) return;
    const state = await parts.desk.read(conversationId);
    if (state === null || !awaitsAnswer(state) || running.has(conversationId)) return;
    const run = { turn: turnId(state.lastVisitorSaid), text: '', controller: new AbortController() };
    running.set(conversationId, run);
    try {
      await takeTurn(parts, state, run);
    } finally {
      running.delete(conversationId);
    }
    const after = await parts.desk.read(conversationId);
    if (after !== null && awaitsAnswer(after) && !timers.has(conversationId)) soon(conversationId);
  }

  const stop = await onEverySite(parts.store, parts.bus, onNews);
  for (const left of await parts.store.unanswered()) soon(left.id);
  return () => {
    stopped = true;
    stop();
    for (const cancel of timers.values()) cancel();
    for (const run of running.values()) run.controller.abort();
  };
}

async function takeTurn(parts: AssistantParts, state: ConversationState, run: Running): Promise<void> {
  const site = (await parts.store.sites()).find((one) => one.id === state.siteId);
  if (site === undefined) return;
  const topic = `conversation/${state.id}` as const;
  const by = { kind: 'assistant', name: site.assistantName } as const;
  const written = { conversationId: state.id, turn: run.turn };
  await parts.bus.publish(topic, { kind: 'typing', conversationId: state.id, by, on: true });
  try {
    const answer = await write(parts, { site, language: shortTag(state.language), turns: state.turns }, run, (text) =>
      parts.bus.publish(topic, { kind: 'delta', ...written, text }),
    );
    const draft = {
      assistantName: site.assistantName,
      ...answer,
      answer: answer.record,
      basedOn: state.lastVisitorSaid,
    };
    const outcome = await parts.desk.act(state.id, run.turn, assistantSays(draft, policyOf(parts.policy, site)));
    const spoke = outcome.events.some((event) => event.type === 'said');
    if (!spoke) await parts.bus.publish(topic, { kind: 'deltaDropped', ...written });
  } finally {
    await parts.bus.publish(topic, { kind: 'typing', conversationId: state.id, by, on: false });
  }
}

/** Runs the engine; an aborted turn returns what was written so far, for the record of what was put aside. */
async function write(
  parts: AssistantParts,
  question: Parameters<Answerer['answer']>[0],
  run: Running,
  onDelta: (textSoFar: string) => Promise<void>,
): Promise<Answer> {
  const failed = parts.failure(question.language);
  const partial = (): Answer => ({ ...failed, text: run.text });
  try {
    for await (const part of parts.answerer.answer(question, run.controller.signal)) {
      if (run.controller.signal.aborted) return partial();
      if (part.type === 'answer') return part.answer;
      run.text += part.text;
      await onDelta(run.text);
    }
    if (run.controller.signal.aborted) return partial();
    throw new Error('the engine ended without an answer');
  } catch (error) {
    if (run.controller.signal.aborted) return partial();
    parts.report(error);
    return failed;
  }
}

function shortTag(language: string): string {
  return language.slice(0, 2).toLowerCase();
}
