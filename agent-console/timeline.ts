// Turns a conversation's log and what is still on its way into the items of the thread: days, groups of messages, system lines.
import type { AnswerRecord, Author, ConversationEvent } from '../shared/event.ts';
import type { Outgoing } from './inbox/outbox.ts';

export interface Message {
  key: string;
  /** Null while it is on its way. */
  seq: number | null;
  at: string;
  text: string;
  answer: AnswerRecord | null;
  /** The visitor's latest mark on it. */
  mark: 'helpful' | 'notRelevant' | 'wrong' | null;
  outgoing: Outgoing | null;
  seenByVisitor: boolean;
}

type EventOf<T extends ConversationEvent['type']> = Extract<ConversationEvent, { type: T }>;
export type Visit = EventOf<'pageVisited'>;
export type SystemEvent = EventOf<
  | 'opened'
  | 'dialSet'
  | 'handoffRequested'
  | 'assigned'
  | 'returned'
  | 'closed'
  | 'emailLeft'
  | 'rated'
  | 'draftDiscarded'
  | 'attributesGiven'
  | 'actionDecided'
  | 'actionDone'
>;

export type Item =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'group'; key: string; by: Author; note: boolean; messages: Message[] }
  | { kind: 'system'; key: string; event: SystemEvent }
  | { kind: 'visits'; key: string; visits: Visit[] };

/** Messages of one author closer than this stand in one group. */
const groupGapMs = 5 * 60_000;

export function timeline(
  events: readonly ConversationEvent[],
  outgoing: readonly Outgoing[],
  me: { id: string; name: string },
  dayOf: (at: string) => string,
): Item[] {
  const items: Item[] = [];
  const marks = marksOf(events);
  const seenUpTo = visitorSaw(events);
  let day = '';
  const open = (at: string) => {
    const itsDay = dayOf(at);
    if (itsDay !== day) items.push({ kind: 'day', key: `day-${itsDay}`, at });
    day = itsDay;
  };
  for (const event of events) {
    if (event.type === 'seen' || event.type === 'drafted') continue;
    open(event.at);
    addEvent(items, event, marks, seenUpTo);
  }
  for (const message of outgoing) {
    open(message.at);
    addMessage(items, { kind: 'agent', ...me }, message.kind === 'note', echoOf(message));
  }
  return items;
}

/** The highest number the visitor has seen. */
export function visitorSaw(events: readonly ConversationEvent[]): number {
  let upTo = 0;
  for (const event of events) if (event.type === 'seen' && event.side === 'visitor') upTo = Math.max(upTo, event.upTo);
  return upTo;
}

function addEvent(
  items: Item[],
  event: Exclude<ConversationEvent, EventOf<'seen' | 'drafted'>>,
  marks: Map<number, Message['mark']>,
  seenUpTo: number,
): void {
  switch (event.type) {
    case 'said':
      addMessage(items, event.by, false, messageOf(event, event.answer ?? null, marks, seenUpTo));
      return;
    case 'noted':
      addMessage(items, { kind: 'agent', ...event.agent }, true, messageOf(event, null, marks, 0));
      return;
    case 'pageVisited': {
      const last = items.at(-1);
      if (last?.kind === 'visits') last.visits.push(event);
      else items.push({ kind: 'visits', key: `v-${event.seq}`, visits: [event] });
      return;
    }
    default:
      items.push({ kind: 'system', key: `s-${event.seq}`, event });
  }
}

function addMessage(items: Item[], by: Author, note: boolean, message: Message): void {
  const last = items.at(-1);
  if (last?.kind === 'group' && last.note === note && sameAuthor(last.by, by) && closeTo(last, message)) {
    last.messages.push(message);
  } else {
    items.push({ kind: 'group', key: `g-${message.key}`, by, note, messages: [message] });
  }
}

function messageOf(
  event: EventOf<'said' | 'noted'>,
  answer: AnswerRecord | null,
  marks: Map<number, Message['mark']>,
  seenUpTo: number,
): Message {
  return {
    // The echo had the cid as its key, so the element stays when the event replaces it.
    key: event.cid ?? `m-${event.seq}`,
    seq: event.seq,
    at: event.at,
    text: event.text,
    answer,
    mark: marks.get(event.seq) ?? null,
    outgoing: null,
    seenByVisitor: event.seq <= seenUpTo,
  };
}

function echoOf(outgoing: Outgoing): Message {
  const { cid, seq, at, text } = outgoing;
  return { key: cid, seq, at, text, answer: null, mark: null, outgoing, seenByVisitor: false };
}

function marksOf(events: readonly ConversationEvent[]): Map<number, Message['mark']> {
  const marks = new Map<number, Message['mark']>();
  for (const event of events) if (event.type === 'rated') marks.set(event.target, event.mark);
  return marks;
}

function sameAuthor(a: Author, b: Author): boolean {
  return a.kind === b.kind && (a.kind !== 'agent' || b.kind !== 'agent' || a.id === b.id);
}

function closeTo(group: { messages: Message[] }, message: Message): boolean {
  const last = group.messages.at(-1);
  return last !== undefined && Date.parse(message.at) - Date.parse(last.at) < groupGapMs;
}
