// Measures the retrieval, as shipped, on questions in the format of ../shared/evals/routine_questions.jsonl.
import { answerThreshold } from '../../server/knowledge/thresholds.ts';
import { articlesOf, type KbRow, knowledgeOf, type QuestionRow } from './data.ts';
import { figuresOf, type Outcome, type RetrievalFigures } from './metrics.ts';

export interface RetrievalReport {
  retrieval: Record<string, RetrievalFigures> & { by_kb: Record<string, RetrievalFigures> };
  /** Milliseconds per look-up, in the order of the questions. */
  ms: number[];
}

export async function evalRetrieval(kb: KbRow[], questions: QuestionRow[]): Promise<RetrievalReport> {
  const knowledge = await knowledgeOf(articlesOf(kb));
  const ms: number[] = [];
  const judged: { row: QuestionRow; outcome: Outcome }[] = [];
  // The first look-up in a site builds its index, which is no part of a turn.
  for (const row of new Map(questions.map((each) => [each.kb, each])).values())
    await knowledge.find(row.kb, row.lang, row.text, 3);
  for (const row of questions) {
    const started = performance.now();
    const { sureness, ranked } = await knowledge.find(row.kb, row.lang, row.text, 3);
    ms.push(performance.now() - started);
    const right = ranked.map(({ article }) => row.answer_ids !== 'none' && row.answer_ids.includes(article.id));
    const outcome = {
      answerable: row.answer_ids !== 'none',
      first: right[0] ?? false,
      amongThree: right.includes(true),
      sureness,
    };
    judged.push({ row, outcome });
  }
  knowledge.close();
  const by = (key: (row: QuestionRow) => string) =>
    Object.fromEntries(
      [...Map.groupBy(judged, ({ row }) => key(row))].map(([name, group]) => [
        name,
        figuresOf(
          group.map(({ outcome }) => outcome),
          answerThreshold,
        ),
      ]),
    );
  const byKb = { by_kb: by((row) => row.kb) } as RetrievalReport['retrieval'];
  return {
    retrieval: Object.assign(
      byKb,
      by((row) => row.lang),
    ),
    ms,
  };
}
