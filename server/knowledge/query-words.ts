// A query's words, each with what it may stand for in an index: itself, what it was mistyped from, its synonyms.
import { synonymsIn } from '../domain/text/synonyms/synonyms.ts';
import { type Term, terms } from '../domain/text/terms.ts';
import type { ArticleIndex } from './article-index.ts';
import type { QueryWord } from './bm25-index.ts';
import { alike } from './vocabulary.ts';

const synonymLikeness = 0.6;

export function queryWords(index: ArticleIndex, query: string): QueryWord[] {
  const asked = terms(query, index.language);
  const found = new Map<string, QueryWord>();
  for (const term of asked) if (!found.has(term.stem)) found.set(term.stem, wordOf(index, term));
  addSynonyms(index, asked, found);
  return [...found.values()];
}

function wordOf(index: ArticleIndex, { stem, word, small, weight }: Term): QueryWord {
  const term = index.numbering.get(stem);
  if (term !== undefined) return { word, weight, matches: [{ term, likeness: 1 }] };
  const matches = small ? [] : alike(index.vocabulary, stem);
  // A mistyped small word is as small as the word it was meant to be.
  return { word, weight: Math.min(weight, index.termWeights.get(matches[0]?.term ?? -1) ?? 1), matches };
}

/** A phrase's synonyms are tied to its last word that is not small. */
function addSynonyms(index: ArticleIndex, asked: Term[], found: Map<string, QueryWord>): void {
  const synonyms = synonymsIn(index.language);
  for (const from of asked.keys()) {
    for (let length = 1; length <= synonyms.longest && from + length <= asked.length; length++) {
      const phrase = asked.slice(from, from + length);
      const others = synonyms.of.get(phrase.map((term) => term.stem).join(' '));
      if (!others || (length === 1 && phrase[0]?.small)) continue;
      const holder = found.get((phrase.findLast((term) => !term.small) ?? phrase[0])?.stem ?? '');
      for (const other of others) if (holder) addMatch(holder, index.numbering.get(other));
    }
  }
}

function addMatch(word: QueryWord, term: number | undefined): void {
  if (term === undefined) return;
  const match = word.matches.find((each) => each.term === term);
  if (!match) word.matches.push({ term, likeness: synonymLikeness });
  else if (match.likeness < synonymLikeness) match.likeness = synonymLikeness;
}
