// What this agent has written and the server has not yet shown in the log: kept, sent in order, sent again with the same cid.
import { signal, type Signal } from '@preact/signals';
import type { ConversationEvent } from '../../shared/event.ts';
import type { RefusalCode } from '../../shared/refusal.ts';

export interface Outgoing {
  cid: string;
  conversation: string;
  kind: 'reply' | 'note';
  text: string;
  /** The assistant's draft it was made from. */
  draft?: number;
  at: string;
  state: 'sending' | 'sent' | 'failed';
  /** Why it failed. */
  code: RefusalCode | null;
  /** Its number once the server has it. */
  seq: number | null;
}

export type SendResult = { ok: true; seq: number } | { ok: false; code: RefusalCode } | 'offline';

export interface OutboxParts {
  send(outgoing: Outgoing): Promise<SendResult>;
  /** Survives a reload of this tab. */
  load(): Outgoing[];
  save(list: readonly Outgoing[]): void;
  wait(ms: number): Promise<void>;
}

export interface Outbox {
  list: Signal<readonly Outgoing[]>;
  add(outgoing: Pick<Outgoing, 'cid' | 'conversation' | 'kind' | 'text' | 'draft' | 'at'>): void;
  /** Sends whatever is unsent; call it on every (re)connect. */
  flush(): void;
  retry(cid: string): void;
  remove(cid: string): void;
  /** The log has come this far: what stands in it needs no echo any more. */
  settle(conversation: string, events: readonly ConversationEvent[]): void;
}

/** These pass by themselves, so they are tried again without asking. */
const passing: ReadonlySet<RefusalCode> = new Set(['tooFast', 'tryAgain']);
const waits = [400, 800, 1600, 3200, 6400];

export function createOutbox(parts: OutboxParts): Outbox {
  const list = signal<readonly Outgoing[]>(parts.load());
  const busy = new Set<string>();

  const set = (next: readonly Outgoing[]) => {
    list.value = next;
    parts.save(next.filter((outgoing) => outgoing.state !== 'sent'));
  };
  const change = (cid: string, part: Partial<Outgoing>) =>
    set(list.peek().map((outgoing) => (outgoing.cid === cid ? { ...outgoing, ...part } : outgoing)));

  /** One conversation at a time in order, so that two quick replies never swap places. */
  async function run(conversation: string): Promise<void> {
    if (busy.has(conversation)) return;
    busy.add(conversation);
    try {
      for (let tries = 0; ;) {
        const next = list.peek().find((o) => o.conversation === conversation && o.state === 'sending');
        if (!next) return;
        const result = await parts.send(next);
        if (result === 'offline') return;
        const pause = waits[tries];
        if (!result.ok && passing.has(result.code) && pause !== undefined) {
          tries += 1;
          await parts.wait(pause);
          continue;
        }
        tries = 0;
        if (result.ok) change(next.cid, { state: 'sent', seq: result.seq });
        else change(next.cid, { state: 'failed', code: result.code });
      }
    } finally {
      busy.delete(conversation);
    }
  }

  return {
    list,
    add: (outgoing) => {
      set([...list.peek(), { ...outgoing, state: 'sending', code: null, seq: null }]);
      void run(outgoing.conversation);
    },
    flush: () => {
      for (const conversation of new Set(list.peek().map((o) => o.conversation))) void run(conversation);
    },
    retry: (cid) => {
      change(cid, { state: 'sending', code: null });
      const outgoing = list.peek().find((o) => o.cid === cid);
      if (outgoing) void run(outgoing.conversation);
    },
    remove: (cid) => set(list.peek().filter((outgoing) => outgoing.cid !== cid)),
    settle: (conversation, events) => {
      const left = unsettled(list.peek(), conversation, events);
      if (left.length !== list.peek().length) set(left);
    },
  };
}

function unsettled(list: readonly Outgoing[], conversation: string, events: readonly ConversationEvent[]) {
  if (!list.some((outgoing) => outgoing.conversation === conversation)) return list;
  const cids = new Set(events.map((event) => event.cid));
  const last = events.at(-1)?.seq ?? 0;
  return list.filter((o) => o.conversation !== conversation || !(cids.has(o.cid) || (o.seq !== null && o.seq <= last)));
}
