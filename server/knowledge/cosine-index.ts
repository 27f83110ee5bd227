// Short texts compared by the cosine of their TF-IDF vectors.
import { frequencyOf, type Postings, PostingsBuilder } from './postings.ts';

export interface CosineIndex {
  postings: Postings;
  idf: Float32Array;
  /** Of a term that no document holds. */
  unseenIdf: number;
  size: number;
}

/** `weigh` lowers the weight of terms that say little. */
export function buildCosineIndex(
  documents: Map<string, number>[],
  weigh: (term: string) => number = () => 1,
): CosineIndex {
  const frequency = new Map<string, number>();
  for (const document of documents)
    for (const term of document.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const idfOf = (term: string) => weigh(term) * Math.log((documents.length + 1) / ((frequency.get(term) ?? 0) + 0.5));
  const builder = new PostingsBuilder();
  for (const [number, document] of documents.entries()) builder.add(number, unitVector(document, idfOf));
  const postings = builder.build();
  const idf = new Float32Array(postings.ids.size);
  for (const [term, id] of postings.ids) idf[id] = idfOf(term);
  return { postings, idf, unseenIdf: Math.log((documents.length + 1) / 0.5), size: documents.length };
}

/** The cosine of each document with the query; `query` gives each term its count and how much it counts. */
export function cosines(
  index: CosineIndex,
  query: Map<string, number>,
  weighUnseen: (term: string) => number = () => 1,
): Float32Array {
  const scores = new Float32Array(index.size);
  let norm = 0;
  for (const [term, count] of query) {
    const id = index.postings.ids.get(term);
    const weight = dampened(count) * (id === undefined ? index.unseenIdf * weighUnseen(term) : (index.idf[id] ?? 0));
    norm += weight * weight;
    if (id === undefined || frequencyOf(index.postings, id) === 0) continue;
    const end = index.postings.starts[id + 1] ?? 0;
    for (let at = index.postings.starts[id] ?? 0; at < end; at++) {
      const document = index.postings.documents[at] ?? 0;
      scores[document] = (scores[document] ?? 0) + weight * (index.postings.weights[at] ?? 0);
    }
  }
  if (norm > 0)
    for (let document = 0; document < scores.length; document++)
      scores[document] = (scores[document] ?? 0) / Math.sqrt(norm);
  return scores;
}

function unitVector(document: Map<string, number>, idfOf: (term: string) => number): Map<string, number> {
  const vector = new Map<string, number>();
  let norm = 0;
  for (const [term, count] of document) {
    const weight = dampened(count) * idfOf(term);
    vector.set(term, weight);
    norm += weight * weight;
  }
  if (norm > 0) for (const [term, weight] of vector) vector.set(term, weight / Math.sqrt(norm));
  return vector;
}

function dampened(count: number): number {
  return count > 1 ? 1 + Math.log(count) : count;
}
