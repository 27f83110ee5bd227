// The visitor's wire: every frame between the panel and the server, both directions. docs/protocol.md gives the rules.
import * as z from 'zod';
import {
  attributesSchema,
  authorSchema,
  dialSchema,
  handoffReasonSchema,
  languageTagSchema,
  openEventBodySchemas,
} from './event.ts';
import { refusalCodeSchema } from './refusal.ts';
import { maxTextLength } from './version.ts';

const cid = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

/** What a client holds already, so that the server sends only the rest. */
const resumeSchema = z.strictObject({
  conversation: z.string().max(64),
  epoch: z.string().max(64),
  lastSeq: z.number().int().min(0),
});

export const upFrameSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('hello'),
    /** Lowest and highest protocol version the client speaks. */
    versions: z.tuple([z.number().int(), z.number().int()]),
    site: z.string().max(64),
    /** From the loader (60 s) or from the last welcome; proves the embedding origin. */
    ticket: z.string().max(1024),
    /** The visitor's secret from an earlier welcome; absent on the first visit. */
    token: z.string().max(128).optional(),
    language: languageTagSchema,
    browserLanguage: languageTagSchema,
    /** What the page's script tag says of the visitor; unproven. */
    attributes: attributesSchema.refine((given) => Object.keys(given).length <= 20).optional(),
    resume: resumeSchema.optional(),
  }),
  z.strictObject({ type: z.literal('say'), cid, text: z.string().max(maxTextLength * 2) }),
  z.strictObject({ type: z.literal('setDial'), cid, position: dialSchema }),
  z.strictObject({ type: z.literal('leaveEmail'), cid, email: z.string().max(254) }),
  z.strictObject({
    type: z.literal('rate'),
    cid,
    target: z.number().int().positive(),
    mark: z.enum(['helpful', 'notRelevant', 'wrong']),
  }),
  /** The press on a proposal. */
  z.strictObject({ type: z.literal('decide'), cid, target: z.number().int().positive(), accept: z.boolean() }),
  z.strictObject({
    type: z.literal('visit'),
    cid,
    url: z.url({ protocol: /^https?$/ }).max(2048),
    title: z.string().max(300),
  }),
  z.strictObject({ type: z.literal('end'), cid }),
  z.strictObject({ type: z.literal('startNew'), cid }),
  z.strictObject({ type: z.literal('seen'), upTo: z.number().int().min(0) }),
  z.strictObject({ type: z.literal('typing'), on: z.boolean() }),
  z.strictObject({
    type: z.literal('search'),
    id: z.number().int(),
    query: z.string().max(300),
    language: languageTagSchema,
  }),
  z.strictObject({ type: z.literal('fetch'), from: z.number().int().min(0) }),
  z.strictObject({ type: z.literal('ping') }),
]);

/** An event as the visitor sees it: what is for agents only keeps its number and loses everything else. */
export const visitorEventBodySchema = z.discriminatedUnion('type', [
  ...openEventBodySchemas,
  /** Of a decision the visitor gets the reason and their own words, not the arithmetic. */
  z.object({
    type: z.literal('handoffRequested'),
    reason: handoffReasonSchema.nullable(),
    quotes: z.array(z.string()),
  }),
  z.object({ type: z.literal('hidden') }),
]);

/** How long the wait may be. `unknown` is an honest answer and is never replaced by a guess. */
export const waitSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unknown') }),
  z.object({ kind: z.literal('range'), fromMinutes: z.number(), toMinutes: z.number() }),
  /** The range shown before has passed: say so. */
  z.object({ kind: z.literal('late'), byMinutes: z.number() }),
]);

export const queueStateSchema = z.object({
  /** 1 is next. */
  place: z.number().int().positive(),
  wait: waitSchema,
  /** Agents of this site who are on duty now. */
  onDuty: z.number().int().min(0),
  /** When the office opens next, ISO 8601; null while it is open, and when no hours are set. */
  opensAt: z.string().nullable(),
});

export const searchResultSchema = z.object({
  articleId: z.string(),
  title: z.string(),
  section: z.string(),
  url: z.string().nullable(),
  excerpt: z.string(),
  updated: z.string(),
});

/** What the panel needs to know of the site it speaks for. */
export const siteFaceSchema = z.object({
  name: z.string(),
  assistantName: z.string(),
  brandColour: z.string(),
  languages: z.array(z.string()),
  /** Who answers: the assistant, people with its drafts, or people alone. Some topics may differ. */
  answeredBy: z.enum(['assistant', 'peopleWithDrafts', 'people']),
});

export const downFrameSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('welcome'),
    version: z.number().int(),
    epoch: z.string(),
    heartbeatMs: z.number(),
    maxFrameBytes: z.number(),
    serverTime: z.string(),
    /** Only when it is new: keep it, it is the visitor's one secret. */
    token: z.string().optional(),
    /** For reconnecting without the loader; renewed at each welcome. */
    ticket: z.string(),
    site: siteFaceSchema,
  }),
  z.object({
    type: z.literal('events'),
    /** Null when the visitor has no conversation yet. */
    conversation: z.string().nullable(),
    /** `snapshot` replaces what the client holds; `replay` and `live` add to it. */
    mode: z.enum(['snapshot', 'replay', 'live']),
    events: z.array(z.looseObject({ seq: z.number(), at: z.string(), cid: z.string().nullable(), type: z.string() })),
  }),
  z.object({ type: z.literal('ack'), cid: z.string(), seq: z.number().int(), at: z.string() }),
  z.object({ type: z.literal('refused'), cid: z.string().nullable(), code: refusalCodeSchema, retry: z.boolean() }),
  z.object({ type: z.literal('typing'), by: authorSchema, on: z.boolean() }),
  /** Text of an answer being written, from `offset` on (UTF-16 code units); the said event replaces it. */
  z.object({ type: z.literal('delta'), turn: z.string(), offset: z.number().int().min(0), text: z.string() }),
  z.object({ type: z.literal('deltaDropped'), turn: z.string() }),
  /** Null when the visitor waits no longer. */
  z.object({ type: z.literal('queue'), state: queueStateSchema.nullable() }),
  z.object({ type: z.literal('results'), id: z.number().int(), items: z.array(searchResultSchema) }),
  /** `lastSeq` is the conversation's newest number (0: none), so that even a silently lost event is noticed. */
  z.object({ type: z.literal('pong'), lastSeq: z.number().int().min(0) }),
]);

export type UpFrame = z.infer<typeof upFrameSchema>;
export type Resume = z.infer<typeof resumeSchema>;
export type Wait = z.infer<typeof waitSchema>;
export type QueueState = z.infer<typeof queueStateSchema>;
export type SearchResult = z.infer<typeof searchResultSchema>;
export type SiteFace = z.infer<typeof siteFaceSchema>;
export type VisitorEventBody = z.infer<typeof visitorEventBodySchema>;
export type VisitorEvent = VisitorEventBody & { seq: number; at: string; cid: string | null };
type LooseDownFrame = z.infer<typeof downFrameSchema>;
/** `events` typed by what they hold; the schema leaves them loose so that an older client can pass over newer kinds. */
export type DownFrame =
  | Exclude<LooseDownFrame, { type: 'events' }>
  | (Omit<Extract<LooseDownFrame, { type: 'events' }>, 'events'> & { events: VisitorEvent[] });
