// The text of server/knowledge/weights.ts for what was learned.
import type { Weighing } from '../../server/knowledge/ranking.ts';
import type { Weighings } from './weighing.ts';

export function weightsModule({ withMeaning, byWordsOnly }: Weighings, rows: number): string {
  return `// What ranking and sureness weigh with. Learned from ${rows} questions by test/evals/learn-retrieval.ts; do not edit by hand.
import type { Weighing } from './ranking.ts';

/** In a language with word vectors. */
export const withMeaning: Weighing = ${literalOf(withMeaning)};

export const byWordsOnly: Weighing = ${literalOf(byWordsOnly)};
`;
}

function literalOf({ ranking, bias, sureness }: Weighing): string {
  const lines = (entries: [string, number][]) =>
    entries.map(([name, value]) => `    ${name}: ${Number(value.toFixed(2))},\n`).join('');
  return `{
  ranking: {
${lines(Object.entries(ranking))}  },
  bias: ${Number(bias.toFixed(2))},
  sureness: {
${lines(Object.entries(sureness))}  },
}`;
}
