// What the assistant's drafts in a log are good for: the one to offer now, and those to show as past.
import type { ConversationEvent } from '../shared/event.ts';

export type Drafted = Extract<ConversationEvent, { type: 'drafted' }>;

/** The draft that answers the visitor's last message, while nobody has. */
export function openDraft(events: readonly ConversationEvent[]): Drafted | null {
  const last = events.findLast((event) => event.type === 'said');
  if (last?.type !== 'said' || last.by.kind !== 'visitor' || isSettled(last.seq, events)) return null;
  const draft = events.findLast((event) => event.type === 'drafted');
  const fits = draft?.type === 'drafted' && draft.mode === 'copilot' && draft.basedOn === last.seq;
  return fits && isOfUse(draft) ? draft : null;
}

/** An assistant's greeting, or its saying that it does not know, is nothing for a person to send. */
function isOfUse({ answer }: Drafted): boolean {
  if (answer.kind === 'unknown' || answer.kind === 'smallTalk') return false;
  return answer.tools.every((tool) => tool.ok);
}

/** An offer is made of words and a button; a person's message has no button. */
export function maySendAsItIs({ answer }: Drafted): boolean {
  return answer.kind !== 'proposal';
}

/**
 * Those that stand in the thread, by number. In shadow the agents' own answer comes first, so that it is theirs; a draft that was
 * offered stands there when it was passed over, and with the message itself when it was used.
 */
export function pastDrafts(events: readonly ConversationEvent[]): Set<number> {
  const past = new Set<number>();
  const open = openDraft(events)?.seq;
  const used = new Set(
    events.flatMap((event) => (event.type === 'said' && event.fromDraft ? [event.fromDraft.seq] : [])),
  );
  for (const event of events) {
    if (event.type !== 'drafted') continue;
    const { seq, basedOn, mode } = event;
    const isPast = mode === 'shadow' ? isSettled(basedOn, events) : seq !== open && isOfUse(event) && !used.has(seq);
    if (isPast) past.add(seq);
  }
  return past;
}

/** Somebody has answered this message of the visitor, or nobody will. */
function isSettled(seq: number, events: readonly ConversationEvent[]): boolean {
  return events.some(
    (event) =>
      event.seq > seq &&
      (event.type === 'closed' || event.type === 'returned' || (event.type === 'said' && event.by.kind !== 'visitor')),
  );
}
