// npm run eval -- --data DIR [--json]: both decisions of the assistant, as shipped, measured on labelled data.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPolicy } from '../../server/policy/read-policy.ts';
import { type KbRow, type QuestionRow, rowsOf } from './data.ts';
import { evalHandoff, judge, type LabelledTurn } from './handoff.ts';
import { evalRetrieval } from './retrieval.ts';
import { tableOf } from './table.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, json: { type: 'boolean', default: false }, policy: { type: 'string' } },
});
if (values.data === undefined) {
  console.error('usage: npm run eval -- --data DIR [--json] [--policy FILE]');
  process.exit(2);
}
const report = await evaluate(values.data, values.policy ?? join(import.meta.dirname, '../../policies/default.json'));
console.log(values.json ? JSON.stringify(report, null, 2) : tableOf(report));

async function evaluate(dir: string, policyFile: string) {
  const policy = readPolicy(policyFile);
  const { handoff } = evalHandoff(rowsOf<LabelledTurn>(dir, 'handoff_turns.jsonl'), policy);
  const questions = rowsOf<QuestionRow>(dir, 'routine_questions.jsonl');
  const { retrieval, ms } = await evalRetrieval(rowsOf<KbRow>(dir, 'kb.jsonl'), questions);
  // A turn costs both decisions: they are timed on the same questions and added.
  const turns = questions.map((question, place) => timeToJudge(question) + (ms[place] ?? 0));
  return rounded({ handoff, retrieval, ms_per_turn: { p50: percentile(turns, 0.5), p99: percentile(turns, 0.99) } });

  function timeToJudge({ id, lang, text }: QuestionRow): number {
    const row: LabelledTurn = {
      id,
      lang,
      text,
      history: [],
      label: 'bot',
      reason: '',
      source: '',
      src_label: '',
      mapping: '',
    };
    const started = performance.now();
    judge(policy, row);
    return performance.now() - started;
  }
}

function percentile(values: number[], share: number): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor(share * values.length)] ?? null;
}

/** To four decimals: more would promise what the amount of data cannot keep. */
function rounded<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_, each: unknown) => (typeof each === 'number' ? Math.round(each * 1e4) / 1e4 : each)),
  ) as T;
}
