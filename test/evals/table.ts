// The evaluation's report as plain tables.

type Figures = object;
interface Report {
  handoff: Record<string, unknown>;
  retrieval: Record<string, unknown>;
  ms_per_turn: Figures;
}

export function tableOf({ handoff, retrieval, ms_per_turn: ms }: Report): string {
  return [
    'Hand-over, by language (support-domain rows)',
    rowsOf(handoff, 'by_source', ['n', 'precision', 'recall', 'f1', 'false_handoff_rate']),
    'Recall by reason',
    reasonsOf(handoff),
    'Hand-over, by source',
    rowsOf(handoff['by_source'] as Record<string, unknown>, '', [
      'n',
      'precision',
      'recall',
      'f1',
      'false_handoff_rate',
    ]),
    'Retrieval, by language',
    rowsOf(retrieval, 'by_kb', ['n', 'top1', 'top3', 'auroc', 'joint', 'answered_at_80']),
    'Retrieval, by knowledge base',
    rowsOf(retrieval['by_kb'] as Record<string, unknown>, '', [
      'n',
      'top1',
      'top3',
      'auroc',
      'joint',
      'answered_at_80',
    ]),
    'Milliseconds per turn',
    Object.entries(ms)
      .map(([name, value]) => `  ${name.padEnd(20)}${cell(value)}`)
      .join('\n'),
  ].join('\n\n');
}

function rowsOf(groups: Record<string, unknown>, leftOut: string, columns: string[]): string {
  const head = `  ${''.padEnd(20)}${columns.map((column) => column.padStart(20)).join('')}`;
  const rows = Object.entries(groups)
    .filter(([name]) => name !== leftOut)
    .map(
      ([name, figures]) =>
        `  ${name.padEnd(20)}${columns.map((column) => cell((figures as Record<string, unknown>)[column])).join('')}`,
    );
  return [head, ...rows].join('\n');
}

function reasonsOf(handoff: Record<string, unknown>): string {
  return Object.entries(handoff)
    .filter(([name]) => name !== 'by_source')
    .flatMap(([language, figures]) =>
      Object.entries((figures as { recall_by_reason: Record<string, number> }).recall_by_reason).map(
        ([reason, recall]) => `  ${`${language} ${reason}`.padEnd(20)}${cell(recall)}`,
      ),
    )
    .join('\n');
}

function cell(value: unknown): string {
  const shown =
    typeof value !== 'number' ? '-' : Number.isInteger(value) && value > 1 ? String(value) : value.toFixed(3);
  return shown.padStart(20);
}
