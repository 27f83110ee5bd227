// Where people answer, the assistant writes down after each of the visitor's bursts what it would say. Nobody waits for it.
import { draftId, keepsDraft, owedDraft } from '../domain/conversation/draft-verbs.ts';
import type { ConversationState } from '../domain/conversation/state.ts';
import type { Site } from '../domain/site.ts';
import type { Desk } from '../desk.ts';
import { onEverySite } from '../every-site.ts';
import type { Answerer, Bus, BusMessage, Clock, Store } from '../ports.ts';
import { engineTurns, questionOf, runEngine, type Run } from './engine-turns.ts';

export interface DraftParts {
  store: Store;
  bus: Bus;
  clock: Clock;
  desk: Desk;
  answerer: Answerer;
  report: (error: unknown) => void;
}

export async function assistantDrafts(parts: DraftParts): Promise<() => void> {
  /** The last message a draft was tried for, by conversation: an engine that fails is not asked again about the same. */
  const tried = new Map<string, number>();
  const turns = engineTurns({ ...parts, isOwed, take });

  function onNews(message: BusMessage): void {
    if (message.kind !== 'events') return;
    const { conversationId, summary, events } = message;
    const withPeople = summary.phase === 'waiting' || summary.phase === 'person';
    if (!withPeople) {
      tried.delete(conversationId);
      return turns.cutOff(conversationId);
    }
    const asked = events.some((event) => event.type === 'said' && event.by.kind === 'visitor');
    const declined = events.some((event) => event.type === 'dialSet' && event.position === 'person');
    if (asked || declined) turns.cutOff(conversationId);
    if (asked) turns.soon(conversationId);
  }

  async function isOwed(state: ConversationState): Promise<boolean> {
    const site = await siteOf(parts.store, state);
    const owed = site && owedDraft(state, site.modes);
    return !!owed && tried.get(state.id) !== owed.basedOn;
  }

  async function take(state: ConversationState, run: Run): Promise<void> {
    const site = await siteOf(parts.store, state);
    const owed = site && owedDraft(state, site.modes);
    if (!site || !owed) return;
    tried.set(state.id, owed.basedOn);
    // An agent may have been quicker; the engine answers what the visitor asked, not what was said to it.
    const asked = { ...state, turns: state.turns.filter(({ seq }) => seq <= owed.basedOn) };
    const outcome = await runEngine(parts.answerer, { ...questionOf(site, asked), forAgents: true }, run);
    if (outcome.kind === 'failed') parts.report(outcome.error);
    if (outcome.kind !== 'answered') return;
    const { text, record } = outcome.answer;
    const draft = { ...owed, text, answer: record };
    const modes = (await siteOf(parts.store, state))?.modes ?? site.modes;
    await parts.desk.act(state.id, draftId(owed.basedOn), keepsDraft(draft, modes));
  }

  const stop = await onEverySite(parts.store, parts.bus, onNews);
  return () => {
    stop();
    turns.stop();
  };
}

async function siteOf(store: Store, state: ConversationState): Promise<Site | undefined> {
  return (await store.sites()).find((one) => one.id === state.siteId);
}
