// What a visitor's connection is told: the log from where they left it, then live, without a hole or a double.
import type { ConversationEvent } from '../../shared/event.ts';
import type { DownFrame, Resume } from '../../shared/visitor-protocol.ts';
import { maxReplayEvents } from '../../shared/version.ts';
import { asVisitorSees } from '../domain/conversation/summary.ts';
import type { BusMessage } from '../ports.ts';
import type { Admitted } from './visitor-handshake.ts';
import type { VisitorParts } from './visitor-parts.ts';

export interface ConversationFeed {
  /** Follows this conversation from now on; nothing happens when it does already. */
  follow(conversationId: string): Promise<void>;
  /** Sends everything past `from` again. */
  replay(from: number): Promise<void>;
  /** The newest number of the conversation; 0 when there is none. */
  lastSeq(): Promise<number>;
  publish(message: (conversationId: string) => BusMessage): Promise<void>;
  stop(): void;
}

export async function openConversationFeed(
  parts: VisitorParts,
  who: Admitted,
  send: (frame: DownFrame) => void,
  resume: Resume | undefined,
): Promise<ConversationFeed> {
  let current: string | null = null;
  let unsubscribe = () => {};
  let stopped = false;
  /** While the past is being read, live news waits here. */
  let held: BusMessage[] | null = null;
  let sentUpTo = 0;
  /** How much of the draft this client has, so that each delta carries only what is new to it. */
  let draft = { turn: '', length: 0 };

  function onNews(message: BusMessage): void {
    if (held !== null) held.push(message);
    else pass(message);
  }

  function pass(message: BusMessage): void {
    switch (message.kind) {
      case 'events':
        return sendEvents(
          'live',
          message.events.filter((event) => event.seq > sentUpTo),
        );
      case 'typing':
        return message.by.kind === 'visitor' ? undefined : send({ type: 'typing', by: message.by, on: message.on });
      case 'delta':
        return sendDelta(message.turn, message.text);
      case 'deltaDropped':
        return send({ type: 'deltaDropped', turn: message.turn });
      case 'queue':
        return send({ type: 'queue', state: message.state });
      default:
        return undefined;
    }
  }

  function sendEvents(mode: 'snapshot' | 'replay' | 'live', events: ConversationEvent[]): void {
    if (mode !== 'snapshot' && events.length === 0) return;
    sentUpTo = Math.max(sentUpTo, events.at(-1)?.seq ?? 0);
    send({ type: 'events', conversation: current, mode, events: events.map(asVisitorSees) });
  }

  function sendDelta(turn: string, textSoFar: string): void {
    const offset = draft.turn === turn ? draft.length : 0;
    draft = { turn, length: textSoFar.length };
    send({ type: 'delta', turn, offset, text: textSoFar.slice(offset) });
  }

  async function past(id: string, from: Resume | undefined): Promise<void> {
    const place = await parts.store.conversation(id);
    const lastSeq = place?.lastSeq ?? 0;
    const holdsIt = from !== undefined && from.conversation === id && from.epoch === parts.store.epoch;
    if (holdsIt && from.lastSeq <= lastSeq && lastSeq - from.lastSeq <= maxReplayEvents) {
      sentUpTo = from.lastSeq;
      return sendEvents('replay', await parts.store.events(id, from.lastSeq));
    }
    sentUpTo = 0;
    sendEvents('snapshot', await parts.store.lastEvents(id, maxReplayEvents));
  }

  async function sendQueue(id: string): Promise<void> {
    const state = (await parts.line.of(who.site.id)).get(id);
    if (state !== undefined) send({ type: 'queue', state });
  }

  async function attach(id: string, from: Resume | undefined): Promise<void> {
    unsubscribe();
    current = id;
    held = [];
    unsubscribe = await parts.bus.subscribe(`conversation/${id}`, onNews);
    if (stopped) return unsubscribe();
    try {
      await past(id, from);
    } finally {
      const waiting: BusMessage[] = held;
      held = null;
      waiting.forEach(pass);
    }
    await sendQueue(id);
  }

  const newest = await parts.store.newestOf(who.site.id, who.visitorId);
  if (newest === null) send({ type: 'events', conversation: null, mode: 'snapshot', events: [] });
  else await attach(newest.id, resume);

  return {
    async follow(id) {
      if (id !== current) await attach(id, undefined);
    },
    async replay(from) {
      if (current !== null) sendEvents('replay', await parts.store.events(current, from, maxReplayEvents));
    },
    async lastSeq() {
      return current === null ? 0 : ((await parts.store.conversation(current))?.lastSeq ?? 0);
    },
    async publish(message) {
      if (current !== null) await parts.bus.publish(`conversation/${current}`, message(current));
    },
    stop() {
      stopped = true;
      unsubscribe();
    },
  };
}
