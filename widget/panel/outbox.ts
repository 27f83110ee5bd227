// Commands on their way: stored before they are sent, sent one after another, kept until the server has answered.
import { signal } from './signals.ts';
import type { RefusalCode } from '../../shared/refusal.ts';
import type { Command, Entry, Store } from './store.ts';

const answerDeadlineMs = 15_000;
const firstRetryMs = 1_000;
const longestRetryMs = 30_000;
const othersHeadStartMs = 10_000;
const staleAfterMs = 24 * 3_600_000;
/** A press on an offer is meant for its moment. */
const pressLastsMs = 60_000;

/** What the visitor sees change at once; the others show nothing of their own. */
const showsUntilItsEvent = new Set<Command['type']>(['say', 'setDial', 'leaveEmail', 'rate', 'decide']);

/** A command without the id that the outbox gives it. */
export type NewCommand = Command extends infer C ? (C extends Command ? Omit<C, 'cid'> : never) : never;

export interface OutboxParts {
  store: Store;
  send: (command: Command) => boolean;
  now: () => number;
  after: (ms: number, task: () => void) => () => void;
  newCid: () => string;
  /** A command was refused for good; messages and presses on offers stay and show why themselves. */
  refused: (command: Command, code: RefusalCode) => void;
}

export class Outbox {
  /** What is not yet in the conversation, in the order of Enter: sending, acknowledged or failed. */
  readonly entries = signal<Entry[]>([]);
  /** Acknowledged ones stay in sight until the conversation has reached their number. */
  readonly acked = signal<ReadonlyMap<string, number>>(new Map());
  readonly #parts: OutboxParts;
  #live = false;
  #inFlight: string | null = null;
  #retries = 0;
  #reached = 0;
  #own = new Set<string>();
  #callOff = () => {};

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    const { store } = parts;
    this.entries.value = store.read().outbox;
    for (const { command } of this.entries.value) this.#own.add(command.cid);
    this.#failOld();
  }

  add(part: NewCommand): string {
    const cid = this.#parts.newCid();
    this.#append({ ...part, cid });
    return cid;
  }

  /** The server has welcomed us: everything unanswered goes again, under the same ids. */
  connected(): void {
    this.#live = true;
    this.#inFlight = null;
    this.#pump();
  }

  disconnected(): void {
    this.#live = false;
    this.#callOff();
  }

  acknowledged(cid: string, seq: number): void {
    const entry = this.#find(cid);
    if (entry && seq > this.#reached && showsUntilItsEvent.has(entry.command.type)) {
      this.acked.value = new Map([...this.acked.value, [cid, seq]]);
      this.#save();
    } else {
      this.remove(cid);
    }
    this.#answered(cid);
  }

  /**
   * The conversation holds these commands' events, and all events up to `lastSeq`: their echoes have done their work.
   * What was acknowledged stands in every later snapshot, whichever conversation it is of.
   */
  arrived(cids: ReadonlySet<string | null>, lastSeq: number, isSnapshot = false): void {
    this.#reached = lastSeq;
    const acked = this.acked.value;
    const isHere = (cid: string) => {
      const seq = acked.get(cid);
      return cids.has(cid) || (seq !== undefined && (isSnapshot || seq <= lastSeq));
    };
    const left = this.entries.value.filter((entry) => !isHere(entry.command.cid));
    if (left.length < this.entries.value.length) this.#set(left);
    if (this.#inFlight && isHere(this.#inFlight)) this.#answered(this.#inFlight);
  }

  refused(cid: string, code: RefusalCode, retry: boolean): void {
    const entry = this.#find(cid);
    if (!entry) return;
    if (retry) {
      this.#inFlight = null;
      this.#callOff();
      const wait = Math.min(longestRetryMs, firstRetryMs * 2 ** this.#retries++);
      this.#callOff = this.#parts.after(wait, () => this.#pump());
      return;
    }
    if (entry.command.type === 'say' || entry.command.type === 'decide') this.#replace(cid, { ...entry, failed: code });
    else {
      this.remove(cid);
      this.#parts.refused(entry.command, code);
    }
    this.#answered(cid);
  }

  /** The visitor's choice on what failed: once more, at the end of the line. */
  retry(cid: string): void {
    const entry = this.#find(cid);
    if (entry) this.#append(entry.command);
  }

  remove(cid: string): void {
    this.#set(this.entries.value.filter((entry) => entry.command.cid !== cid));
  }

  /** Another tab changed the store: show its messages too, and drop what it has settled. */
  sync(): void {
    const theirs = this.#parts.store.read().outbox;
    const known = new Set(theirs.map((entry) => entry.command.cid));
    const mine = this.entries.value.filter((entry) => this.#own.has(entry.command.cid) || known.has(entry.command.cid));
    const held = new Set(mine.map((entry) => entry.command.cid));
    const added = theirs.filter((entry) => !held.has(entry.command.cid) && !entry.failed);
    this.entries.value = [...mine, ...added];
    // The tab that wrote it sends it. Should that tab be gone, this one does: the id makes a second copy harmless.
    if (added.length) this.#parts.after(othersHeadStartMs, () => this.#adopt(added));
  }

  #find(cid: string): Entry | undefined {
    return this.entries.value.find((entry) => entry.command.cid === cid);
  }

  #append(command: Command): void {
    this.#own.add(command.cid);
    // Whatever the visitor does next takes the place of a press that failed.
    const others = this.entries.value.filter(
      (entry) => entry.command.cid !== command.cid && !(entry.failed && entry.command.type === 'decide'),
    );
    this.#set([...others, { command, at: this.#parts.now() }]);
    if (command.type === 'decide') this.#parts.after(pressLastsMs, () => this.#failOld());
    this.#pump();
  }

  /** What lay too long is not sent behind the visitor's back. */
  #failOld(): void {
    const now = this.#parts.now();
    const isOld = ({ command, at, failed }: Entry) =>
      !failed &&
      !this.acked.value.has(command.cid) &&
      now - at >= (command.type === 'decide' ? pressLastsMs : staleAfterMs);
    if (!this.entries.value.some(isOld)) return;
    this.#set(this.entries.value.map((entry) => (isOld(entry) ? { ...entry, failed: 'stale' } : entry)));
  }

  #adopt(entries: Entry[]): void {
    for (const { command } of entries) this.#own.add(command.cid);
    this.#pump();
  }

  #pump(): void {
    if (!this.#live || this.#inFlight) return;
    this.#failOld();
    const acked = this.acked.value;
    const next = this.entries.value.find(
      ({ command, failed }) => !failed && !acked.has(command.cid) && this.#own.has(command.cid),
    );
    if (!next || !this.#parts.send(next.command)) return;
    this.#inFlight = next.command.cid;
    this.#callOff();
    this.#callOff = this.#parts.after(answerDeadlineMs, () => {
      this.#inFlight = null;
      this.#pump();
    });
  }

  #answered(cid: string): void {
    if (this.#inFlight !== cid) return;
    this.#inFlight = null;
    this.#retries = 0;
    this.#callOff();
    this.#pump();
  }

  #replace(cid: string, by: Entry): void {
    this.#set(this.entries.value.map((entry) => (entry.command.cid === cid ? by : entry)));
  }

  #set(entries: Entry[]): void {
    this.entries.value = entries;
    this.#save();
  }

  #save(): void {
    const { store } = this.#parts;
    const mine = this.entries.value.filter((entry) => !this.acked.value.has(entry.command.cid));
    const held = new Set(this.entries.value.map((entry) => entry.command.cid));
    // What another tab has just put there stays there.
    const theirs = store.read().outbox.filter(({ command }) => !held.has(command.cid) && !this.#own.has(command.cid));
    store.change({ outbox: [...mine, ...theirs] });
  }
}
