// Turns a conversation's log and what is still on its way into the items of the thread: days, groups of messages, system lines.
import type { AnswerRecord, Author, ConversationEvent } from '../shared/event.ts';
import { pastDrafts, type Drafted } from './assistant-drafts.ts';
import type { Outgoing } from './inbox/outbox.ts';

export interface Message {
  key: string;
  /** Null while it is on its way. */
  seq: number | null;
  at: string;
  text: string;
  answer: AnswerRecord | null;
  /** An agent's message that was made from the assistant's draft. */
  fromDraft: { draft: Drafted; edited: boolean } | null;
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
  | { kind: 'visits'; key: string; visits: Visit[] }
  | { kind: 'draft'; key: string; draft: Drafted };

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
  const past = pastDrafts(events);
  let day = '';
  const open = (at: string) => {
    const itsDay = dayOf(at);
    if (itsDay !== day) items.push({ kind: 'day', key: `day-${itsDay}`, at });
    day = itsDay;
  };
  for (const event of events) {
    if (event.type === 'seen' || (event.type === 'drafted' && !past.has(event.seq))) continue;
    open(event.at);
    if (event.type === 'drafted') items.push({ kind: 'draft', key: `d-${event.seq}`, draft: event });
    else addEvent(items, event, { marks, seenUpTo, events });
  }
  for (const message of outgoing) {
    open(message.at);
    addMessage(items, { kind: 'agent', ...me }, message.kind === 'note', echoOf(message, events));
  }
  return items;
}

/** The highest number the visitor has seen. */
export function visitorSaw(events: readonly ConversationEvent[]): number {
  let upTo = 0;
  for (const event of events) if (event.type === 'seen' && event.side === 'visitor') upTo = Math.max(upTo, event.upTo);
  return upTo;
}

/** What a message is drawn with besides its own event. */
interface Surroundings {
  marks: Map<number, Message['mark']>;
  seenUpTo: number;
  events: readonly ConversationEvent[];
}

function addEvent(
  items: Item[],
  event: Exclude<ConversationEvent, EventOf<'seen' | 'drafted'>>,
  around: Surroundings,
): void {
  switch (event.type) {
    case 'said':
      addMessage(items, event.by, false, saidMessage(event, around));
      return;
    case 'noted':
      addMessage(items, { kind: 'agent', ...event.agent }, true, messageOf(event));
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

function saidMessage(event: EventOf<'said'>, { marks, seenUpTo, events }: Surroundings): Message {
  const draft = draftAt(events, event.fromDraft?.seq);
  return {
    ...messageOf(event),
    answer: event.answer ?? null,
    fromDraft: draft && { draft, edited: event.fromDraft?.edited ?? false },
    mark: marks.get(event.seq) ?? null,
    seenByVisitor: event.seq <= seenUpTo,
  };
}

function messageOf(event: EventOf<'said' | 'noted'>): Message {
  return {
    // The echo had the cid as its key, so the element stays when the event replaces it.
    key: event.cid ?? `m-${event.seq}`,
    seq: event.seq,
    at: event.at,
    text: event.text,
    answer: null,
    fromDraft: null,
    mark: null,
    outgoing: null,
    seenByVisitor: false,
  };
}

function echoOf(outgoing: Outgoing, events: readonly ConversationEvent[]): Message {
  const { cid, seq, at, text } = outgoing;
  const draft = draftAt(events, outgoing.draft);
  const fromDraft = draft && { draft, edited: text !== draft.text.trim() };
  return { key: cid, seq, at, text, answer: null, fromDraft, mark: null, outgoing, seenByVisitor: false };
}

function draftAt(events: readonly ConversationEvent[], seq: number | undefined): Drafted | null {
  const event = seq === undefined ? undefined : events.find((one) => one.seq === seq);
  return event?.type === 'drafted' ? event : null;
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
