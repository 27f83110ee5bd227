// Cases a policy must decide rightly: messages by language and whole conversations, read from a file and tried.
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { attributesSchema, type HandoffDecision, handoffReasonSchema } from '../../shared/event.ts';
import { decideHandoff } from '../domain/handoff/decide.ts';
import type { HandoffInput } from '../domain/handoff/input.ts';
import type { Policy } from '../domain/handoff/policy.ts';

const texts = z.array(z.string().min(1));
const turnSchema = z.strictObject({
  by: z.enum(['visitor', 'assistant', 'agent']),
  text: z.string(),
  kind: z.enum(['answer', 'askBack', 'unknown', 'smallTalk', 'tool']).optional(),
  sureness: z.number().min(0).max(1).optional(),
});

/** What the page says of the visitor, and whether the office is open; nothing, and no hours kept, when left out. */
const circumstances = {
  attributes: attributesSchema.default({}),
  hours: z.enum(['open', 'closed']).nullable().default(null),
};

const casesSchema = z.strictObject({
  about: z.string().optional(),
  /** The policy they are about, relative to the file. */
  policy: z.string(),
  messages: z.array(
    z.strictObject({
      language: z.string(),
      ...circumstances,
      /** By the reason they must be handed over for. */
      handOff: z.partialRecord(handoffReasonSchema, texts),
      stay: texts,
    }),
  ),
  conversations: z.array(
    z.strictObject({
      claim: z.string(),
      language: z.string(),
      history: z.array(turnSchema),
      text: z.string(),
      ...circumstances,
      verdict: z.enum(['handOff', 'stay']),
      reason: handoffReasonSchema.optional(),
    }),
  ),
});

export interface PolicyCase {
  language: string;
  name: string;
  input: HandoffInput;
  verdict: HandoffDecision['verdict'];
  /** Null when any will do. */
  reason: HandoffDecision['reason'];
}

export interface CaseFile {
  policy: string;
  cases: PolicyCase[];
}

/** Throws with every fault of the file. */
export function readCases(path: string): CaseFile {
  const parsed = casesSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`The cases ${path} cannot be used:\n${z.prettifyError(parsed.error)}`);
  const { policy, messages, conversations } = parsed.data;
  const ofMessages = messages.flatMap(({ handOff, stay, ...group }) => [
    ...Object.entries(handOff).flatMap(([reason, each]) =>
      each.map((text) => messageCase(group, text, handoffReasonSchema.parse(reason))),
    ),
    ...stay.map((text) => messageCase(group, text, null)),
  ]);
  const ofConversations = conversations.map(({ claim, history, verdict, reason, ...given }): PolicyCase => {
    const input = { ...given, history, toolFailures: 0, negativeMarks: 0 };
    return { language: given.language, name: claim, input, verdict, reason: reason ?? null };
  });
  return { policy, cases: [...ofMessages, ...ofConversations] };
}

type Group = Pick<HandoffInput, 'language' | 'attributes' | 'hours'>;

function messageCase(group: Group, text: string, reason: PolicyCase['reason']): PolicyCase {
  const input = { ...group, text, history: [], toolFailures: 0, negativeMarks: 0 };
  return { language: group.language, name: text, input, verdict: reason === null ? 'stay' : 'handOff', reason };
}

/** What is wrong with the decision, in words; null when it is as it must be. */
export function faultOf(policy: Policy, { language, name, input, verdict, reason }: PolicyCase): string | null {
  const decision = decideHandoff(policy, input);
  const restsOn = decision.rule ?? decision.signals.map(({ name: signal }) => signal).join(', ');
  const rightReason = reason === null || decision.reason === reason;
  if (decision.verdict === verdict && rightReason) return null;
  const wanted = reason === null ? verdict : `${verdict} for ${reason}`;
  const got = `${decision.verdict}${restsOn === '' ? '' : ` by ${restsOn}`}`;
  return `${language}: "${name}": wanted ${wanted}, got ${got} (${decision.quotes.map((quote) => `"${quote}"`).join(', ')})`;
}
