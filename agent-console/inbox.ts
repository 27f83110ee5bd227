// The one listener: what the socket tells becomes signals here, and every verb of an agent starts here.
import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { AgentNews, Summary } from '../shared/agent-protocol.ts';
import type { RefusalCode } from '../shared/refusal.ts';
import type { Me } from '../shared/http-api.ts';
import { cursorOf, emptyBook, takeInbox, takeLines, type LineChange } from './inbox/book.ts';
import { createConversations, type Conversations } from './inbox/conversations.ts';
import { createOutbox, type Outbox, type OutboxParts, type Outgoing } from './inbox/outbox.ts';
import { changedViews, emptyViews, type Views } from './inbox/views.ts';
import type { Connection, Wire, WireListener } from './wire.ts';

export type Verb = 'take' | 'handBack' | 'close';
export type Refused = RefusalCode | 'offline';
type Colleague = Parameters<AgentNews['duty']>[0]['agents'][number];

export interface InboxParts {
  me: Me;
  openWire: (listener: WireListener) => Wire;
  outbox: Omit<OutboxParts, 'send'>;
  /** Lines that changed after the first snapshot; for sounds and notifications. */
  arrived: (changes: readonly LineChange[]) => void;
  /** The server closed the session or refused it. */
  ended: () => void;
  newCid: () => string;
  after: (ms: number, task: () => void) => void;
}

export interface Inbox {
  me: Me;
  connection: ReadonlySignal<Connection>;
  /** False until the first snapshot is here. */
  ready: ReadonlySignal<boolean>;
  views: ReadonlySignal<Views>;
  colleagues: ReadonlySignal<readonly Colleague[]>;
  duty: Signal<boolean>;
  conversations: Conversations;
  outbox: Outbox;
  /** The verb on its way, if any. */
  acting: ReadonlySignal<{ id: string; verb: Verb } | null>;
  line(id: string): Summary | undefined;
  /** This agent has the floor, or has just asked for it: what is typed meanwhile must not be lost. */
  holds(line: Summary): boolean;
  /** Null when it worked. */
  act(verb: Verb, id: string): Promise<Refused | null>;
  /** `draft`: the assistant's draft that a reply was made from. */
  write(kind: 'reply' | 'note', conversation: string, text: string, draft?: number | null): void;
  setDuty(on: boolean): void;
  typing(conversation: string, on: boolean): void;
  stop(): void;
}

const verbTries = 3;

export function createInbox(parts: InboxParts, duty: Signal<boolean>): Inbox {
  const book = emptyBook();
  const ready = signal(false);
  const views = signal<Views>(emptyViews());
  const colleagues = signal<readonly Colleague[]>([]);
  const acting = signal<{ id: string; verb: Verb } | null>(null);
  /** A take that is acknowledged, until its line shows it. */
  const taken = signal<{ id: string; seq: number } | null>(null);
  let underWay: Promise<unknown> = Promise.resolve();

  const showChanges = (changes: LineChange[]) => {
    views.value = changedViews(views.peek(), changes, book.lines.values(), parts.me.id);
    for (const change of changes) conversations.changed(change.after);
    if (ready.peek() && changes.length > 0) parts.arrived(changes);
  };

  async function catchUp(since = cursorOf(book)): Promise<void> {
    const answer = await wire.ask('inbox', { since });
    if (answer === 'offline') return;
    if (!answer.ok) return parts.after(1000, () => void catchUp());
    const { more, revision } = answer.value;
    let next: number | null = null;
    batch(() => {
      const { startOver, changes } = takeInbox(book, answer.value, since);
      if (startOver) {
        views.value = emptyViews();
        ready.value = false;
        conversations.forget();
      }
      showChanges(changes);
      if (startOver && since > 0) next = 0;
      else if (more) next = revision;
      else ready.value = true;
    });
    if (next !== null) await catchUp(next);
  }

  const wire = parts.openWire({
    connected: () => void connected(),
    ended: parts.ended,
    news: {
      summary: (summary) => batch(() => showChanges(takeLines(book, [summary]))),
      events: (news) => conversations.heard(news),
      typing: (news) => conversations.someoneTypes(news),
      delta: (news) => conversations.written(news),
      deltaDropped: (news) => conversations.dropped(news),
      duty: (news) => {
        colleagues.value = news.agents;
      },
    },
  });
  const outbox = createOutbox({
    ...parts.outbox,
    send: async (outgoing) => {
      // A reply written right after the take must not overtake it.
      if (acting.peek()?.id === outgoing.conversation) await underWay;
      return send(wire, outgoing);
    },
  });
  const conversations = createConversations({
    wire,
    line: (id) => book.lines.get(id),
    settled: (id, events) => outbox.settle(id, events),
    after: parts.after,
    agentId: parts.me.id,
  });

  async function connected(): Promise<void> {
    await catchUp();
    await conversations.resume();
    await wire.ask('duty', { on: duty.peek() });
    outbox.flush();
  }

  async function act(verb: Verb, conversation: string): Promise<Refused | null> {
    acting.value = { id: conversation, verb };
    const asked = askVerb(wire, verb, { conversation, cid: parts.newCid() });
    underWay = asked;
    const answer = await asked;
    batch(() => {
      if (typeof answer === 'object' && verb === 'take') taken.value = { id: conversation, seq: answer.seq };
      acting.value = null;
    });
    return typeof answer === 'object' ? null : answer;
  }

  return {
    me: parts.me,
    connection: wire.connection,
    ready,
    views,
    colleagues,
    duty,
    conversations,
    outbox,
    acting,
    line: (id) => book.lines.get(id),
    holds: (line) => {
      if (acting.value?.verb === 'take' && acting.value.id === line.id) return true;
      if (taken.value?.id === line.id && taken.value.seq > line.lastSeq) return true;
      return line.phase === 'person' && line.agent?.id === parts.me.id;
    },
    act,
    write: (kind, conversation, text, draft = null) => {
      const from = draft === null ? {} : { draft };
      outbox.add({ cid: parts.newCid(), conversation, kind, text, ...from, at: new Date().toISOString() });
    },
    setDuty: (on) => {
      duty.value = on;
      void wire.ask('duty', { on });
    },
    typing: (conversation, on) => wire.tell('typing', { conversation, on }),
    stop: () => wire.close(),
  };
}

async function send(wire: Wire, { kind, conversation, cid, text, draft }: Outgoing) {
  const request = { conversation, cid, text };
  const answer = await (kind === 'note'
    ? wire.ask('note', request)
    : wire.ask('reply', draft === undefined ? request : { ...request, draft }));
  if (answer === 'offline' || !answer.ok) return answer;
  return { ok: true as const, seq: answer.value.seq };
}

/** The same cid each time, so that a lost answer cannot make the verb count twice. */
async function askVerb(
  wire: Wire,
  verb: Verb,
  request: { conversation: string; cid: string },
): Promise<Refused | { seq: number }> {
  for (let tries = 1; ; tries++) {
    const answer = await wire.ask(verb, request);
    if (answer === 'offline') return 'offline';
    if (answer.ok) return answer.value;
    if (answer.code !== 'tryAgain' || tries >= verbTries) return answer.code;
  }
}
