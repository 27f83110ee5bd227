// Which documents hold which term, and with what weight: an inverted list packed into typed arrays.

/** Terms and their numbers, in order of appearance. */
export type Numbering = Map<string, number>;

export function numberOf(numbering: Numbering, term: string): number {
  const known = numbering.get(term);
  if (known !== undefined) return known;
  numbering.set(term, numbering.size);
  return numbering.size - 1;
}

/** A document's terms by number, each once, with its count or weight. */
export interface Sparse {
  terms: Int32Array;
  weights: Float32Array;
}

export const emptyDocument: Sparse = { terms: new Int32Array(0), weights: new Float32Array(0) };

export interface Postings {
  numbering: Numbering;
  /** Term `t` has the entries from `starts[t]` up to `starts[t + 1]`. */
  starts: Int32Array;
  documents: Int32Array;
  weights: Float32Array;
}

export function buildPostings(numbering: Numbering, documents: Sparse[]): Postings {
  const starts = new Int32Array(numbering.size + 1);
  for (const { terms } of documents) for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < numbering.size; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const next = starts.slice();
  const holders = new Int32Array(starts[numbering.size] ?? 0);
  const weights = new Float32Array(holders.length);
  for (const [number, document] of documents.entries()) {
    for (let place = 0; place < document.terms.length; place++) {
      const term = document.terms[place] ?? 0;
      const at = next[term] ?? 0;
      holders[at] = number;
      weights[at] = document.weights[place] ?? 0;
      next[term] = at + 1;
    }
  }
  return { numbering, starts, documents: holders, weights };
}

/** How many documents hold the term. */
export function frequencyOf(postings: Postings, term: number): number {
  return (postings.starts[term + 1] ?? 0) - (postings.starts[term] ?? 0);
}

/** Adds up weights by term, over and over, on one piece of memory. */
export function createTally(): { add(term: number, weight: number): void; take(): Sparse } {
  let sums = new Float64Array(1024);
  let touched: number[] = [];
  return {
    add(term, weight) {
      if (term >= sums.length) sums = grown(sums, term);
      if (sums[term] === 0) touched.push(term);
      sums[term] = (sums[term] ?? 0) + weight;
    },
    take() {
      const terms = new Int32Array(touched);
      const weights = new Float32Array(terms.length);
      for (let place = 0; place < terms.length; place++) {
        const term = terms[place] ?? 0;
        weights[place] = sums[term] ?? 0;
        sums[term] = 0;
      }
      touched = [];
      return { terms, weights };
    },
  };
}

function grown(sums: Float64Array, term: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.max(2 * sums.length, term + 1));
  larger.set(sums);
  return larger;
}

/** Counts of several documents as those of one. */
export function summed(documents: Sparse[]): Sparse {
  for (const { terms, weights } of documents) {
    for (let place = 0; place < terms.length; place++) sums.add(terms[place] ?? 0, weights[place] ?? 0);
  }
  return sums.take();
}

// Shared by all calls: each takes what it added before it returns.
const sums = createTally();

/** How often each number occurs. */
export function tallied(numbers: number[]): Sparse {
  for (const number of numbers) sums.add(number, 1);
  return sums.take();
}
