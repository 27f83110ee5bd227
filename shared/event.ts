// What can happen in a conversation: the append-only log that every state, brief, replay and export is folded from.
import * as z from 'zod';

/** A language tag the host page or the browser gave, as BCP 47. */
export const languageTagSchema = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .max(35);

export const agentSchema = z.object({ id: z.string(), name: z.string() });

/** Who speaks. Every message carries it, on every wire and in every export. */
export const authorSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('visitor') }),
  z.object({ kind: z.literal('assistant'), name: z.string() }),
  agentSchema.extend({ kind: z.literal('agent') }),
]);

/** Where the visitor set the dial: search by myself, the assistant, a person. */
export const dialSchema = z.enum(['search', 'assistant', 'person']);

/** A passage an answer rests on, as it stood when the answer was written. */
export const sourceSchema = z.object({
  articleId: z.string(),
  title: z.string(),
  /** The heading the passage stands under; empty for an article's opening. */
  section: z.string(),
  url: z.string().nullable(),
  /** The article's own date, ISO 8601 (YYYY-MM-DD). */
  updated: z.string(),
  /** The words themselves, as plain text or simple Markdown. */
  passage: z.string(),
});

/** What a tool was or will be sent, by parameter name. */
const toolInputSchema = z.record(z.string(), z.json());

export const toolUseSchema = z.object({
  name: z.string(),
  ok: z.boolean(),
  /** Milliseconds the call took. */
  tookMs: z.number(),
  input: toolInputSchema,
  /** Who saw the need for it; absent: the server's own rules. */
  askedBy: z.literal('model').optional(),
});

/** Something the assistant can do for the visitor: offered, settled to the last figure, and not done before the visitor's press. */
export const proposalSchema = z.object({
  tool: z.string(),
  /** What would happen, in a line and in the visitor's language. */
  title: z.string(),
  /** The same in particulars, for people to read. */
  details: z.array(z.object({ name: z.string(), value: z.string() })),
  /** Exactly what the tool will be sent. */
  input: toolInputSchema,
});

/** A model's opinion on whether a person is needed. It may speak for a hand-over, never against one. */
export const modelViewSchema = z.object({
  /** 0 (not at all) to 1. */
  needsPerson: z.number().min(0).max(1),
  /** In a few words. */
  why: z.string(),
  /** The visitor's own words it rests on, found again in the message by code. */
  quote: z.string(),
});

/** One request that left the server for a model: what, and where to. None of the words are kept. */
export const leftSchema = z.object({
  /** Name and port of the machine it went to. */
  host: z.string(),
  model: z.string(),
  /** Size of what was sent. */
  bytes: z.number().int(),
  /** How many pieces of personal data were hidden before, by kind. */
  masked: z.record(z.string(), z.number().int()),
  /** Milliseconds until it ended. */
  tookMs: z.number(),
  /** `answered`, or why nothing came of it. */
  outcome: z.string(),
  /** Tokens in and out, as the model's server counted them; absent when it did not. */
  tokens: z.number().int().optional(),
  /** By the operator's price list; absent without one. */
  cost: z.object({ amount: z.number(), currency: z.string() }).optional(),
});

/** What lies behind an assistant's message, kept with it so that "why this answer?" needs nothing else. */
export const answerRecordSchema = z.object({
  kind: z.enum(['answer', 'askBack', 'unknown', 'smallTalk', 'tool', 'proposal']),
  engine: z.string(),
  /** Calibrated likelihood that the answer is right, 0 to 1. */
  sureness: z.number().min(0).max(1),
  sources: z.array(sourceSchema),
  tools: z.array(toolUseSchema),
  /** What left the server for this answer; absent when nothing did. */
  left: z.array(leftSchema).optional(),
  /** With kind `proposal`: what the visitor is asked to confirm. */
  proposal: proposalSchema.optional(),
  view: modelViewSchema.optional(),
});

export const handoffReasonSchema = z.enum([
  'dial',
  'askedForPerson',
  'billingDispute',
  'fraud',
  'health',
  'safety',
  'legal',
  'bereavement',
  'minor',
  'complaint',
  'anger',
  'distress',
  'repeatedQuestion',
  'unresolved',
  'noAnswer',
  'toolFailure',
  'negativeFeedback',
  'complexity',
  'visitorAttribute',
  /** On this topic, or on this site, people answer and not the assistant. */
  'peopleAnswer',
  'modelView',
]);

/** What the page says of its visitor, unproven: "plan" → "pro". */
export const attributesSchema = z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/), z.string().max(200));

/** What a decision may rest on besides words. */
export const circumstanceSchema = z.discriminatedUnion('kind', [
  /** The page said so of its visitor; unproven. */
  z.object({ kind: z.literal('attribute'), name: z.string(), value: z.string() }),
  z.object({ kind: z.literal('hours'), are: z.enum(['open', 'closed']) }),
]);

/** Why a conversation went, or did not go, to a person: everything needed to explain it and to argue with it. */
export const handoffDecisionSchema = z.object({
  policy: z.object({ name: z.string(), version: z.string() }),
  verdict: z.enum(['handOff', 'stay']),
  /** The strongest reason; null when the verdict is to stay and nothing spoke against it. */
  reason: handoffReasonSchema.nullable(),
  decidedBy: z.enum(['rule', 'signals']),
  /** The id of the rule that decided; null when signals did. */
  rule: z.string().nullable(),
  /** The visitor's own words that the decision rests on. */
  quotes: z.array(z.string()),
  /** Absent when it rests on words and signals alone. */
  circumstances: z.array(circumstanceSchema).optional(),
  signals: z.array(
    z.object({
      name: z.string(),
      /** How strongly it showed, 0 to 1. */
      value: z.number(),
      weight: z.number(),
      /** value × weight, what it added to the score. */
      contribution: z.number(),
      quotes: z.array(z.string()),
    }),
  ),
  score: z.number(),
  threshold: z.number(),
  /** The rule or signal that came second, null when nothing else spoke. */
  runnerUp: z.object({ kind: z.enum(['rule', 'signal']), name: z.string(), score: z.number() }).nullable(),
  /** The smallest change that would have turned the verdict. */
  counterfactual: z
    .object({
      change: z.enum(['withoutRule', 'withoutSignal', 'scoreBelowThreshold', 'scoreAboveThreshold']),
      name: z.string().nullable(),
      /** How far the score stands from the threshold after the change, or for a turned verdict. */
      margin: z.number(),
    })
    .nullable(),
});

/** Events that every participant may see as they are. */
export const openEventBodySchemas = [
  z.object({ type: z.literal('opened'), language: languageTagSchema, browserLanguage: languageTagSchema }),
  z.object({
    type: z.literal('said'),
    by: authorSchema,
    text: z.string(),
    /** Only on the assistant's messages. */
    answer: answerRecordSchema.optional(),
    /** Only on an agent's: it was sent from the assistant's draft, as it was or changed. */
    fromDraft: z.object({ seq: z.number().int(), edited: z.boolean() }).optional(),
  }),
  z.object({ type: z.literal('attributesGiven'), attributes: attributesSchema }),
  /** The visitor's press on a proposal; `target` is the message that holds it. */
  z.object({ type: z.literal('actionDecided'), target: z.number().int(), accept: z.boolean() }),
  /** What came of a confirmed proposal. `unknown`: it was sent, and no answer says whether it happened. */
  z.object({
    type: z.literal('actionDone'),
    target: z.number().int(),
    outcome: z.enum(['done', 'refused', 'failed', 'unknown']),
    text: z.string(),
    /** The tool's own number for it. */
    receipt: z.string().nullable(),
    tookMs: z.number(),
  }),
  z.object({ type: z.literal('dialSet'), position: dialSchema }),
  z.object({ type: z.literal('assigned'), agent: agentSchema }),
  z.object({ type: z.literal('returned'), agent: agentSchema }),
  z.object({ type: z.literal('closed'), by: authorSchema }),
  z.object({ type: z.literal('seen'), side: z.enum(['visitor', 'agent']), upTo: z.number().int() }),
  z.object({ type: z.literal('emailLeft'), email: z.string() }),
  z.object({ type: z.literal('pageVisited'), url: z.string(), title: z.string() }),
  z.object({ type: z.literal('rated'), target: z.number().int(), mark: z.enum(['helpful', 'notRelevant', 'wrong']) }),
] as const;

export const eventBodySchema = z.discriminatedUnion('type', [
  ...openEventBodySchemas,
  z.object({ type: z.literal('handoffRequested'), decision: handoffDecisionSchema }),
  z.object({ type: z.literal('noted'), agent: agentSchema, text: z.string() }),
  z.object({
    type: z.literal('draftDiscarded'),
    text: z.string(),
    reason: z.enum(['personTookOver', 'dialMoved', 'closed']),
  }),
  /** What the assistant would say: kept for comparison (shadow), or offered to the agents (copilot). */
  z.object({
    type: z.literal('drafted'),
    mode: z.enum(['shadow', 'copilot']),
    /** The last visitor message it answers. */
    basedOn: z.number().int(),
    text: z.string(),
    answer: answerRecordSchema,
  }),
]);

const envelope = {
  /** Contiguous within a conversation, from 1, given in the append's transaction. */
  seq: z.number().int().positive(),
  /** ISO 8601, the server's clock; for display, never for order. */
  at: z.string(),
  /** The id the sender made on Enter; the same id never makes a second event. Null on what happens by itself. */
  cid: z.string().nullable(),
};

export const eventSchema = eventBodySchema.and(z.object(envelope));

export type Agent = z.infer<typeof agentSchema>;
export type Author = z.infer<typeof authorSchema>;
export type Dial = z.infer<typeof dialSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type ToolUse = z.infer<typeof toolUseSchema>;
export type Proposal = z.infer<typeof proposalSchema>;
export type ModelView = z.infer<typeof modelViewSchema>;
export type Attributes = z.infer<typeof attributesSchema>;
export type Left = z.infer<typeof leftSchema>;
export type AnswerRecord = z.infer<typeof answerRecordSchema>;
export type HandoffReason = z.infer<typeof handoffReasonSchema>;
export type Circumstance = z.infer<typeof circumstanceSchema>;
export type HandoffDecision = z.infer<typeof handoffDecisionSchema>;
export type EventBody = z.infer<typeof eventBodySchema>;
export type ConversationEvent = EventBody & { seq: number; at: string; cid: string | null };
