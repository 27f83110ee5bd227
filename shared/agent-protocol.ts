// The agent's wire over socket.io: what the console asks, what it is told. docs/protocol.md gives the rules.
import * as z from 'zod';
import { agentSchema, handoffReasonSchema, type Author, type ConversationEvent, type Source } from './event.ts';
import type { RefusalCode } from './refusal.ts';
import { maxTextLength } from './version.ts';

const conversation = z.string().max(64);
const cid = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

/** Requests by name; each is answered through its socket.io acknowledgement with a `Reply`. */
export const agentRequestSchemas = {
  /** What changed after `since`, oldest change first, a page at a time; 0 starts from the beginning. */
  inbox: z.strictObject({ since: z.number().int().min(0) }),
  /** The conversation past `lastSeq` (0: from the start), its brief and earlier ones; live from then on. */
  open: z.strictObject({ conversation, lastSeq: z.number().int().min(0) }),
  leave: z.strictObject({ conversation }),
  take: z.strictObject({ conversation, cid }),
  /** `draft`: the number of the assistant's draft that the text was made from. */
  reply: z.strictObject({
    conversation,
    cid,
    text: z.string().max(maxTextLength * 2),
    draft: z.number().int().positive().optional(),
  }),
  note: z.strictObject({ conversation, cid, text: z.string().max(maxTextLength * 2) }),
  handBack: z.strictObject({ conversation, cid }),
  close: z.strictObject({ conversation, cid }),
  seen: z.strictObject({ conversation, upTo: z.number().int().min(0) }),
  typing: z.strictObject({ conversation, on: z.boolean() }),
  duty: z.strictObject({ on: z.boolean() }),
} as const;

export const phaseSchema = z.enum(['assistant', 'waiting', 'person', 'closed']);

/** One line of the inbox. */
export const summarySchema = z.object({
  id: z.string(),
  siteId: z.string(),
  siteName: z.string(),
  visitorId: z.string(),
  /** A short name that is the same for the same visitor and says nothing about them ("Visitor 4F2A"). */
  visitorLabel: z.string(),
  phase: phaseSchema,
  language: z.string(),
  agent: agentSchema.nullable(),
  reason: handoffReasonSchema.nullable(),
  waitingSince: z.string().nullable(),
  email: z.string().nullable(),
  preview: z.object({ by: z.enum(['visitor', 'assistant', 'agent']), text: z.string() }).nullable(),
  /** Visitor messages past what an agent has seen. */
  unread: z.number().int(),
  lastSeq: z.number().int(),
  openedAt: z.string(),
  updatedAt: z.string(),
  /** Grows with every change of any conversation; the cursor of `inbox`. */
  revision: z.number().int(),
});

export type Phase = z.infer<typeof phaseSchema>;
export type Summary = z.infer<typeof summarySchema>;

/** A statement of the brief and the event it rests on. */
export interface BriefItem {
  seq: number;
  text: string;
}

/** What an agent needs so that the visitor repeats nothing. Every item points at its message. */
export interface Brief {
  asked: BriefItem[];
  tried: (BriefItem & { kind: 'answer' | 'askBack' | 'unknown' | 'tool' | 'proposal'; sureness: number })[];
  open: BriefItem[];
  facts: (BriefItem & { kind: 'order' | 'booking' | 'email' | 'phone' | 'amount' | 'date' })[];
  mood: (BriefItem & { mood: 'calm' | 'anger' | 'distress' })[];
  pages: { seq: number; url: string; title: string; at: string }[];
  language: string;
  browserLanguage: string;
  sources: (Source & { seq: number })[];
}

export interface OpenedConversation {
  summary: Summary;
  events: ConversationEvent[];
  brief: Brief;
  /** Other conversations of this visitor on this site, newest first. */
  earlier: Summary[];
}

export type Reply<T> = { ok: true; value: T } | { ok: false; code: RefusalCode };

export interface AgentReplies {
  /** `more`: ask again from this `revision`. */
  inbox: { summaries: Summary[]; revision: number; more: boolean; epoch: string };
  open: OpenedConversation;
  leave: null;
  take: { seq: number };
  reply: { seq: number };
  note: { seq: number };
  handBack: { seq: number };
  close: { seq: number };
  seen: null;
  typing: null;
  duty: null;
}

export type AgentRequestName = keyof typeof agentRequestSchemas;
export type AgentRequest<N extends AgentRequestName> = z.infer<(typeof agentRequestSchemas)[N]>;

/** What the server tells a console by itself. */
export interface AgentNews {
  /** One inbox line is new or changed. */
  summary: (summary: Summary) => void;
  /** New events of a conversation this console has open. */
  events: (news: { conversation: string; events: ConversationEvent[]; brief: Brief }) => void;
  typing: (news: { conversation: string; by: Author; on: boolean }) => void;
  delta: (news: { conversation: string; turn: string; offset: number; text: string }) => void;
  deltaDropped: (news: { conversation: string; turn: string }) => void;
  /** Who is on duty, everywhere this agent works. */
  duty: (news: { agents: { id: string; name: string; on: boolean }[] }) => void;
}

/** The same, as socket.io wants a client's side typed. */
export type AgentAsks = {
  [N in AgentRequestName]: (request: AgentRequest<N>, reply: (answer: Reply<AgentReplies[N]>) => void) => void;
};
