// A lexicon folded as messages are, in one go, and the words it is made of: they tell whether a message can mean anything to it.
import { foldPhrases } from './compile-pattern.ts';
import type { Lexicon } from './policy.ts';

type Lists = [name: string, entries: string[]][];

export interface FoldedLexicon {
  sets: Lists;
  any: Lists;
  unless: Lists;
}

/** A phrase that names a set is folded with the name in it, so the names are folded too. */
export function foldLexicon({ sets, topics }: Lexicon): FoldedLexicon {
  const all = Object.entries(topics);
  return {
    sets: foldLists(Object.entries(sets)).map(([name, entries]) => [foldPhrases([name]).join(''), entries]),
    any: foldLists(all.map(([topic, { any }]) => [topic, any])),
    unless: foldLists(all.map(([topic, { unless }]) => [topic, unless])),
  };
}

function foldLists(lists: Lists): Lists {
  const folded = foldPhrases(lists.flatMap(([, phrases]) => phrases));
  let from = 0;
  return lists.map(([name, { length }]) => [name, folded.slice(from, (from += length))]);
}

export interface SpokenWords {
  whole: Set<string>;
  /** What words begin with (`complain*`), by their first two letters. */
  cut: Map<string, string[]>;
}

/** All words of a lexicon, whatever part of a phrase they are. */
export function spokenWords({ sets, any, unless }: FoldedLexicon): SpokenWords {
  const spoken: SpokenWords = { whole: new Set(), cut: new Map() };
  const text = [...sets, ...any, ...unless].flatMap(([, entries]) => entries).join(' ');
  for (const part of new Set(text.match(/[^\s|[\]!_]+\*?/g))) {
    if ('@.<>?#*'.includes(part.charAt(0))) continue;
    if (part.endsWith('*')) fileCut(spoken.cut, part.slice(0, -1));
    else spoken.whole.add(part);
  }
  return spoken;
}

function fileCut(cut: SpokenWords['cut'], start: string): void {
  const key = start.slice(0, 2);
  cut.set(key, [...(cut.get(key) ?? []), start]);
}

/** How many of the forms the lexicon has a use for. */
export function countSpoken({ whole, cut }: SpokenWords, forms: string[]): number {
  const isCut = (form: string) => cut.get(form.slice(0, 2))?.some((start) => form.startsWith(start)) === true;
  return forms.filter((form) => whole.has(form) || isCut(form)).length;
}
