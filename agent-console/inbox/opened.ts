// One opened conversation as the console holds it: the log without gaps, its brief, and what is being written right now.
import type { AgentNews, Brief, OpenedConversation, Summary } from '../../shared/agent-protocol.ts';
import type { Author, ConversationEvent } from '../../shared/event.ts';
import type { RefusalCode } from '../../shared/refusal.ts';

export interface Opened {
  id: string;
  stage: 'loading' | 'ready' | 'refused';
  refusal: RefusalCode | null;
  summary: Summary | null;
  events: readonly ConversationEvent[];
  brief: Brief | null;
  earlier: readonly Summary[];
  /** The assistant's answer as far as it has come. `from` is above 0 when we came in the middle. */
  writing: { turn: string; from: number; text: string } | null;
  typing: { by: Author; until: number } | null;
}

type EventsNews = Parameters<AgentNews['events']>[0];
type DeltaNews = Parameters<AgentNews['delta']>[0];

export function newOpened(id: string, summary: Summary | null): Opened {
  return {
    id,
    stage: 'loading',
    refusal: null,
    summary,
    events: [],
    brief: null,
    earlier: [],
    writing: null,
    typing: null,
  };
}

export function lastSeqOf(opened: Opened): number {
  return opened.events.at(-1)?.seq ?? 0;
}

export function withOpenReply(opened: Opened, reply: OpenedConversation): Opened {
  const { events } = merged(opened.events, reply.events);
  return {
    ...opened,
    stage: 'ready',
    refusal: null,
    events,
    brief: reply.brief,
    earlier: reply.earlier,
    summary: newer(opened.summary, reply.summary),
    writing: stillWriting(opened, reply.events),
  };
}

/** `gap` says that events are missing in between: ask for them with `open`. */
export function withEvents(opened: Opened, news: EventsNews): { opened: Opened; gap: boolean } {
  const { events, gap } = merged(opened.events, news.events);
  if (gap) return { opened, gap };
  if (events === opened.events) return { opened, gap };
  const { typing: typer } = opened;
  const typing = typer && news.events.some((event) => isBy(event, typer.by)) ? null : typer;
  return {
    opened: { ...opened, events, brief: news.brief, typing, writing: stillWriting(opened, news.events) },
    gap,
  };
}

export function withSummary(opened: Opened, summary: Summary): Opened {
  const next = newer(opened.summary, summary);
  return next === opened.summary ? opened : { ...opened, summary: next };
}

export function withDelta(opened: Opened, { turn, offset, text }: DeltaNews): Opened {
  const held = opened.writing;
  if (!held || held.turn !== turn || offset < held.from || offset > held.from + held.text.length)
    return { ...opened, writing: { turn, from: offset, text } };
  return { ...opened, writing: { ...held, text: held.text.slice(0, offset - held.from) + text } };
}

export function withoutDelta(opened: Opened, turn: string): Opened {
  return opened.writing?.turn === turn ? { ...opened, writing: null } : opened;
}

/** Adds what follows on what is held, drops what is held already, stops at a gap. */
function merged(held: readonly ConversationEvent[], incoming: readonly ConversationEvent[]) {
  let last = held.at(-1)?.seq ?? 0;
  const added: ConversationEvent[] = [];
  for (const event of incoming) {
    if (event.seq <= last) continue;
    if (event.seq > last + 1) return { events: held, gap: true };
    added.push(event);
    last = event.seq;
  }
  return { events: added.length > 0 ? [...held, ...added] : held, gap: false };
}

function newer(held: Summary | null, incoming: Summary): Summary {
  return held && held.revision >= incoming.revision ? held : incoming;
}

/** The finished message, or its being thrown away, replaces what was being written. */
function stillWriting(opened: Opened, events: readonly ConversationEvent[]): Opened['writing'] {
  const over = events.some(
    (event) => event.type === 'draftDiscarded' || (event.type === 'said' && event.by.kind === 'assistant'),
  );
  return over ? null : opened.writing;
}

function isBy(event: ConversationEvent, author: Author): boolean {
  return event.type === 'said' && event.by.kind === author.kind;
}
