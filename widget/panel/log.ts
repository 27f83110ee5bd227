// The conversation as the server numbered it: what arrived in order, and what arrived too early.
import type { DownFrame, VisitorEvent } from '../../shared/visitor-protocol.ts';

export interface Log {
  conversation: string | null;
  /** Contiguous; the first one need not be number 1 when an old beginning was left out. */
  events: VisitorEvent[];
  lastSeq: number;
  /** Past a gap, waiting for what is missing. */
  early: VisitorEvent[];
}

export type EventsFrame = Extract<DownFrame, { type: 'events' }>;

export const emptyLog: Log = { conversation: null, events: [], lastSeq: 0, early: [] };

/** A snapshot replaces, everything else adds: duplicates are dropped, what comes too early is kept aside. */
export function receive(log: Log, frame: EventsFrame): Log {
  const start = frame.mode === 'snapshot' || frame.conversation !== log.conversation ? fresh(frame) : log;
  const events = [...start.events];
  const early: VisitorEvent[] = [];
  let { lastSeq } = start;
  for (const event of [...start.early, ...frame.events].toSorted((a, b) => a.seq - b.seq)) {
    if (event.seq === lastSeq + 1) {
      events.push(event);
      lastSeq = event.seq;
    } else if (event.seq > lastSeq && early.at(-1)?.seq !== event.seq) {
      early.push(event);
    }
  }
  return { conversation: start.conversation, events, lastSeq, early };
}

function fresh(frame: EventsFrame): Log {
  const first = frame.events[0]?.seq ?? 1;
  return { ...emptyLog, conversation: frame.conversation, lastSeq: frame.mode === 'snapshot' ? first - 1 : 0 };
}
