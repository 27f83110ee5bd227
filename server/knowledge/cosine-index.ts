// Texts compared by the cosine of their TF-IDF vectors.
import { newColumn } from './columns.ts';
import { buildPostings, frequencyOf, type Numbering, type Postings, type Sparse } from './postings.ts';

export interface CosineIndex {
  postings: Postings;
  idf: Float32Array;
  /** Of a term that no document holds. */
  unseenIdf: number;
  size: number;
}

/** `weigh` lowers the weight of terms that say little; `rest` is awaited now and then. */
export async function buildCosineIndex(
  numbering: Numbering,
  counts: Sparse[],
  rest: () => Promise<void>,
  weigh?: (term: number) => number,
): Promise<CosineIndex> {
  const frequency = new Int32Array(numbering.size);
  for (const { terms } of counts) for (const term of terms) frequency[term] = (frequency[term] ?? 0) + 1;
  const idf = new Float32Array(numbering.size);
  for (let term = 0; term < idf.length; term++) {
    idf[term] = (weigh?.(term) ?? 1) * Math.log((counts.length + 1) / ((frequency[term] ?? 0) + 0.5));
  }
  const vectors: Sparse[] = [];
  for (const [number, document] of counts.entries()) {
    if (number % restEvery === 0) await rest();
    vectors.push(unitVector(document, idf));
  }
  await rest();
  const postings = buildPostings(numbering, vectors);
  return { postings, idf, unseenIdf: Math.log((counts.length + 1) / 0.5), size: counts.length };
}

const restEvery = 500;

/** The cosine of each document with the query, given as each term's count, and the count of words that mean nothing here. */
export function cosines(index: CosineIndex, query: Map<number, number>, unseen: number): Float32Array {
  const scores = newColumn(index.size);
  const { starts, documents, weights } = index.postings;
  let norm = unseen * index.unseenIdf ** 2;
  for (const [term, count] of query) {
    const known = frequencyOf(index.postings, term) > 0;
    const weight = dampened(count) * (known ? (index.idf[term] ?? 0) : index.unseenIdf);
    norm += weight * weight;
    if (!known) continue;
    for (let at = starts[term] ?? 0, end = starts[term + 1] ?? 0; at < end; at++) {
      const document = documents[at] ?? 0;
      scores[document] = (scores[document] ?? 0) + weight * (weights[at] ?? 0);
    }
  }
  const length = Math.sqrt(norm) || 1;
  for (let document = 0; document < scores.length; document++) scores[document] = (scores[document] ?? 0) / length;
  return scores;
}

function unitVector({ terms, weights }: Sparse, idf: Float32Array): Sparse {
  const vector = new Float32Array(terms.length);
  let norm = 0;
  for (let place = 0; place < terms.length; place++) {
    const weight = dampened(weights[place] ?? 0) * (idf[terms[place] ?? 0] ?? 0);
    vector[place] = weight;
    norm += weight * weight;
  }
  const length = Math.sqrt(norm) || 1;
  for (let place = 0; place < vector.length; place++) vector[place] = (vector[place] ?? 0) / length;
  return { terms, weights: vector };
}

function dampened(count: number): number {
  return count > 1 ? 1 + Math.log(count) : count;
}
