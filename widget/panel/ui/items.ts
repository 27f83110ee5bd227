// What stands in the thread, in order: messages with their state, and the lines between them.
import type { AnswerRecord, Author } from '../../../shared/event.ts';
import type { VisitorEvent } from '../../../shared/visitor-protocol.ts';
import type { Standing } from '../fold.ts';
import type { Entry } from '../store.ts';

export type Said = Extract<VisitorEvent, { type: 'said' }>;
export type MessageState = 'sending' | 'sent' | 'seen' | 'failed';

export interface Message {
  kind: 'message';
  /** The command's id on the visitor's own, so that an echo becomes its event without a jump. */
  key: string;
  by: Author;
  text: string;
  at: number;
  seq: number | null;
  /** The first of several by the same author: it carries the name. */
  first: boolean;
  /** Only on the visitor's own. */
  state?: MessageState;
  failed?: Entry['failed'];
  answer?: AnswerRecord | undefined;
  /** Only on an agent's. */
  fromDraft?: Said['fromDraft'];
}

/** What happens between the visitor and people. */
export type PeopleEvent = Extract<VisitorEvent, { type: 'handoffRequested' | 'assigned' | 'returned' | 'emailLeft' }>;
export type LineEvent = PeopleEvent | Extract<VisitorEvent, { type: 'closed' }>;
export type Item = Message | { kind: 'line'; key: string; event: LineEvent; at: number };

const groupMs = 5 * 60_000;

export function itemsOf(
  events: VisitorEvent[],
  standing: Standing,
  entries: Entry[],
  acked: ReadonlyMap<string, number>,
): Item[] {
  const items: Item[] = [];
  for (const event of events) {
    if (event.type === 'said') items.push(messageOf(event, standing));
    else if (isLine(event)) items.push({ kind: 'line', key: `l${event.seq}`, event, at: Date.parse(event.at) });
  }
  // Another tab's words may be here before that tab has taken them off the list of what is still to be sent.
  const here = new Set(events.map(({ cid }) => cid));
  for (const entry of entries) {
    const { command } = entry;
    if (command.type === 'say' && !here.has(command.cid)) items.push(echoOf(entry, command, acked));
  }
  items.forEach((item, at) => {
    const before = items[at - 1];
    if (item.kind === 'message' && before?.kind === 'message') {
      item.first = nameOf(item) !== nameOf(before) || item.at - before.at > groupMs;
    }
  });
  return items;
}

function messageOf(event: Said, standing: Standing): Message {
  const { by, text, seq, answer, fromDraft } = event;
  const key = event.cid ?? `m${seq}`;
  const message: Message = {
    kind: 'message',
    key,
    by,
    text,
    seq,
    answer,
    fromDraft,
    at: Date.parse(event.at),
    first: true,
  };
  if (by.kind === 'visitor') message.state = seq <= standing.seenByAgent ? 'seen' : 'sent';
  return message;
}

function echoOf(entry: Entry, command: { cid: string; text: string }, acked: ReadonlyMap<string, number>): Message {
  return {
    kind: 'message',
    key: command.cid,
    by: { kind: 'visitor' },
    text: command.text,
    at: entry.at,
    seq: null,
    first: true,
    state: entry.failed ? 'failed' : acked.has(command.cid) ? 'sent' : 'sending',
    failed: entry.failed,
  };
}

export function isLine(event: VisitorEvent): event is LineEvent {
  return event.type === 'closed' || isOfPeople(event);
}

export function isOfPeople(event: VisitorEvent): event is PeopleEvent {
  return ['handoffRequested', 'assigned', 'returned', 'emailLeft'].includes(event.type);
}

/** Who is named above it: with a draft's origin, which no message may hide behind another. */
function nameOf({ by, fromDraft }: Message): string {
  return `${by.kind === 'agent' ? by.id : by.kind}${fromDraft?.edited}`;
}
