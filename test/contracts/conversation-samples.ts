// Small, valid records for the store's contract.
import type { ConversationEvent, EventBody, HandoffDecision } from '../../shared/event.ts';
import type { AgentAccount, AppendResult, StoredConversation, Store, SummaryDraft } from '../../server/ports.ts';
import type { Site } from '../../server/domain/site.ts';
import { readTool } from '../support/tool-samples.ts';

export const ada = { id: 'agent-ada', name: 'Ada' };

export const adaAccount: AgentAccount = {
  id: ada.id,
  email: 'ada@example.org',
  name: ada.name,
  role: 'owner',
  passwordHash: null,
};

export function site(id: string, name = `Site ${id}`): Site {
  return {
    id,
    key: `key-${id}`,
    name,
    allowedOrigins: ['https://shop.example'],
    languages: ['en', 'fr'],
    brandColour: '#0a7f6f',
    assistantName: 'Léa',
    emotions: true,
    modes: { standard: 'automatic', topics: [] },
    officeHours: null,
    tools: [readTool()],
  };
}

export async function addVisitor(store: Store, siteId: string, id: string): Promise<void> {
  await store.addVisitor({ id, siteId, tokenHash: `hash-of-${id}`, createdAt: at(0) });
}

/** A moment, so many seconds after noon. */
export function at(seconds: number): string {
  return new Date(Date.UTC(2026, 0, 5, 12, 0, seconds)).toISOString();
}

export function conversation(id: string, siteId: string, visitorId: string, lastSeq = 0): StoredConversation {
  return { id, siteId, visitorId, lastSeq };
}

export function draft(place: StoredConversation, lastSeq: number, change: Partial<SummaryDraft> = {}): SummaryDraft {
  return {
    id: place.id,
    siteId: place.siteId,
    visitorId: place.visitorId,
    visitorLabel: 'Visitor 4F2A',
    phase: 'assistant',
    language: 'fr',
    agent: null,
    reason: null,
    waitingSince: null,
    email: null,
    preview: null,
    unread: 0,
    lastSeq,
    openedAt: at(0),
    updatedAt: at(lastSeq),
    ...change,
  };
}

/** Numbers bodies from `afterSeq` on, one second apart; `cids` go to the events in order. */
export function numbered(afterSeq: number, bodies: EventBody[], cids: (string | null)[] = []): ConversationEvent[] {
  return bodies.map((body, index) => {
    const seq = afterSeq + 1 + index;
    return { ...body, seq, at: at(seq), cid: cids[index] ?? null };
  });
}

interface Added {
  /** Of the bodies, in order. */
  cids?: (string | null)[];
  change?: Partial<SummaryDraft>;
}

/** Appends bodies where the conversation stands, with the inbox line that goes with them. */
export function appendTo(
  store: Store,
  place: StoredConversation,
  bodies: EventBody[],
  { cids, change }: Added = {},
): Promise<AppendResult> {
  const { lastSeq } = place;
  return store.append(place, numbered(lastSeq, bodies, cids), draft(place, lastSeq + bodies.length, change));
}

export const opened: EventBody = { type: 'opened', language: 'fr', browserLanguage: 'fr-FR' };

export function visitorSaid(text: string): EventBody {
  return { type: 'said', by: { kind: 'visitor' }, text };
}

export const assistantSaid: EventBody = {
  type: 'said',
  by: { kind: 'assistant', name: 'Léa' },
  text: 'Within **30 days** — “unworn” 👟.',
  answer: {
    kind: 'answer',
    engine: 'local',
    sureness: 0.83,
    sources: [
      {
        articleId: 'returns',
        title: 'Returns',
        section: '',
        url: null,
        updated: '2026-01-02',
        passage: 'Thirty days.',
      },
    ],
    tools: [{ name: 'order', ok: true, tookMs: 12.5, input: { number: '123456' } }],
  },
};

const decision: HandoffDecision = {
  policy: { name: 'standard', version: '1' },
  verdict: 'handOff',
  reason: 'askedForPerson',
  decidedBy: 'rule',
  rule: 'asked',
  quotes: ['a person'],
  signals: [],
  score: 1,
  threshold: 0.5,
  runnerUp: null,
  counterfactual: null,
};

export const handoffRequested: EventBody = { type: 'handoffRequested', decision };
export const assigned: EventBody = { type: 'assigned', agent: ada };
