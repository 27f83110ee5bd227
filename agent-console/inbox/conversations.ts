// The conversations this console has opened: the one shown, and lately shown ones kept so that coming back is instant.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { AgentNews, OpenedConversation, Summary } from '../../shared/agent-protocol.ts';
import type { ConversationEvent } from '../../shared/event.ts';
import type { Wire } from '../wire.ts';
import {
  lastSeqOf,
  newOpened,
  withDelta,
  withEvents,
  withOpenReply,
  withoutDelta,
  withSummary,
  type Opened,
} from './opened.ts';

type News<Name extends keyof AgentNews> = Parameters<AgentNews[Name]>[0];

export interface Conversations {
  opened: ReadonlySignal<Opened | null>;
  /** Shows this conversation from now on; null shows none. */
  show(id: string | null): void;
  /** After a reconnect: asks for what came meanwhile. */
  resume(): Promise<void>;
  /** The server has another history: nothing held is true any more. */
  forget(): void;
  /** What an agent who looks at the conversation has now seen. */
  markSeen(): void;
  changed(summary: Summary): void;
  heard(news: News<'events'>): void;
  someoneTypes(news: News<'typing'>): void;
  written(news: News<'delta'>): void;
  dropped(news: News<'deltaDropped'>): void;
}

export interface ConversationsParts {
  wire: Wire;
  agentId: string;
  line(id: string): Summary | undefined;
  settled(id: string, events: readonly ConversationEvent[]): void;
  after(ms: number, task: () => void): void;
}

const kept = 30;
/** Moving through the list with a key held down should not ask for every conversation on the way. */
const settleMs = 80;
const typingLastsMs = 8000;

export function createConversations(parts: ConversationsParts): Conversations {
  const { wire } = parts;
  const opened = signal<Opened | null>(null);
  const held = new Map<string, Opened>();
  const seenUpTo = new Map<string, number>();
  /** The one the server sends news of. */
  let live: string | null = null;
  /** News that overtook the answer to `open`. */
  let early: News<'events'>[] = [];

  const put = (next: Opened) => {
    held.set(next.id, next);
    if (opened.peek()?.id === next.id) opened.value = next;
  };
  const change = (id: string, how: (opened: Opened) => Opened) => {
    const before = held.get(id);
    const next = before && how(before);
    if (next && next !== before) put(next);
  };

  async function ask(id: string): Promise<void> {
    if (live && live !== id) wire.tell('leave', { conversation: live });
    live = id;
    early = [];
    const lastSeq = lastSeqOf(held.get(id) ?? newOpened(id, null));
    const answer = await wire.ask('open', { conversation: id, lastSeq });
    if (answer === 'offline') return;
    if (answer.ok) return take(id, answer.value);
    if (answer.code === 'tryAgain' || answer.code === 'tooFast') {
      parts.after(1000, () => {
        if (opened.peek()?.id === id) void ask(id);
      });
      return;
    }
    change(id, (before) => ({ ...before, stage: 'refused', refusal: answer.code }));
  }

  function take(id: string, reply: OpenedConversation): void {
    change(id, (before) => withOpenReply(before, reply));
    const now = held.get(id);
    if (!now) return;
    parts.settled(id, now.events);
    const told = reply.events.at(-1)?.seq ?? 0;
    if (told > lastSeqOf(now) && now.events.length > 0) return restart(id);
    for (const news of early.splice(0)) hear(news);
  }

  function hear(news: News<'events'>): void {
    const before = held.get(news.conversation);
    // Only the live one is whole up to now; another one is caught up when it is shown again.
    if (!before || live !== news.conversation) return;
    if (before.stage !== 'ready') return void early.push(news);
    const { opened: next, gap } = withEvents(before, news);
    if (gap) return void ask(news.conversation);
    if (next !== before) put(next);
    parts.settled(news.conversation, next.events);
  }

  /** What is held does not join on to what the server has: begin again from the start. */
  function restart(id: string): void {
    change(id, (before) => ({ ...before, events: [] }));
    void ask(id);
  }

  return {
    opened,
    show: (id) => {
      if (opened.peek()?.id === id) return;
      if (id === null) {
        if (live) wire.tell('leave', { conversation: live });
        live = null;
        opened.value = null;
        return;
      }
      const before = held.get(id) ?? newOpened(id, parts.line(id) ?? null);
      const known = { ...before, writing: null, typing: null };
      held.delete(id);
      held.set(id, known);
      forgetOldest(held, id);
      opened.value = known;
      parts.after(live === null ? 0 : settleMs, () => {
        if (opened.peek()?.id === id && live !== id) void ask(id);
      });
    },
    resume: async () => {
      const id = opened.peek()?.id;
      live = null;
      if (id === undefined) return;
      // Half an answer from before the gap may have been thrown away meanwhile.
      change(id, (before) => ({ ...before, writing: null, typing: null }));
      await ask(id);
    },
    forget: () => {
      held.clear();
      seenUpTo.clear();
      const now = opened.peek();
      if (now) put(newOpened(now.id, null));
    },
    markSeen: () => {
      const now = opened.peek();
      if (!now || now.summary?.phase !== 'person' || now.summary.agent?.id !== parts.agentId) return;
      const upTo = lastVisitorSeq(now.events);
      if (upTo <= (seenUpTo.get(now.id) ?? 0) || upTo <= agentSaw(now.events)) return;
      seenUpTo.set(now.id, upTo);
      wire.tell('seen', { conversation: now.id, upTo });
    },
    changed: (summary) => change(summary.id, (before) => withSummary(before, summary)),
    heard: hear,
    someoneTypes: ({ conversation, by, on }) => {
      const until = Date.now() + typingLastsMs;
      change(conversation, (before) => ({ ...before, typing: on ? { by, until } : null }));
      if (on)
        parts.after(typingLastsMs, () =>
          change(conversation, (before) => (before.typing?.until === until ? { ...before, typing: null } : before)),
        );
    },
    written: (news) => change(news.conversation, (before) => withDelta(before, news)),
    dropped: (news) => change(news.conversation, (before) => withoutDelta(before, news.turn)),
  };
}

function forgetOldest(held: Map<string, Opened>, shown: string): void {
  for (const id of held.keys()) {
    if (held.size <= kept) return;
    if (id !== shown) held.delete(id);
  }
}

function lastVisitorSeq(events: readonly ConversationEvent[]): number {
  return events.findLast((event) => event.type === 'said' && event.by.kind === 'visitor')?.seq ?? 0;
}

function agentSaw(events: readonly ConversationEvent[]): number {
  const last = events.findLast((event) => event.type === 'seen' && event.side === 'agent');
  return last?.type === 'seen' ? last.upTo : 0;
}
