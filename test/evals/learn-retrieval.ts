// node test/evals/learn-retrieval.ts --data DIR [--write]: cross-validates the weights of ranking and sureness, and learns them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type ArticleIndex, buildArticleIndex } from '../../server/knowledge/article-index.ts';
import { type Features, featureNames, measure } from '../../server/knowledge/features.ts';
import { evidenceNames, evidenceOf, ordered, type RankingWeights, weighed } from '../../server/knowledge/ranking.ts';
import { answerThreshold } from '../../server/knowledge/thresholds.ts';
import { articlesOf, type KbRow, type QuestionRow, rowsOf } from './data.ts';
import { learnChoice, learnLogistic, likelihood, type Logistic } from './learning.ts';
import { figuresOf, type Outcome } from './metrics.ts';

const mostCandidates = 40;
const choiceL2 = 0.003;
const surenessL2 = 0.05;

interface Sample {
  row: QuestionRow;
  index: ArticleIndex;
  features: Features;
  right: (article: number) => boolean;
}

interface Learned {
  ranking: RankingWeights;
  sureness: Logistic;
}

const { values } = parseArgs({ options: { data: { type: 'string' }, write: { type: 'boolean', default: false } } });
if (values.data === undefined) {
  console.error('usage: node test/evals/learn-retrieval.ts --data DIR [--write]');
  process.exit(2);
}
const samples = await samplesOf(values.data);
// Sibling knowledge bases (hint3-…) are left out together: they share their makers and their way of writing.
report('each knowledge base judged by the others', samples, (sample) => sample.row.kb.split('-')[0] ?? '');
report('ten parts of the rows, each judged by the other nine', samples, (sample) =>
  String(samples.indexOf(sample) % 10),
);
if (values.write)
  writeFileSync(
    join(import.meta.dirname, '../../server/knowledge/weights.ts'),
    moduleOf(learn(samples), samples.length),
  );

async function samplesOf(dir: string): Promise<Sample[]> {
  const indexes = new Map<string, ArticleIndex>();
  for (const [kb, rows] of Map.groupBy(rowsOf<KbRow>(dir, 'kb.jsonl'), (row) => row.kb)) {
    indexes.set(kb, await buildArticleIndex(articlesOf(rows), rows[0]?.lang ?? 'en', async () => {}));
  }
  return rowsOf<QuestionRow>(dir, 'routine_questions.jsonl').flatMap((row) => {
    const index = indexes.get(row.kb);
    if (!index) return [];
    const accepted = new Set(row.answer_ids === 'none' ? [] : row.answer_ids);
    return [
      {
        row,
        index,
        features: measure(index, row.text),
        right: (article) => accepted.has(index.articles[article]?.id ?? ''),
      },
    ];
  });
}

function report(title: string, all: Sample[], partOf: (sample: Sample) => string): void {
  const outcomes = [...Map.groupBy(all, partOf)].flatMap(([part, held]) => {
    const learned = learn(all.filter((sample) => partOf(sample) !== part));
    return held.map((sample) => ({ sample, outcome: judge(sample, learned) }));
  });
  console.log(title);
  for (const key of ['lang', 'kb'] as const) {
    for (const [name, group] of Map.groupBy(outcomes, ({ sample }) => sample.row[key])) {
      const figures = figuresOf(
        group.map(({ outcome }) => outcome),
        answerThreshold,
      );
      const shown = Object.entries(figures).map(
        ([figure, value]) => `${figure} ${value === null ? '-' : figure === 'n' ? value : value.toFixed(3)}`,
      );
      console.log(`  ${name.padEnd(20)}${shown.join('  ')}`);
    }
  }
}

function learn(training: Sample[]): Learned {
  const choices = training.filter(({ row }) => row.answer_ids !== 'none').map(choiceOf);
  const learned = learnChoice(choices, featureNames.length, choiceL2);
  const ranking = Object.fromEntries(featureNames.map((name, at) => [name, learned[at] ?? 0])) as RankingWeights;
  const evidence = training.map((sample) => evidenceRow(sample, ranking));
  const labels = training.map((sample) => sample.right(firstOf(sample, ranking)));
  return { ranking, sureness: learnLogistic(evidence, labels, surenessL2) };
}

/** The candidates that the features together like best, and the right ones whether among them or not. */
function choiceOf(sample: Sample) {
  const equal = Object.fromEntries(featureNames.map((name) => [name, 1])) as RankingWeights;
  const liked = ordered(weighed(sample.features, equal)).slice(0, mostCandidates);
  const accepted = [...sample.index.articles.keys()].filter(sample.right);
  const articles = [...new Set([...liked, ...accepted])];
  return {
    candidates: articles.map((article) => featureNames.map((name) => sample.features[name][article] ?? 0)),
    right: articles.map(sample.right),
    // French is a fourteenth of the rows and half of the promise.
    weight: sample.row.lang === 'en' ? 1 : 1.5,
  };
}

function judge(sample: Sample, { ranking, sureness }: Learned): Outcome {
  const order = ordered(weighed(sample.features, ranking)).slice(0, 3);
  return {
    answerable: sample.row.answer_ids !== 'none',
    first: sample.right(order[0] ?? -1),
    amongThree: order.some(sample.right),
    sureness: order.length === 0 ? 0 : likelihood(sureness, evidenceRow(sample, ranking)),
  };
}

function evidenceRow({ index, row, features }: Sample, ranking: RankingWeights): number[] {
  const evidence = evidenceOf(index, row.text, features, weighed(features, ranking));
  return evidenceNames.map((name) => evidence?.[name] ?? 0);
}

function firstOf({ features }: Sample, ranking: RankingWeights): number {
  return ordered(weighed(features, ranking))[0] ?? -1;
}

function moduleOf({ ranking, sureness }: Learned, rows: number): string {
  const lines = (entries: [string, number][]) =>
    entries.map(([name, value]) => `  ${name}: ${Number(value.toFixed(2))},`).join('\n');
  return `// What ranking and sureness weigh with. Learned from ${rows} questions by test/evals/learn-retrieval.ts; do not edit by hand.
import type { Evidence, RankingWeights } from './ranking.ts';

export const rankingWeights: RankingWeights = {
${lines(Object.entries(ranking))}
};

export const surenessBias = ${Number(sureness.bias.toFixed(2))};

export const surenessWeights: Evidence = {
${lines(evidenceNames.map((name, at) => [name, sureness.weights[at] ?? 0]))}
};
`;
}
