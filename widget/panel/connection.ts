// The visitor's socket: opens it, proves that both sides live, and comes back by itself.
import type { DownFrame, UpFrame } from '../../shared/visitor-protocol.ts';
import { heartbeatGraceMs, heartbeatMs } from '../../shared/version.ts';

const welcomeDeadlineMs = 10_000;
const probeDeadlineMs = 3_000;
const stableAfterMs = 10_000;
const firstBackOffMs = 500;
const longestBackOffMs = 30_000;
/** After a restart everybody comes back at once, so the first wait is spread wider. */
const restartSpreadMs = 2_000;
/** Of shared/version.ts only what matters here; a test holds the two together. */
const badTicket = 4401;
const restarting = 1012;
const stops: Partial<Record<number, Stop>> = { 4404: 'siteGone', 4406: 'badVersion', 4429: 'tooMany' };
/** From then on it is said that we cannot be reached; trying goes on. */
const patienceMs = 15_000;

export interface Wire {
  send(text: string): void;
  close(): void;
}

export interface WireEvents {
  opened(): void;
  received(text: string): void;
  closed(code: number): void;
}

/** The world outside: a browser, or a test that turns its clock by hand. */
export interface Surroundings {
  open: (events: WireEvents) => Wire;
  after: (ms: number, task: () => void) => () => void;
  random: () => number;
  /** A fresh embed ticket from the loader; rejects when there is none to be had. */
  freshTicket: () => Promise<string>;
}

export interface Party {
  hello(ticket: string): UpFrame;
  received(frame: DownFrame): void;
  changed(status: Status): void;
}

export type Stop = 'siteGone' | 'badVersion' | 'tooMany';
export type Status = 'connecting' | 'live' | 'reconnecting' | 'unreachable' | 'paused' | Stop;

type Timer = 'retry' | 'ping' | 'silence' | 'stable';

export class Connection {
  readonly #around: Surroundings;
  readonly #party: Party;
  #status: Status = 'paused';
  #wire: Wire | null = null;
  /** Tells the answers of an earlier attempt from this one's. */
  #attempt = 0;
  #failures = 0;
  #isUnreachable = false;
  #callOffPatience: (() => void) | null = null;
  #everLive = false;
  #ticket: string | null;
  #ticketRenewed = false;
  #heartbeatMs: number = heartbeatMs;
  #timers: Partial<Record<Timer, () => void>> = {};

  constructor(around: Surroundings, party: Party, ticket: string) {
    this.#around = around;
    this.#party = party;
    this.#ticket = ticket;
  }

  /** Opens at once, whatever it was waiting for. */
  start(): void {
    this.#drop();
    this.#setAway();
    void this.#open(this.#attempt);
  }

  /** The page goes into the back/forward cache, or away. */
  pause(): void {
    this.#drop();
    this.#bePatient();
    this.#set('paused');
  }

  /** Something suggests that the network changed: find out now instead of at the next heartbeat. */
  probe(): void {
    if (this.#status === 'live') {
      this.send({ type: 'ping' });
      this.#expect(probeDeadlineMs);
    } else if (this.#timers.retry) {
      this.start();
    }
  }

  /** False when there is no live connection; nothing is kept here. */
  send(frame: UpFrame): boolean {
    if (this.#status !== 'live') return false;
    this.#wire?.send(JSON.stringify(frame));
    return true;
  }

  async #open(attempt: number): Promise<void> {
    let ticket = this.#ticket;
    try {
      ticket ??= await this.#around.freshTicket();
    } catch {
      if (attempt === this.#attempt) this.#retry();
      return;
    }
    if (attempt !== this.#attempt) return;
    this.#ticket = ticket;
    const isCurrent = () => attempt === this.#attempt;
    this.#expect(welcomeDeadlineMs);
    this.#wire = this.#around.open({
      opened: () => isCurrent() && this.#wire?.send(JSON.stringify(this.#party.hello(ticket))),
      received: (text) => isCurrent() && this.#heard(text),
      closed: (code) => isCurrent() && this.#closed(code),
    });
  }

  #heard(text: string): void {
    const frame = parse(text);
    if (!frame) return;
    if (frame.type === 'welcome') this.#welcomed(frame);
    if (this.#status === 'live') this.#expect(this.#heartbeatMs + heartbeatGraceMs);
    this.#party.received(frame);
  }

  #welcomed(frame: Extract<DownFrame, { type: 'welcome' }>): void {
    this.#ticket = frame.ticket;
    this.#ticketRenewed = false;
    this.#bePatient();
    this.#everLive = true;
    this.#heartbeatMs = frame.heartbeatMs;
    this.#set('live');
    this.#timer('stable', stableAfterMs, () => (this.#failures = 0));
    const ping = () => {
      this.send({ type: 'ping' });
      this.#timer('ping', this.#heartbeatMs, ping);
    };
    // A random first phase, so that a restart does not make everybody's hearts beat together.
    this.#timer('ping', this.#heartbeatMs * this.#around.random(), ping);
  }

  #closed(code: number): void {
    this.#drop();
    const stop = stops[code];
    if (stop) {
      this.#bePatient();
      this.#set(stop);
    } else if (code === badTicket) {
      this.#ticket = null;
      if (this.#ticketRenewed) this.#retry();
      else this.start();
      this.#ticketRenewed = true;
    } else {
      this.#retry(code === restarting ? restartSpreadMs : undefined);
    }
  }

  #retry(spread = Math.min(longestBackOffMs, firstBackOffMs * 2 ** this.#failures)): void {
    this.#failures++;
    this.#callOffPatience ??= this.#around.after(patienceMs, () => {
      this.#isUnreachable = true;
      this.#setAway();
    });
    this.#setAway();
    this.#timer('retry', spread * this.#around.random(), () => this.start());
  }

  /** Without any frame until then the other side counts as dead. */
  #expect(ms: number): void {
    this.#timer('silence', ms, () => this.#closed(0));
  }

  #drop(): void {
    this.#attempt++;
    for (const callOff of Object.values(this.#timers)) callOff();
    this.#timers = {};
    this.#wire?.close();
    this.#wire = null;
  }

  #timer(name: Timer, ms: number, task: () => void): void {
    this.#timers[name]?.();
    this.#timers[name] = this.#around.after(ms, () => {
      delete this.#timers[name];
      task();
    });
  }

  /** A new absence begins with new patience. */
  #bePatient(): void {
    this.#callOffPatience?.();
    this.#callOffPatience = null;
    this.#isUnreachable = false;
  }

  #setAway(): void {
    this.#set(this.#isUnreachable ? 'unreachable' : this.#everLive ? 'reconnecting' : 'connecting');
  }

  #set(status: Status): void {
    if (status === this.#status) return;
    this.#status = status;
    this.#party.changed(status);
  }
}

function parse(text: string): DownFrame | null {
  try {
    return JSON.parse(text) as DownFrame;
  } catch {
    return null;
  }
}
