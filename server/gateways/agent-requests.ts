// Each request of a console, and the verb or look-up it stands for.
import type { Agent, ConversationEvent } from '../../shared/event.ts';
import {
  agentCloses,
  agentHandsBack,
  agentNotes,
  agentReplies,
  agentTakes,
} from '../domain/conversation/agent-verbs.ts';
import { someoneSaw, type Decide } from '../domain/conversation/visitor-verbs.ts';
import { Refused } from '../domain/refused.ts';
import { briefFor, type AgentParts } from './agent-parts.ts';
import type { AgentRooms } from './agent-rooms.ts';
import type { AgentHandlers, AgentSocket } from './agent-wire.ts';

/** A large inbox comes in pages, so that no console holds up the server. */
const inboxPage = 500;

export function agentRequests(parts: AgentParts, rooms: AgentRooms, socket: AgentSocket): AgentHandlers {
  const { account } = socket.data;
  const agent: Agent = { id: account.id, name: account.name };

  async function act(conversation: string, cid: string, decide: Decide): Promise<{ seq: number }> {
    const { seq } = await parts.desk.act(conversation, cid, decide);
    return { seq };
  }

  /** A log is never rewritten, so what stands in it may be read before the lane is entered. */
  async function eventAt(conversation: string, seq: number): Promise<ConversationEvent | null> {
    return (await parts.store.events(conversation, seq - 1, 1))[0] ?? null;
  }

  return {
    async inbox({ since }) {
      const sites = await parts.store.sites();
      const siteIds = sites.map((site) => site.id);
      const summaries = await parts.store.summaries(siteIds, since, inboxPage);
      const revision = summaries.reduce((newest, summary) => Math.max(newest, summary.revision), since);
      return { summaries, revision, more: summaries.length === inboxPage, epoch: parts.store.epoch };
    },
    async open({ conversation, lastSeq }) {
      // Joined first: what happens while the past is read arrives as news, and the console drops doubles.
      await rooms.join(socket, conversation);
      const summary = await parts.store.summary(conversation);
      if (summary === null) throw new Refused('notFound');
      const events = await parts.store.events(conversation, 0);
      const ofVisitor = await parts.store.summariesOfVisitor(summary.siteId, summary.visitorId);
      return {
        summary,
        events: events.filter((event) => event.seq > lastSeq),
        brief: await briefFor(parts, summary.siteId, events),
        earlier: ofVisitor.filter((other) => other.id !== conversation),
      };
    },
    async leave({ conversation }) {
      await rooms.leave(socket, conversation);
      return null;
    },
    take: ({ conversation, cid }) => act(conversation, cid, agentTakes(agent)),
    async reply({ conversation, cid, text, draft }) {
      const from = draft === undefined ? undefined : await eventAt(conversation, draft);
      return act(conversation, cid, agentReplies(agent, text, from));
    },
    note: ({ conversation, cid, text }) => act(conversation, cid, agentNotes(agent, text)),
    handBack: ({ conversation, cid }) => act(conversation, cid, agentHandsBack(agent)),
    close: ({ conversation, cid }) => act(conversation, cid, agentCloses(agent)),
    async seen({ conversation, upTo }) {
      const state = await parts.desk.read(conversation);
      // Only the holder's eyes count: a colleague looking on has not read it for the visitor.
      if (state?.agent?.id !== agent.id) return null;
      await parts.desk.act(conversation, null, someoneSaw('agent', upTo));
      return null;
    },
    async typing({ conversation, on }) {
      const state = await parts.desk.read(conversation);
      if (state?.agent?.id !== agent.id) throw new Refused('notYours');
      const by = { kind: 'agent', ...agent } as const;
      await parts.bus.publish(`conversation/${conversation}`, { kind: 'typing', conversationId: conversation, by, on });
      return null;
    },
    async duty({ on }) {
      parts.presence.set(agent.id, agent.name, on);
      return null;
    },
  };
}
