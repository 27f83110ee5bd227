// Words that stand for one another in questions for help, by stem.
import { words } from '../fold.ts';
import { stem } from '../stem.ts';
import { englishSynonyms } from './english.ts';
import { frenchSynonyms } from './french.ts';

export interface Synonyms {
  /** Stems that may stand for a stem, or for a phrase of stems parted by spaces. */
  of: Map<string, Set<string>>;
  /** The longest phrase, in words. */
  longest: number;
}

const none: Synonyms = { of: new Map(), longest: 1 };
const lists: Record<string, string> = { en: englishSynonyms, fr: frenchSynonyms };
const read = new Map<string, Synonyms>();

export function synonymsIn(language: string): Synonyms {
  const known = read.get(language);
  if (known) return known;
  const list = lists[language];
  const made = list === undefined ? none : synonymsFrom(list, language);
  read.set(language, made);
  return made;
}

function synonymsFrom(list: string, language: string): Synonyms {
  const of: Synonyms['of'] = new Map();
  let longest = 1;
  for (const line of list.split('\n')) {
    const group = line.split(',').map((entry) => words(entry).map((word) => stem(word, language)));
    for (const entry of group) {
      longest = Math.max(longest, entry.length);
      const key = entry.join(' ');
      if (key === '') continue;
      const others = of.get(key) ?? new Set<string>();
      for (const other of group) if (other.length === 1 && other[0] && other[0] !== key) others.add(other[0]);
      of.set(key, others);
    }
  }
  return { of, longest };
}
