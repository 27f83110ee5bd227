// node test/evals/train-handoff.ts --data DIR [--write FILE]: what weights learned from labelled turns would add to the rules.
// Judged on folds, on whole sources left out, and learned from the policy's own written cases instead. The lexicons were written with these rows in view, so only what is learned
// alone is an honest guess at other sources. None are shipped: across sources they cost more false hand-overs than they win.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { featuresOf } from '../../server/domain/handoff/learned.ts';
import type { LearnedClass, LearnedWeights, Policy } from '../../server/domain/handoff/policy.ts';
import { tokenise } from '../../server/domain/handoff/tokens.ts';
import { readCases } from '../../server/policy/cases.ts';
import { readPolicy } from '../../server/policy/read-policy.ts';
import { rowsOf } from './data.ts';
import { figures, judge, type LabelledTurn } from './handoff.ts';

const BUCKETS = 1 << 13;
const FROM = 0.8;
const FULL = 0.9;
const SIGNALS = [
  { signal: 'likelyAskedForPerson', reason: 'asked_human' },
  { signal: 'likelyFraud', reason: 'high_stakes' },
] as const;

interface Example {
  row: LabelledTurn;
  buckets: number[];
}

const { values } = parseArgs({
  options: { data: { type: 'string' }, write: { type: 'string' }, language: { type: 'string', default: 'en' } },
});
if (values.data === undefined) {
  console.error('usage: node test/evals/train-handoff.ts --data DIR [--language en] [--write FILE]');
  process.exit(2);
}
const policies = join(import.meta.dirname, '../../policies');
const policy = readPolicy(join(policies, 'default.json'));
const examples = rowsOf<LabelledTurn>(values.data, 'handoff_turns.jsonl')
  .filter(({ lang, mapping }) => lang === values.language && mapping !== 'noisy')
  .map(exampleOf);
report('five folds', (_, at) => String(at % 5));
report('each source left out', ({ row }) => row.source);
reportOn('learned from the written cases', learn(writtenCases()), examples);
if (values.write !== undefined) writeFileSync(values.write, `${JSON.stringify(learn(examples))}\n`);

function exampleOf(row: LabelledTurn): Example {
  return { row, buckets: featuresOf(tokenise(row.text), BUCKETS).map(({ bucket }) => bucket) };
}

/** Other writers' messages than those they are judged on, which folds of one source never are. */
function writtenCases(): Example[] {
  return readCases(join(policies, 'default.cases.json'))
    .cases.filter(({ language, input }) => language === values.language && input.history.length === 0)
    .map(({ name, language, input, verdict, reason }) => {
      const asks = reason === 'askedForPerson' ? 'asked_human' : 'none';
      const grave = ['fraud', 'billingDispute', 'complaint', 'legal', 'health', 'safety'].includes(reason ?? '');
      return exampleOf({
        id: name,
        lang: language,
        history: [],
        text: input.text,
        label: verdict === 'stay' ? 'bot' : 'handoff',
        reason: grave ? 'high_stakes' : asks,
        source: 'cases',
        src_label: '',
        mapping: 'clean',
      });
    });
}

function report(title: string, groupOf: (example: Example, at: number) => string): void {
  const groups = Map.groupBy(
    examples.map((example, at) => ({ example, group: groupOf(example, at) })),
    ({ group }) => group,
  );
  const judged = [...groups].flatMap(([name, members]) => {
    const learned = learn(examples.filter((each, at) => groupOf(each, at) !== name));
    return members.map(({ example }) => judgements(learned, example));
  });
  print(`${title} (${judged.length} rows, ${groups.size} groups)`, judged);
}

function reportOn(title: string, learned: LearnedWeights, rows: Example[]): void {
  const judged = rows.map((example) => judgements(learned, example));
  print(`${title} (${judged.length} rows)`, judged);
}

function judgements(learned: LearnedWeights, { row }: Example) {
  return {
    row,
    alone: judge(only(learned), row),
    rules: judge(policy, row),
    both: judge(withLearned(learned), row),
  };
}

function print(title: string, judged: ReturnType<typeof judgements>[]): void {
  console.log(title);
  for (const kind of ['alone', 'rules', 'both'] as const) {
    const {
      precision,
      recall,
      f1,
      false_handoff_rate: wrong,
    } = figures(judged.map((each) => ({ row: each.row, handedOff: each[kind] })));
    console.log(`  ${kind.padEnd(6)} precision ${precision} recall ${recall} f1 ${f1} false hand-overs ${wrong}`);
  }
}

/** The policy with learned signals that hand over by themselves when they are sure. */
function withLearned(learned: LearnedWeights): Policy {
  const added = SIGNALS.map(({ signal, reason }) => ({
    name: signal,
    reason: reason === 'asked_human' ? ('askedForPerson' as const) : ('fraud' as const),
    weight: 1,
    emotional: false,
  }));
  return { ...policy, learned, signals: [...policy.signals, ...added] };
}

function only(learned: LearnedWeights): Policy {
  const both = withLearned(learned);
  return { ...both, rules: [], signals: both.signals.filter(({ name }) => name.startsWith('likely')) };
}

function learn(from: Example[]): LearnedWeights {
  const classes = SIGNALS.map(({ signal, reason }) => {
    const { bias, weights } = logistic(
      from.map(({ buckets }) => buckets),
      from.map(({ row }) => row.reason === reason),
    );
    return { signal, bias, ...packed(weights), from: FROM, full: FULL } satisfies LearnedClass;
  });
  return { buckets: BUCKETS, languages: [values.language], classes };
}

/** Adagrad over the rows in their order, both labels weighing the same, so that a run gives the same weights every time. */
function logistic(rows: number[][], labels: boolean[]): { bias: number; weights: Float64Array } {
  const weights = new Float64Array(BUCKETS);
  const squares = new Float64Array(BUCKETS).fill(1e-6);
  const positive = labels.filter(Boolean).length;
  let bias = 0;
  let biasSquares = 1e-6;
  for (let epoch = 0; epoch < 40; epoch += 1) {
    for (const [at, buckets] of rows.entries()) {
      const share = 1 / Math.sqrt(buckets.length || 1);
      const sum = buckets.reduce((total, bucket) => total + (weights[bucket] ?? 0) * share, bias);
      const balance = rows.length / 2 / (labels[at] ? positive : rows.length - positive);
      const slope = (1 / (1 + Math.exp(-sum)) - (labels[at] ? 1 : 0)) * balance;
      biasSquares += slope * slope;
      bias -= (0.3 * slope) / Math.sqrt(biasSquares);
      for (const bucket of buckets) {
        const each = slope * share + 1e-4 * (weights[bucket] ?? 0);
        squares[bucket] = (squares[bucket] ?? 0) + each * each;
        weights[bucket] = (weights[bucket] ?? 0) - (0.3 * each) / Math.sqrt(squares[bucket] ?? 1);
      }
    }
  }
  return { bias, weights };
}

/** One signed byte a bucket, times a scale. */
function packed(weights: Float64Array): { scale: number; weights: string } {
  const scale = Math.max(1e-9, ...weights.map(Math.abs)) / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  return { scale, weights: Buffer.from(bytes.buffer).toString('base64') };
}
