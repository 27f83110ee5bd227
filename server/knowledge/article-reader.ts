// An article read into counts of stems and of character runs, field by field and passage by passage.
import type { Article } from '../domain/article.ts';
import { words } from '../domain/text/fold.ts';
import { plainText } from '../domain/text/markdown.ts';
import { characterRuns, termReader } from '../domain/text/terms.ts';
import { type Passage, passagesOf } from './passages.ts';
import { createTally, emptyDocument, numberOf, type Numbering, type Sparse, summed, tallied } from './postings.ts';

export interface IndexedPassage extends Passage {
  article: number;
}

export const runLength = 3;

export interface ReadArticle {
  forms: { article: number; stems: Sparse; runs: Sparse }[];
  passages: (IndexedPassage & { fields: Sparse[] })[];
  fields: Sparse[];
  bodyRuns: Sparse;
}

export function readArticle(article: Article, number: number, reader: Reader): ReadArticle {
  const passages = passagesOf(article).map((passage) => {
    const text = plainText(passage.text);
    return { ...passage, article: number, plain: text, fields: [reader.stems(passage.section), reader.stems(text)] };
  });
  const forms = [article.title, ...article.questions].map((text) => ({
    article: number,
    stems: reader.stems(text),
    runs: reader.runs(text),
  }));
  const headings = [article.section, ...new Set(passages.map((passage) => passage.section))].join('\n');
  const [title, ...questions] = forms.map((form) => form.stems);
  const body = summed(passages.map((passage) => passage.fields[1] ?? emptyDocument));
  return {
    forms,
    passages,
    fields: [title ?? emptyDocument, summed(questions), reader.stems(headings), body],
    bodyRuns: reader.runs(passages.map((passage) => passage.plain).join('\n')),
  };
}

export interface Reader {
  numbering: Numbering;
  runNumbering: Numbering;
  /** Of the terms that say less than others. */
  weights: Map<number, number>;
  /** Of each term, the first word that was read as it. */
  spoken: string[];
  stems(text: string): Sparse;
  runs(text: string): Sparse;
}

/** Remembers each word's stem and character runs: texts of one site share most of their words. */
export function createReader(language: string): Reader {
  const numbering: Numbering = new Map();
  const runNumbering: Numbering = new Map();
  const weights = new Map<number, number>();
  const spoken: string[] = [];
  const termsOf = termReader(language);
  const runsOfWord = new Map<string, number[]>();
  const tally = createTally();
  return {
    numbering,
    runNumbering,
    weights,
    spoken,
    stems(text) {
      return tallied(
        termsOf(text).map((term) => {
          const number = numberOf(numbering, term.stem);
          if (term.weight < 1) weights.set(number, term.weight);
          spoken[number] ??= term.word;
          return number;
        }),
      );
    },
    runs(text) {
      for (const word of words(text)) {
        const known = runsOfWord.get(word);
        const runs = known ?? characterRuns([word], runLength, runLength).map((run) => numberOf(runNumbering, run));
        if (!known) runsOfWord.set(word, runs);
        for (const run of runs) tally.add(run, 1);
      }
      return tally.take();
    },
  };
}
