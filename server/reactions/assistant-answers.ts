// When the visitor has said something and the assistant has the floor, it answers: one answer for a burst.
import { assistantSays, awaitsAnswer, turnId } from '../domain/conversation/assistant-verbs.ts';
import { leavesToPeople } from '../domain/conversation/draft-verbs.ts';
import type { ConversationState } from '../domain/conversation/state.ts';
import type { Policy } from '../domain/handoff/policy.ts';
import { policyOf } from '../domain/handoff/policy-of-site.ts';
import { hoursAt } from '../domain/hours.ts';
import type { Site } from '../domain/site.ts';
import type { Desk } from '../desk.ts';
import { onEverySite } from '../every-site.ts';
import type { Answer, Answerer, Bus, BusMessage, Clock, Question, Store } from '../ports.ts';
import { engineTurns, questionOf, runEngine, type Run } from './engine-turns.ts';

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

export async function assistantAnswers(parts: AssistantParts): Promise<() => void> {
  const turns = engineTurns({
    ...parts,
    isOwed: awaitsAnswer,
    take: (state, run) => takeTurn(parts, state, run),
    prepare: (state) => prepareTurn(parts, state),
  });

  function onNews(message: BusMessage): void {
    if (message.kind !== 'events') return;
    const { conversationId, summary, events } = message;
    const asked = events.some((event) => event.type === 'said' && event.by.kind === 'visitor');
    if (asked || summary.phase !== 'assistant') turns.cutOff(conversationId);
    if (asked && summary.phase === 'assistant') turns.soon(conversationId);
  }

  const stop = await onEverySite(parts.store, parts.bus, onNews);
  for (const left of await parts.store.unanswered()) turns.soon(left.id);
  return () => {
    stop();
    turns.stop();
  };
}

async function prepareTurn(parts: AssistantParts, state: ConversationState): Promise<void> {
  const site = (await parts.store.sites()).find((one) => one.id === state.siteId);
  if (site !== undefined) await parts.answerer.prepare?.(questionOf(site, state));
}

async function takeTurn(parts: AssistantParts, state: ConversationState, run: Run): Promise<void> {
  const site = (await parts.store.sites()).find((one) => one.id === state.siteId);
  if (site === undefined || (await isLeftToPeople(parts, state, site))) return;
  const turn = turnId(state.lastVisitorSaid);
  const topic = `conversation/${state.id}` as const;
  const by = { kind: 'assistant', name: site.assistantName } as const;
  const written = { conversationId: state.id, turn };
  await parts.bus.publish(topic, { kind: 'typing', conversationId: state.id, by, on: true });
  try {
    const answer = await write(parts, questionOf(site, state), run, (text) =>
      parts.bus.publish(topic, { kind: 'delta', ...written, text }),
    );
    const draft = {
      assistantName: site.assistantName,
      ...answer,
      answer: answer.record,
      basedOn: state.lastVisitorSaid,
    };
    const hours = hoursAt(site.officeHours, parts.clock.now());
    const outcome = await parts.desk.act(state.id, turn, assistantSays(draft, policyOf(parts.policy, site), hours));
    const spoke = outcome.events.some((event) => event.type === 'said');
    if (!spoke) await parts.bus.publish(topic, { kind: 'deltaDropped', ...written });
  } finally {
    await parts.bus.publish(topic, { kind: 'typing', conversationId: state.id, by, on: false });
  }
}

/** The site's mode may have changed since the message came, or since an agent handed the conversation back. */
async function isLeftToPeople(parts: AssistantParts, state: ConversationState, site: Site): Promise<boolean> {
  const hours = hoursAt(site.officeHours, parts.clock.now());
  const verb = leavesToPeople(policyOf(parts.policy, site), site.modes, hours);
  return verb(state).length > 0 && (await parts.desk.act(state.id, null, verb)).events.length > 0;
}

/** A turn that was cut off gives what was written so far, for the record of what was put aside. */
async function write(
  parts: AssistantParts,
  question: Question,
  run: Run,
  onDelta: (textSoFar: string) => Promise<void>,
): Promise<Answer> {
  const outcome = await runEngine(parts.answerer, question, run, onDelta);
  if (outcome.kind === 'answered') return outcome.answer;
  const failed = parts.failure(question.language);
  if (outcome.kind === 'cutOff') return { ...failed, text: run.text };
  parts.report(outcome.error);
  return failed;
}
