// Quantiles of a row of times, and a table of them.

export interface Figures {
  count: number;
  p50: number;
  p95: number;
  p99: number;
  max: number;
}

export function figuresOf(values: readonly number[]): Figures {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

export function table(rows: readonly (readonly [string, Figures])[], unit: string): string {
  const head = ['', 'n', 'p50', 'p95', 'p99', 'max'].map((name, place) => (place > 1 ? `${name} ${unit}` : name));
  const cells = rows.map(([name, { count, p50, p95, p99, max }]) => [name, ...[count, p50, p95, p99, max].map(String)]);
  const widths = head.map((_, place) => Math.max(...[head, ...cells].map((row) => row[place]?.length ?? 0)));
  const line = (row: string[]) =>
    row
      .map((cell, place) => (place === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[place] ?? 0)))
      .join('  ');
  return [head, ...cells].map(line).join('\n');
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
