// What may stand in a policy's files.
import * as z from 'zod';
import { handoffReasonSchema } from '../../shared/event.ts';

const words = z.array(z.string().min(1));

export const lexiconSchema = z.strictObject({
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
  'modelView',
  'likelyAskedForPerson',
  'likelyBillingDispute',
  'likelyFraud',
  'likelyUpset',
]);

export const learnedSchema = z.strictObject({
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

/** Attributes by name, as the page gives them; of a value's patterns one must fit, and of the names each. */
const conditionsSchema = z.strictObject({
  about: z.string().optional(),
  attributes: z
    .record(z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/), words.min(1))
    .refine((named) => Object.keys(named).length > 0, 'name at least one attribute')
    .optional(),
  hours: z.enum(['open', 'closed']).optional(),
});

export const policySchema = z.strictObject({
  about: z.string().optional(),
  name: z.string().min(1).max(60),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  emotions: z.boolean().default(true),
  rules: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z-]*$/),
      about: z.string().optional(),
      reason: handoffReasonSchema,
      topics: words,
      when: conditionsSchema.optional(),
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
    thresholdClosed: z.number().default(0),
  }),
  lexicons: words.min(1),
  learned: z.string().nullable().default(null),
});
