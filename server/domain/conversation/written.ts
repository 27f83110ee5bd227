// How much a visitor has added to one conversation, and how much may be added: a log without an end is a disk without one.
import type { ConversationEvent, EventBody } from '../../../shared/event.ts';
import type { UpFrame } from '../../../shared/visitor-protocol.ts';
import { Refused } from '../refused.ts';
import type { Decide } from './visitor-verbs.ts';

export interface Written {
  messages: number;
  /** Of their words and addresses in UTF-8, and a little for each event. */
  bytes: number;
}

export const nothingWritten: Written = { messages: 0, bytes: 0 };

type VerbName = Exclude<UpFrame['type'], 'hello' | 'ping' | 'fetch' | 'typing' | 'search'>;

/**
 * How far into the bounds a verb may go. What the page sends by itself stops first, so that it never takes the place of
 * words; past the last word a person can still be asked for, and the conversation ended.
 */
const shares: Record<VerbName, number> = {
  visit: 0.5,
  seen: 0.5,
  rate: 1,
  say: 1,
  decide: 1.5,
  setDial: 1.5,
  leaveEmail: 1.5,
  startNew: 1.5,
  end: 2,
};

const eventBytes = 100;

export function addTo(written: Written, event: EventBody | ConversationEvent): Written {
  const added = bytesOf(event);
  if (added === null) return written;
  return { messages: written.messages + (event.type === 'said' ? 1 : 0), bytes: written.bytes + added };
}

/** Refuses with `conversationFull` what would go past the bounds. */
export function withinBounds(verb: VerbName, bounds: Written, decide: Decide): Decide {
  return (state) => {
    const bodies = decide(state);
    if (bodies.length === 0) return bodies;
    const { messages, bytes } = bodies.reduce<Written>(addTo, state?.written ?? nothingWritten);
    const isFull = bytes > bounds.bytes * shares[verb] || (verb === 'say' && messages > bounds.messages);
    if (isFull) throw new Refused('conversationFull');
    return bodies;
  };
}

/** Null for what others added. */
function bytesOf(event: EventBody): number | null {
  switch (event.type) {
    case 'said':
      return event.by.kind === 'visitor' ? eventBytes + utf8Bytes(event.text) : null;
    case 'closed':
      return event.by.kind === 'visitor' ? eventBytes : null;
    case 'seen':
      return event.side === 'visitor' ? eventBytes : null;
    case 'pageVisited':
      return eventBytes + utf8Bytes(event.url + event.title);
    case 'attributesGiven':
      return eventBytes + utf8Bytes(JSON.stringify(event.attributes));
    case 'opened':
    case 'emailLeft':
    case 'rated':
    case 'actionDecided':
    case 'dialSet':
      return eventBytes;
    default:
      return null;
  }
}

export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}
