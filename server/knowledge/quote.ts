// The words of an article that answer a question: the best passages, and in them the sentences or list items that matter.
import { blocksOf, plainText } from '../domain/text/markdown.ts';
import { sentencesOf } from '../domain/text/sentences.ts';
import { terms } from '../domain/text/terms.ts';
import type { ArticleIndex, IndexedPassage } from './article-index.ts';
import { idfOf, type QueryWord } from './bm25-index.ts';
import { queryWords } from './query-words.ts';

export interface Quote {
  section: string;
  /** The whole passage it comes from, Markdown. */
  passage: string;
  /** The part that answers, Markdown, word for word: pieces to be shown one after the other. */
  pieces: string[];
}

const mostSentences = 4;
/** A passage of this many characters is quoted whole. */
const short = 260;
const mostItems = 6;

/** At most two quotes, in the article's own order; `focus` is the part of the query that matters most for the choice. */
export function quoteArticle(index: ArticleIndex, article: number, query: string, focus: string): Quote[] {
  const own = index.passages.filter((passage) => passage.article === article);
  const weigh = weigher(index, query, focus, index.articles[article]?.title ?? '');
  const scored = own.map((passage, place) => ({
    passage,
    place,
    score: weigh(`${passage.section}\n${plainText(passage.text)}`),
  }));
  const ranked = scored.toSorted((a, b) => b.score - a.score || a.place - b.place);
  const best = ranked[0];
  if (!best) return [];
  // Nothing beyond the title's own words to go by: the opening is what the author wanted read first.
  const first = best.score > 0 ? best : (scored[0] ?? best);
  return [quoteOf(first.passage, weigh)];
}

type Weigh = (text: string) => number;

/** How much of the question's weight a text holds. Words of the title are in every passage's mind and count less. */
function weigher(index: ArticleIndex, query: string, focus: string, title: string): Weigh {
  const weights = new Map<number, number>();
  const numbersIn = (text: string) =>
    new Set(terms(text, index.language).map((term) => index.numbering.get(term.stem) ?? -1));
  const titled = numbersIn(title);
  const add = (words: QueryWord[], factor: number) => {
    for (const word of words) {
      for (const match of word.matches) {
        const weight =
          factor * word.weight * match.likeness * idfOf(index.byPassage, word) * (titled.has(match.term) ? 0.4 : 1);
        weights.set(match.term, Math.max(weights.get(match.term) ?? 0, weight));
      }
    }
  };
  add(queryWords(index, query), 0.5);
  add(queryWords(index, focus), 1);
  return (text) => {
    let sum = 0;
    for (const term of numbersIn(text)) sum += weights.get(term) ?? 0;
    return sum;
  };
}

function quoteOf(passage: IndexedPassage, weigh: Weigh): Quote {
  const pieces = passage.text.length <= short ? [passage.text] : condensed(passage.text, weigh);
  return { section: passage.section, passage: passage.text, pieces };
}

function condensed(text: string, weigh: Weigh): string[] {
  const blocks = blocksOf(text);
  const list = blocks.find((block) => block.kind === 'list');
  const prose = blocks.filter((block) => block.kind === 'paragraph').map((block) => block.text);
  const listWeight = list ? weigh(plainText(list.text)) : 0;
  if (!list || listWeight < Math.max(...prose.map((each) => weigh(plainText(each))), 0))
    return chosenSentences(prose, weigh);
  const introduction = prose.find((each) => /[:：]\s*$/.test(each));
  const items = chosenItems(list.text, weigh);
  return [
    ...(introduction && items.length > 1 ? [sentencesOf(introduction).at(-1) ?? introduction] : []),
    items.join('\n'),
  ];
}

/** The items that the question is about, or all of a short list when it is about none of them in particular. */
function chosenItems(list: string, weigh: Weigh): string[] {
  const items = list.split(/\n(?=\s{0,3}(?:[-*+]|\d{1,3}[.)])\s)/);
  const scores = items.map((item) => weigh(plainText(item)));
  const best = Math.max(...scores);
  if (best === 0) return items.slice(0, mostItems);
  const chosen = items.filter((_, place) => (scores[place] ?? 0) >= 0.6 * best);
  return items.length <= mostItems && chosen.length > 2 ? items : chosen.slice(0, mostItems);
}

/** A run of neighbouring sentences, so that none stands without what it refers to. */
function chosenSentences(paragraphs: string[], weigh: Weigh): string[] {
  const sentences = paragraphs.flatMap(sentencesOf);
  if (sentences.length <= mostSentences - 1) return sentences;
  const scores = sentences.map((sentence) => weigh(plainText(sentence)) + 0.01);
  let best = { from: 0, gain: -1 };
  for (let from = 0; from + 2 < sentences.length; from++) {
    const gain = scores.slice(from, from + 3).reduce((sum, score) => sum + score, 0) - 0.05 * from;
    if (gain > best.gain) best = { from, gain };
  }
  return sentences.slice(best.from, best.from + 3);
}
