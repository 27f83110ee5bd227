// Which documents hold which term, and with what weight: an inverted list packed into typed arrays.

/** Collects, then packs. Terms are numbered in order of appearance. */
export class PostingsBuilder {
  private readonly ids = new Map<string, number>();
  private readonly documents: number[][] = [];
  private readonly weights: number[][] = [];

  /** Each document's terms must come in one call, with their weights. */
  add(document: number, weights: Map<string, number>): void {
    for (const [term, weight] of weights) {
      let id = this.ids.get(term);
      if (id === undefined) {
        id = this.ids.size;
        this.ids.set(term, id);
        this.documents.push([]);
        this.weights.push([]);
      }
      this.documents[id]?.push(document);
      this.weights[id]?.push(weight);
    }
  }

  build(): Postings {
    const starts = new Int32Array(this.documents.length + 1);
    for (const [id, list] of this.documents.entries()) starts[id + 1] = (starts[id] ?? 0) + list.length;
    const documents = new Int32Array(starts.at(-1) ?? 0);
    const weights = new Float32Array(starts.at(-1) ?? 0);
    for (const [id, start] of starts.subarray(0, -1).entries()) {
      documents.set(this.documents[id] ?? [], start);
      weights.set(this.weights[id] ?? [], start);
    }
    return { ids: this.ids, starts, documents, weights };
  }
}

export interface Postings {
  ids: Map<string, number>;
  /** Term `t` has the entries from `starts[t]` up to `starts[t + 1]`. */
  starts: Int32Array;
  documents: Int32Array;
  weights: Float32Array;
}

export function frequencyOf(postings: Postings, id: number): number {
  return (postings.starts[id + 1] ?? 0) - (postings.starts[id] ?? 0);
}

/** How often each item occurs. */
export function counted(items: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
