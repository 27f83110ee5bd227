// Measures the hand-over decision, as shipped, on labelled turns in the format of ../shared/evals/handoff_turns.jsonl.
import { performance } from 'node:perf_hooks';
import { decideHandoff } from '../../server/domain/handoff/decide.ts';
import type { HandoffTurn } from '../../server/domain/handoff/input.ts';
import type { Policy } from '../../server/domain/handoff/policy.ts';

export interface LabelledTurn {
  id: string;
  lang: string;
  history: { role: string; text: string }[];
  text: string;
  label: 'handoff' | 'bot';
  reason: string;
  source: string;
  src_label: string;
  mapping: string;
}

export interface HandoffFigures {
  n: number;
  precision: number;
  recall: number;
  f1: number;
  false_handoff_rate: number;
  recall_by_reason: Record<string, number>;
}

/** The support-domain rows by language, all sources by name, and the milliseconds each decision took. */
export interface HandoffReport {
  handoff: Record<string, HandoffFigures> & { by_source: Record<string, HandoffFigures> };
  ms: number[];
}

export function evalHandoff(rows: LabelledTurn[], policy: Policy): HandoffReport {
  const ms: number[] = [];
  const judged = rows.map((row) => {
    const started = performance.now();
    const handedOff = judge(policy, row);
    ms.push(performance.now() - started);
    return { row, handedOff };
  });
  const handoff = { by_source: figuresBy(judged, ({ row }) => row.source) } as HandoffReport['handoff'];
  return {
    handoff: Object.assign(
      handoff,
      figuresBy(
        judged.filter(({ row }) => row.mapping !== 'noisy'),
        ({ row }) => row.lang,
      ),
    ),
    ms,
  };
}

export function judge(policy: Policy, row: LabelledTurn): boolean {
  const history = row.history.map(({ role, text }): HandoffTurn => ({ by: speaker(role), text }));
  const nothingElse = { toolFailures: 0, negativeMarks: 0, attributes: {}, hours: null };
  const input = { text: row.text, language: row.lang, history, ...nothingElse };
  return decideHandoff(policy, input).verdict === 'handOff';
}

export interface Judged {
  row: LabelledTurn;
  handedOff: boolean;
}

export function figures(judged: Judged[]): HandoffFigures {
  const positive = judged.filter(({ row }) => row.label === 'handoff');
  const hits = positive.filter(({ handedOff }) => handedOff).length;
  const falseOnes = judged.filter(({ row, handedOff }) => row.label === 'bot' && handedOff).length;
  const precision = ratio(hits, hits + falseOnes);
  const recall = ratio(hits, positive.length);
  return {
    n: judged.length,
    precision,
    recall,
    f1: ratio(2 * precision * recall, precision + recall),
    false_handoff_rate: ratio(falseOnes, judged.length - positive.length),
    recall_by_reason: Object.fromEntries(
      [...new Set(positive.map(({ row }) => row.reason))].map((reason) => {
        const asked = positive.filter(({ row }) => row.reason === reason);
        return [reason, ratio(asked.filter(({ handedOff }) => handedOff).length, asked.length)];
      }),
    ),
  };
}

function figuresBy(judged: Judged[], key: (one: Judged) => string): Record<string, HandoffFigures> {
  const groups = Map.groupBy(judged, key);
  return Object.fromEntries([...groups].map(([name, group]) => [name, figures(group)]));
}

/** Data sets name the speakers in their own ways. */
function speaker(role: string): HandoffTurn['by'] {
  if (/^(?:assistant|bot|system|model|ai)$/i.test(role)) return 'assistant';
  if (/^(?:agent|operator|human_agent|staff)$/i.test(role)) return 'agent';
  return 'visitor';
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10000) / 10000;
}
