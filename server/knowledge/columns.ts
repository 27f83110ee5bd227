// Columns of figures, one for each article, title or passage. A question needs dozens of them: made anew for each, they
// would have the collector stop everything for ten milliseconds now and then, so the last question's are used again.

let idle = new Map<number, Float32Array[]>();
let lent: Float32Array[] | null = null;

/** All zeros. Within `usingColumnsAgain` it must not outlive the work. */
export function newColumn(length: number): Float32Array {
  if (lent === null) return new Float32Array(length);
  const column = idle.get(length)?.pop()?.fill(0) ?? new Float32Array(length);
  lent.push(column);
  return column;
}

/** `work` runs at once and returns nothing that holds a column. */
export function usingColumnsAgain<T>(work: () => T): T {
  if (lent !== null) return work();
  const mine: Float32Array[] = (lent = []);
  try {
    return work();
  } finally {
    lent = null;
    // Those of other lengths belong to an index that may be gone.
    idle = Map.groupBy(mine, ({ length }) => length);
  }
}
