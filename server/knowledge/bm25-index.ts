// BM25F: how well a text with fields of different weight answers a query's words.
import { frequencyOf, type Postings, PostingsBuilder } from './postings.ts';

export interface Field {
  weight: number;
  /** How much a long field is held against a document, 0 to 1. */
  lengthNorm: number;
}

export interface Bm25Index {
  /** Weights are field-weighted, length-normalised term frequencies. */
  postings: Postings;
  idf: Float32Array;
  unseenIdf: number;
  size: number;
}

const saturation = 1.2;

/** Each document is one count of terms per field. */
export function buildBm25Index(documents: Map<string, number>[][], fields: Field[]): Bm25Index {
  const lengths = documents.map((document) => document.map(total));
  const means = fields.map(
    (_, field) => lengths.reduce((sum, each) => sum + (each[field] ?? 0), 0) / Math.max(1, documents.length),
  );
  const builder = new PostingsBuilder();
  for (const [number, document] of documents.entries()) {
    const weights = new Map<string, number>();
    for (const [index, field] of fields.entries()) {
      const relative = (lengths[number]?.[index] ?? 0) / Math.max(1, means[index] ?? 1);
      const factor = field.weight / (1 - field.lengthNorm + field.lengthNorm * relative);
      for (const [term, count] of document[index] ?? []) weights.set(term, (weights.get(term) ?? 0) + count * factor);
    }
    builder.add(number, weights);
  }
  const postings = builder.build();
  const idf = new Float32Array(postings.ids.size);
  for (let id = 0; id < idf.length; id++) idf[id] = inverseFrequency(documents.length, frequencyOf(postings, id));
  return { postings, idf, unseenIdf: inverseFrequency(documents.length, 0), size: documents.length };
}

export interface Bm25Scores {
  /** Share of the best score that any text could have, 0 to 1. */
  score: Float32Array;
  /** Share of the query's weight that the text holds at all, 0 to 1. */
  covered: Float32Array;
}

/** A query's words, each with the index terms it may stand for and how well. */
export interface QueryWord {
  /** How much the word counts, small words less. */
  weight: number;
  matches: { term: string; likeness: number }[];
}

export function bm25Scores(index: Bm25Index, query: QueryWord[]): Bm25Scores {
  const score = new Float32Array(index.size);
  const covered = new Float32Array(index.size);
  let best = 0;
  for (const word of query) {
    const idf = idfOf(index, word);
    const most = word.weight * idf;
    best += most;
    for (const match of word.matches) {
      const id = index.postings.ids.get(match.term);
      if (id === undefined) continue;
      const end = index.postings.starts[id + 1] ?? 0;
      for (let at = index.postings.starts[id] ?? 0; at < end; at++) {
        const document = index.postings.documents[at] ?? 0;
        const frequency = index.postings.weights[at] ?? 0;
        const share = most * match.likeness;
        score[document] = (score[document] ?? 0) + (share * frequency) / (saturation + frequency);
        covered[document] = (covered[document] ?? 0) + share;
      }
    }
  }
  if (best > 0) {
    for (let document = 0; document < index.size; document++) {
      score[document] = Math.min(1, (score[document] ?? 0) / best);
      covered[document] = Math.min(1, (covered[document] ?? 0) / best);
    }
  }
  return { score, covered };
}

/** A word is as rare as the commonest term that it may stand for. */
export function idfOf(index: Bm25Index, word: QueryWord): number {
  let idf = Infinity;
  for (const match of word.matches) {
    const id = index.postings.ids.get(match.term);
    if (id !== undefined) idf = Math.min(idf, index.idf[id] ?? 0);
  }
  return idf === Infinity ? index.unseenIdf : idf;
}

function inverseFrequency(documents: number, frequency: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}

function total(counts: Map<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
