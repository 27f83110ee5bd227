// Reads a hand-over policy and the files beside it, and tells everything that is wrong with them in one list.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { handoffReasonSchema } from '../../shared/event.ts';
import { lexiconOf } from '../domain/handoff/lexicon.ts';
import type { LearnedWeights, Lexicon, Policy } from '../domain/handoff/policy.ts';

const words = z.array(z.string().min(1));

const lexiconSchema = z.strictObject({
  about: z.string().optional(),
  language: z.string().regex(/^[a-z]{2}$/),
  functionWords: words,
  negation: z.strictObject({ before: words, after: words, pass: words }),
  correctWords: words,
  sets: z.record(z.string(), words),
  topics: z.record(z.string(), z.strictObject({ any: words, unless: words })),
});

const signalNameSchema = z.enum([
  'anger',
  'distress',
  'urgency',
  'repeatedQuestion',
  'unresolved',
  'lowSureness',
  'complexity',
  'toolFailure',
  'negativeFeedback',
  'likelyAskedForPerson',
  'likelyBillingDispute',
  'likelyFraud',
  'likelyUpset',
]);

const learnedSchema = z.strictObject({
  about: z.string().optional(),
  buckets: z.number().int().positive(),
  languages: words,
  classes: z.array(
    z.strictObject({
      signal: signalNameSchema,
      bias: z.number(),
      scale: z.number().positive(),
      weights: z.base64(),
      from: z.number().min(0).max(1),
      full: z.number().min(0).max(1),
    }),
  ),
});

const policySchema = z.strictObject({
  about: z.string().optional(),
  name: z.string().min(1).max(60),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  emotions: z.boolean().default(true),
  rules: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z-]*$/),
      about: z.string().optional(),
      reason: handoffReasonSchema,
      topics: words.min(1),
      always: z.boolean().default(false),
    }),
  ),
  signals: z.array(
    z.strictObject({
      name: signalNameSchema,
      about: z.string().optional(),
      reason: handoffReasonSchema,
      weight: z.number().min(0).max(10),
      emotional: z.boolean().default(false),
    }),
  ),
  threshold: z.number().positive(),
  guards: z.strictObject({
    about: z.string().optional(),
    messagesAfterPerson: z.number().int().min(0),
    thresholdAfterPerson: z.number().min(0),
  }),
  lexicons: words.min(1),
  learned: z.string().nullable().default(null),
});

/** Throws one error with a line for each fault. Paths inside the policy are relative to it. */
export function readPolicy(path: string): Policy {
  const faults: string[] = [];
  const file = parse(path, policySchema, faults);
  const beside = (name: string) => join(dirname(path), name);
  const lexicons = file?.lexicons.map((name) => parse(beside(name), lexiconSchema, faults)) ?? [];
  const learned = file?.learned == null ? null : parse(beside(file.learned), learnedSchema, faults);
  const usable = lexicons.filter((one) => one !== null);
  if (file !== null) faults.push(...compileFaults(usable), ...crossFaults(file, usable, learned));
  if (file === null || faults.length > 0)
    throw new Error(`The policy ${path} cannot be used:\n- ${faults.join('\n- ')}`);
  return { ...file, lexicons: usable, learned };
}

function parse<T>(path: string, schema: z.ZodType<T>, faults: string[]): T | null {
  try {
    const result = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (result.success) return result.data;
    faults.push(...result.error.issues.map((issue) => `${path}: ${issue.path.join('.')}: ${issue.message}`));
  } catch (error) {
    faults.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return null;
}

/** What it compiles is kept for the first decision. Only when that fails is each phrase tried alone, to name the bad ones. */
function compileFaults(lexicons: Lexicon[]): string[] {
  if (compileFault(lexicons) === null) return [];
  const faulty = lexicons.filter((lexicon) => compileFault([lexicon]) !== null);
  return faulty.flatMap((lexicon) =>
    Object.entries(lexicon.topics).flatMap(([topic, { any, unless }]) =>
      [...any, ...unless].flatMap((phrase) => {
        const fault = compileFault([{ ...lexicon, topics: { [topic]: { any: [phrase], unless: [] } } }]);
        return fault === null ? [] : [`${lexicon.language}, ${topic}, "${phrase}": ${fault}`];
      }),
    ),
  );
}

function compileFault(lexicons: Lexicon[]): string | null {
  try {
    lexiconOf(lexicons);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function crossFaults(
  file: z.infer<typeof policySchema>,
  lexicons: Lexicon[],
  learned: LearnedWeights | null,
): string[] {
  const faults: string[] = [];
  const twice = (names: string[], what: string) => {
    for (const name of new Set(names.filter((one, at) => names.indexOf(one) !== at)))
      faults.push(`${what} "${name}" stands twice`);
  };
  twice(
    file.rules.map(({ id }) => id),
    'the rule',
  );
  twice(
    file.signals.map(({ name }) => name),
    'the signal',
  );
  twice(
    lexicons.map(({ language }) => language),
    'the language',
  );
  const topics = new Set(lexicons.flatMap((lexicon) => Object.keys(lexicon.topics)));
  for (const rule of file.rules) {
    for (const topic of rule.topics)
      if (!topics.has(topic)) faults.push(`rule "${rule.id}": no lexicon has the topic "${topic}"`);
  }
  for (const { signal, weights } of learned?.classes ?? []) {
    if (weights.replace(/=+$/, '').length !== Math.ceil(((learned?.buckets ?? 0) * 4) / 3))
      faults.push(`learned "${signal}": not one byte a bucket`);
  }
  return faults;
}
