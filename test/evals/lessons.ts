// From knowledge bases and the questions put to them to what the word map is learned from, and from the map to a table of vectors.
import type { Article } from '../../server/domain/article.ts';
import { words } from '../../server/domain/text/fold.ts';
import {
  readWordVectors,
  type WordVectors,
  writeWordVectors,
} from '../../server/knowledge/word-vectors/word-vectors.ts';
import type { QuestionRow } from './data.ts';
import type { RawVectors } from './glove.ts';
import { learnWordMap, type MapLesson, mappedWord, type WordMap } from './word-map.ts';

export interface Base {
  name: string;
  /** Sibling bases (hint3-…) share their makers and their way of writing: they are left out together. */
  group: string;
  language: string;
  articles: Article[];
  questions: QuestionRow[];
}

export type VectorsWithout = (groups: string[]) => WordVectors;

/** Vectors turned by a map that was learned without some groups of bases; each learned once. */
export function vectorsLearner(raw: RawVectors, bases: Base[]): VectorsWithout {
  const learned = new Map<string, WordVectors>();
  return (groups) => {
    const key = [...new Set(groups)].toSorted().join(' ');
    const known = learned.get(key) ?? readWordVectors(tableWithout(raw, bases, groups));
    learned.set(key, known);
    return known;
  };
}

export function tableWithout(raw: RawVectors, bases: Base[], groups: string[]): Uint8Array {
  const used = bases.filter(({ language, group }) => language === 'en' && !groups.includes(group));
  const map = learnWordMap(
    raw,
    used.map((base) => lessonOf(raw, base)),
  );
  return tableOf(raw, map);
}

function tableOf(raw: RawVectors, map: WordMap): Uint8Array {
  const entries = raw.words.map((word, id) => ({ word, row: mappedWord(raw, map, id) }));
  return writeWordVectors(entries, raw.dimensions);
}

function lessonOf(raw: RawVectors, { articles, questions }: Base): MapLesson {
  const idsOf = (text: string) => words(text).flatMap((word) => raw.ids.get(word) ?? []);
  const forms = articles.flatMap((article, owner) =>
    [article.title, ...article.questions].map((text) => ({ owner, words: idsOf(text) })),
  );
  const numbers = new Map(articles.map(({ id }, number) => [id, number]));
  return {
    forms: forms.map((form) => form.words),
    owners: forms.map((form) => form.owner),
    questions: questions.map(({ text, answer_ids: ids }) => ({
      words: idsOf(text),
      articles: new Set(ids === 'none' ? [] : ids.flatMap((id) => numbers.get(id) ?? [])),
    })),
  };
}
