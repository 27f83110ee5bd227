// Reads a hand-over policy and the files beside it, and tells everything that is wrong with them in one list.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type * as z from 'zod';
import { isCutInSeveral, isWord, patternFault } from '../domain/handoff/compile-pattern.ts';
import type { LearnedWeights, Lexicon, Policy } from '../domain/handoff/policy.ts';
import { learnedSchema, lexiconSchema, policySchema } from './policy-schema.ts';

/** Throws one error with a line for each fault. Paths inside the policy are relative to it. */
export function readPolicy(path: string): Policy {
  const faults: string[] = [];
  const file = parse(path, policySchema, faults);
  const beside = (name: string) => join(dirname(path), name);
  const lexicons = file?.lexicons.map((name) => parse(beside(name), lexiconSchema, faults)) ?? [];
  const learned = file?.learned == null ? null : parse(beside(file.learned), learnedSchema, faults);
  const usable = lexicons.filter((one) => one !== null);
  if (file !== null) faults.push(...phraseFaults(usable), ...crossFaults(file, usable, learned));
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

function phraseFaults(lexicons: Lexicon[]): string[] {
  return lexicons.flatMap(({ language, sets, topics }) => {
    const setNames = new Set(Object.keys(sets));
    const inSets = Object.entries(sets).flatMap(([name, entries]) =>
      entries.flatMap((entry) => {
        if (!isWord(entry)) return [`${language}, @${name}: "${entry}" says nothing`];
        return isCutInSeveral(entry) ? [`${language}, @${name}: "${entry}": only a single word can be cut with *`] : [];
      }),
    );
    const inTopics = Object.entries(topics).flatMap(([topic, { any, unless }]) =>
      [...any, ...unless].flatMap((phrase) => {
        const fault = patternFault(phrase, setNames);
        return fault === null ? [] : [`${language}, ${topic}, "${phrase}": ${fault}`];
      }),
    );
    return [...inSets, ...inTopics];
  });
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
  faults.push(...conditionFaults(file));
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

/** Such a rule would hand over everybody, and such a threshold everything. */
function conditionFaults({ rules, threshold, guards }: z.infer<typeof policySchema>): string[] {
  const empty = rules.filter(({ topics, when }) => topics.length === 0 && when?.attributes === undefined);
  return [
    ...empty.map(({ id }) => `rule "${id}": without topics it needs attributes under "when"`),
    ...(threshold + guards.thresholdClosed > 0 ? [] : ['guards: thresholdClosed takes all of the threshold away']),
  ];
}
