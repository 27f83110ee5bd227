// BM25F: how well a text with fields of different weight answers a query's words.
import { newColumn } from './columns.ts';
import {
  buildPostings,
  createTally,
  emptyDocument,
  frequencyOf,
  type Numbering,
  type Postings,
  type Sparse,
} from './postings.ts';

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
export function buildBm25Index(numbering: Numbering, documents: Sparse[][], fields: Field[]): Bm25Index {
  const lengths = documents.map((document) => document.map(total));
  const means = fields.map(
    (_, field) => lengths.reduce((sum, each) => sum + (each[field] ?? 0), 0) / Math.max(1, documents.length),
  );
  const tally = createTally();
  const weighted = documents.map((document, number) => {
    for (const [index, field] of fields.entries()) {
      const relative = (lengths[number]?.[index] ?? 0) / Math.max(1, means[index] ?? 1);
      const factor = field.weight / (1 - field.lengthNorm + field.lengthNorm * relative);
      const { terms, weights } = document[index] ?? emptyDocument;
      for (let place = 0; place < terms.length; place++) tally.add(terms[place] ?? 0, (weights[place] ?? 0) * factor);
    }
    return tally.take();
  });
  const postings = buildPostings(numbering, weighted);
  const idf = new Float32Array(numbering.size);
  for (let term = 0; term < idf.length; term++)
    idf[term] = inverseFrequency(documents.length, frequencyOf(postings, term));
  return { postings, idf, unseenIdf: inverseFrequency(documents.length, 0), size: documents.length };
}

export interface Bm25Scores {
  /** Share of the best score that any text could have, 0 to 1. */
  score: Float32Array;
  /** Share of the query's weight that the text holds at all, 0 to 1. */
  covered: Float32Array;
}

export interface Match {
  term: number;
  likeness: number;
}

/** A query's words, each with the index terms it may stand for and how well. */
export interface QueryWord {
  /** Folded, as it was written. */
  word: string;
  /** How much the word counts, small words less. */
  weight: number;
  matches: Match[];
}

export function bm25Scores(index: Bm25Index, query: QueryWord[]): Bm25Scores {
  const score = newColumn(index.size);
  const covered = newColumn(index.size);
  const scratch = { score: newColumn(index.size), covered: newColumn(index.size) };
  let best = 0;
  for (const word of query) {
    best += word.weight * idfOf(index, word);
    addWord(index, word, { score, covered }, scratch);
  }
  if (best > 0) {
    for (let document = 0; document < index.size; document++) {
      score[document] = Math.min(1, (score[document] ?? 0) / best);
      covered[document] = Math.min(1, (covered[document] ?? 0) / best);
    }
  }
  return { score, covered };
}

/** Of the terms a word may stand for, a document counts the one that gives most, once. */
function addWord(index: Bm25Index, word: QueryWord, sums: Bm25Scores, scratch: Bm25Scores): void {
  const most = word.weight * idfOf(index, word);
  const { starts, documents, weights } = index.postings;
  for (const { term, likeness } of word.matches) {
    const share = Math.min(most, word.weight * (index.idf[term] ?? 0)) * likeness;
    for (let at = starts[term] ?? 0, end = starts[term + 1] ?? 0; at < end; at++) {
      const document = documents[at] ?? 0;
      const frequency = weights[at] ?? 0;
      const gain = (share * frequency) / (saturation + frequency) - (scratch.score[document] ?? 0);
      if (gain > 0) {
        sums.score[document] = (sums.score[document] ?? 0) + gain;
        scratch.score[document] = (scratch.score[document] ?? 0) + gain;
      }
      const more = share - (scratch.covered[document] ?? 0);
      if (more > 0) {
        sums.covered[document] = (sums.covered[document] ?? 0) + more;
        scratch.covered[document] = (scratch.covered[document] ?? 0) + more;
      }
    }
  }
  for (const { term } of word.matches) {
    for (let at = starts[term] ?? 0, end = starts[term + 1] ?? 0; at < end; at++) {
      scratch.score[documents[at] ?? 0] = 0;
      scratch.covered[documents[at] ?? 0] = 0;
    }
  }
}

/** A word is as rare as the term that it stands for most likely, its first. */
export function idfOf(index: Bm25Index, word: QueryWord): number {
  const first = word.matches[0];
  return first === undefined ? index.unseenIdf : (index.idf[first.term] ?? 0);
}

function inverseFrequency(documents: number, frequency: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}

function total(counts: Sparse): number {
  return counts.weights.reduce((sum, count) => sum + count, 0);
}
