// When the visitor has pressed "do it", the tool is called: once, whatever breaks in between, and what came of it is told.
import {
  actionEnds,
  assistantAcknowledges,
  confirmedOffer,
  declinedId,
  doneId,
  idempotencyKey,
  type ActionOutcome,
} from '../domain/conversation/action-verbs.ts';
import type { ConversationState, Offer } from '../domain/conversation/state.ts';
import { policyOf } from '../domain/handoff/policy-of-site.ts';
import type { Policy } from '../domain/handoff/policy.ts';
import type { Site } from '../domain/site.ts';
import { spokenLanguage } from '../domain/spoken-language.ts';
import { inventedIn, toolsFor, type Tool } from '../domain/tool.ts';
import type { Desk } from '../desk.ts';
import { onEverySite } from '../every-site.ts';
import { actionWordsFor } from '../languages/action-words.ts';
import type { Bus, BusMessage, Clock, Store, ToolCaller, ToolResult } from '../ports.ts';

export interface ActionParts {
  store: Store;
  bus: Bus;
  clock: Clock;
  desk: Desk;
  tools: ToolCaller;
  policy: Policy;
  report: (error: unknown) => void;
}

/** A confirmed effect that a restart finds later than this, after its offer, is not called again: what was true then need not be. */
const calledAgainWithin = 60 * 60_000;

export async function carryOutActions(parts: ActionParts): Promise<() => void> {
  const stopping = new AbortController();
  const running = new Set<string>();

  function onNews(message: BusMessage): void {
    if (message.kind !== 'events') return;
    for (const event of message.events) {
      if (event.type !== 'actionDecided') continue;
      if (event.accept) start(message.conversationId);
      else acknowledge(parts, message.conversationId, event.target, event.seq).catch(parts.report);
    }
  }

  function start(conversationId: string): void {
    if (running.has(conversationId) || stopping.signal.aborted) return;
    running.add(conversationId);
    carryOut(parts, conversationId, stopping.signal)
      .catch((error: unknown) => {
        // Left as it is, the next start calls again with the same key.
        if (!stopping.signal.aborted) parts.report(error);
      })
      .finally(() => running.delete(conversationId));
  }

  const stop = await onEverySite(parts.store, parts.bus, onNews);
  for (const left of await parts.store.confirmedEffects()) start(left.id);
  return () => {
    stop();
    stopping.abort();
  };
}

async function carryOut(parts: ActionParts, conversationId: string, signal: AbortSignal): Promise<void> {
  const state = await parts.desk.read(conversationId);
  const offer = confirmedOffer(state);
  const site = await siteOf(parts, state);
  if (state === null || offer === null || site === null) return;
  const startedAt = parts.clock.now();
  const result = await resultOf(parts, site, state, offer, signal);
  const tookMs = Math.round(parts.clock.now() - startedAt);
  const outcome = toldOutcome(result, languageOf(state, site), tookMs);
  const newest = await parts.store.newestOf(state.siteId, state.visitorId);
  const end = actionEnds(offer.seq, outcome, policyOf(parts.policy, site), newest?.id === conversationId);
  await parts.desk.act(conversationId, doneId(offer.seq), end);
}

type Result = ToolResult | { outcome: 'noLongerOffered' };

async function resultOf(
  parts: ActionParts,
  site: Site,
  state: ConversationState,
  { seq, at, proposal }: Offer,
  signal: AbortSignal,
): Promise<Result> {
  if (parts.clock.now() - Date.parse(at) > calledAgainWithin) return { outcome: 'unknown', why: 'tooLong' };
  const tool = toolsFor(site).find((one) => one.name === proposal.tool);
  if (tool === undefined || !tool.effect || isInvented(tool, state, proposal.input))
    return { outcome: 'noLongerOffered' };
  const { id, visitorId, email } = state;
  const context = { site, conversationId: id, visitorId, email, language: languageOf(state, site) };
  const key = idempotencyKey(id, seq);
  return parts.tools.call(tool, proposal.input, { ...context, idempotencyKey: key }, signal);
}

/** Whoever proposed it: what is done for a visitor holds nothing but what the visitor said. */
function isInvented(tool: Tool, { turns }: ConversationState, input: Offer['proposal']['input']): boolean {
  return inventedIn(tool, input, turns).length > 0;
}

function toldOutcome(result: Result, language: string, tookMs: number): ActionOutcome {
  const words = actionWordsFor(language);
  const nothing = { receipt: null, tookMs };
  switch (result.outcome) {
    case 'done':
      return { outcome: 'done', text: result.message || words.done, receipt: result.receipt, tookMs };
    case 'notFound':
    case 'refused':
      return { outcome: 'refused', text: result.message ?? words.refused, ...nothing };
    case 'noLongerOffered':
      return { outcome: 'refused', text: words.noLongerOffered, ...nothing };
    case 'failed':
      return { outcome: 'failed', text: words.failed, ...nothing };
    case 'unknown':
      return { outcome: 'unknown', text: words.unknown, ...nothing };
  }
}

async function acknowledge(parts: ActionParts, conversationId: string, target: number, decided: number): Promise<void> {
  const state = await parts.desk.read(conversationId);
  const site = await siteOf(parts, state);
  if (state === null || site === null) return;
  const text = actionWordsFor(languageOf(state, site)).declined;
  await parts.desk.act(conversationId, declinedId(target), assistantAcknowledges(site.assistantName, text, decided));
}

function languageOf({ turns, language }: ConversationState, site: Site): string {
  const texts = turns.filter((turn) => turn.by === 'visitor').map((turn) => turn.text);
  return spokenLanguage(texts, site.languages, language);
}

async function siteOf({ store }: ActionParts, state: ConversationState | null): Promise<Site | null> {
  return (await store.sites()).find((one) => one.id === state?.siteId) ?? null;
}
