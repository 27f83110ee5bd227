// Makes conversations for the scripted server: from a few told events, with the inbox line folded as the real server does.
import type { Brief, Summary } from '../../shared/agent-protocol.ts';
import type { EventBody } from '../../shared/event.ts';
import type { FakeConversation } from './fake-agent-server.ts';

const emptyBrief: Brief = {
  asked: [],
  tried: [],
  open: [],
  facts: [],
  mood: [],
  pages: [],
  language: 'en',
  browserLanguage: 'en-GB',
  sources: [],
};

/** A conversation from its events, each so many minutes ago. */
export function conversationOf(
  id: string,
  site: { id: string; name: string },
  label: string,
  told: readonly (readonly [minutesAgo: number, body: EventBody])[],
  brief: Partial<Brief> = {},
): FakeConversation {
  const events = told.map(([minutes, body], index) => ({ ...body, seq: index + 1, at: ago(minutes), cid: null }));
  const one: FakeConversation = {
    events,
    brief: { ...emptyBrief, ...brief },
    summary: {
      id,
      siteId: site.id,
      siteName: site.name,
      visitorId: `visitor-of-${label}`,
      visitorLabel: label,
      phase: 'assistant',
      language: 'en',
      agent: null,
      reason: null,
      waitingSince: null,
      email: null,
      preview: null,
      unread: 0,
      lastSeq: 0,
      openedAt: events[0]?.at ?? ago(0),
      updatedAt: ago(0),
      revision: 0,
    },
  };
  one.summary = summaryOf(one, ++revisions);
  return one;
}

let revisions = 0;

/** The inbox line folded from the events, as the server would. */
export function summaryOf({ summary, events }: FakeConversation, revision: number): Summary {
  const next: Summary = {
    ...summary,
    phase: 'assistant',
    agent: null,
    reason: null,
    waitingSince: null,
    unread: 0,
    revision,
  };
  let seen = 0;
  for (const event of events) {
    if (event.type === 'opened') next.language = event.language;
    if (event.type === 'handoffRequested') {
      next.phase = 'waiting';
      next.reason = event.decision.reason;
      next.waitingSince = event.at;
    } else if (event.type === 'assigned')
      Object.assign(next, { phase: 'person', agent: event.agent, waitingSince: null });
    else if (event.type === 'returned') Object.assign(next, { phase: 'assistant', agent: null, reason: null });
    else if (event.type === 'closed') next.phase = 'closed';
    else if (event.type === 'emailLeft') next.email = event.email;
    else if (event.type === 'said') next.preview = { by: event.by.kind, text: event.text };
    else if (event.type === 'seen' && event.side === 'agent') seen = event.upTo;
    if (event.type !== 'seen' && event.type !== 'noted') next.updatedAt = event.at;
  }
  const unread = events.filter((event) => event.type === 'said' && event.by.kind === 'visitor' && event.seq > seen);
  next.unread = next.phase === 'assistant' || next.phase === 'closed' ? 0 : unread.length;
  next.lastSeq = events.length;
  return next;
}

export function ago(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}
