// The conversation as the panel holds it: the log, the visitor's own unsent words, answers being written, the queue.
import { computed, signal } from './signals.ts';
import type { Author, Dial } from '../../shared/event.ts';
import type { RefusalCode } from '../../shared/refusal.ts';
import type { DownFrame, QueueState, UpFrame, VisitorEvent } from '../../shared/visitor-protocol.ts';
import { standingOf } from './fold.ts';
import { emptyLog, receive, type EventsFrame } from './log.ts';
import { Outbox, type NewCommand } from './outbox.ts';
import type { Command, Store } from './store.ts';

export type ResultsFrame = Extract<DownFrame, { type: 'results' }>;

const askAgainMs = 5_000;
const typingLastsMs = 8_000;

const floorEvents = new Set<VisitorEvent['type']>(['dialSet', 'handoffRequested', 'assigned', 'returned', 'closed']);

export interface ConversationParts {
  store: Store;
  send: (frame: UpFrame) => boolean;
  now: () => number;
  after: (ms: number, task: () => void) => () => void;
  newCid: () => string;
}

export class Conversation {
  readonly log = signal(emptyLog);
  readonly standing = computed(() => standingOf(this.log.value.events));
  /** Answers being written, by turn. */
  readonly drafts = signal<ReadonlyMap<string, string>>(new Map());
  readonly typing = signal<Author | null>(null);
  readonly queue = signal<QueueState | null>(null);
  /** What happened just now, to be announced; history never stands here. */
  readonly news = signal<VisitorEvent[]>([]);
  readonly results = signal<ResultsFrame | null>(null);
  /** The last refusal of something that is not a message. */
  readonly refusal = signal<{ type: Command['type']; code: RefusalCode } | null>(null);
  readonly outbox: Outbox;
  /** Where the visitor set the dial, at once and before the server has heard of it. */
  readonly dial = computed(() => this.#dial());
  /** A choice that needs no server: nobody has said anything yet. */
  readonly #quietDial = signal<Dial | null>(null);
  readonly #parts: ConversationParts;
  #callOffAsking = () => {};
  #callOffTyping = () => {};

  constructor(parts: ConversationParts) {
    this.#parts = parts;
    const refused = (command: Command, code: RefusalCode) => (this.refusal.value = { type: command.type, code });
    this.outbox = new Outbox({ ...parts, refused });
  }

  say(text: string): void {
    if (this.dial.value === 'search') this.setDial('assistant');
    this.do({ type: 'say', text });
  }

  setDial(position: Dial): void {
    const isBegun = this.log.value.conversation !== null || this.outbox.entries.value.length > 0;
    this.#quietDial.value = isBegun || position === 'person' ? null : position;
    if (!this.#quietDial.value) this.do({ type: 'setDial', position });
  }

  do(command: NewCommand): void {
    this.refusal.value = null;
    this.outbox.add(command);
  }

  receive(frame: DownFrame): void {
    switch (frame.type) {
      case 'welcome':
        // What was being written goes on from its beginning, or has arrived whole.
        this.drafts.value = new Map();
        this.typing.value = null;
        return this.outbox.connected();
      case 'events':
        return this.#receiveEvents(frame);
      case 'ack':
        return this.outbox.acknowledged(frame.cid, frame.seq);
      case 'refused':
        if (frame.cid) this.outbox.refused(frame.cid, frame.code, frame.retry);
        return;
      case 'typing':
        return this.#showTyping(frame.on ? frame.by : null);
      case 'delta':
        return this.#grow(frame.turn, frame.offset, frame.text);
      case 'deltaDropped':
        return this.#setDraft(frame.turn, null);
      case 'queue':
        this.queue.value = frame.state;
        return;
      case 'results':
        this.results.value = frame;
        return;
      case 'pong':
        // An event was lost on the way and no later one has shown the gap.
        if (frame.lastSeq > this.log.value.lastSeq) this.#parts.send({ type: 'fetch', from: this.log.value.lastSeq });
        return;
      default:
      // What a newer server says besides is not for us.
    }
  }

  #dial(): Dial {
    const pending = this.outbox.entries.value.findLast(({ command }) => command.type === 'setDial')?.command;
    if (pending?.type === 'setDial') return pending.position;
    const { phase, dial } = this.standing.value;
    if (phase === 'waiting' || phase === 'person') return 'person';
    return this.#quietDial.value ?? dial;
  }

  #receiveEvents(frame: EventsFrame): void {
    const before = this.log.value;
    const log = receive(before, frame);
    this.log.value = log;
    const same = log.conversation === before.conversation && frame.mode !== 'snapshot';
    const fresh = log.events.filter((event) => !same || event.seq > before.lastSeq);
    if (frame.mode !== 'snapshot') this.news.value = fresh;
    this.outbox.arrived(new Set(fresh.map((event) => event.cid)), log.lastSeq, frame.mode === 'snapshot');
    if (log.conversation) this.#quietDial.value = null;
    for (const event of fresh) this.#settle(event);
    this.#fillGap();
  }

  /** A whole message ends its writing; whoever takes the floor ends the other's. */
  #settle(event: VisitorEvent): void {
    const ends = event.type === 'said' ? event.by.kind !== 'visitor' : floorEvents.has(event.type);
    if (!ends) return;
    this.drafts.value = new Map();
    this.#showTyping(null);
    if (event.type !== 'handoffRequested' && this.standing.value.phase !== 'waiting') this.queue.value = null;
  }

  #fillGap(): void {
    this.#callOffAsking();
    const { early, lastSeq } = this.log.value;
    if (!early.length) return;
    this.#parts.send({ type: 'fetch', from: lastSeq });
    this.#callOffAsking = this.#parts.after(askAgainMs, () => this.#fillGap());
  }

  #grow(turn: string, offset: number, text: string): void {
    const have = this.drafts.value.get(turn) ?? '';
    // A piece is missing in between: what we have stands until the whole answer replaces it.
    if (offset <= have.length) this.#setDraft(turn, have.slice(0, offset) + text);
  }

  #setDraft(turn: string, text: string | null): void {
    const drafts = new Map(this.drafts.value);
    if (text === null) drafts.delete(turn);
    else drafts.set(turn, text);
    this.drafts.value = drafts;
  }

  #showTyping(by: Author | null): void {
    this.#callOffTyping();
    this.typing.value = by;
    if (by) this.#callOffTyping = this.#parts.after(typingLastsMs, () => (this.typing.value = null));
  }
}
