// The words of an article that answer a question: the sentences or list items that matter, and the passages they stand in.
import { cuesIn, holds } from '../domain/text/answer-cues.ts';
import { plainText } from '../domain/text/markdown.ts';
import { terms } from '../domain/text/terms.ts';
import type { ArticleIndex } from './article-index.ts';
import { idfOf, type QueryWord } from './bm25-index.ts';
import { queryWords } from './query-words.ts';
import { endsOpen, type Unit, unitsOf } from './units.ts';

export interface Quote {
  section: string;
  /** The whole passage it comes from, Markdown. */
  passage: string;
  /** The parts that answer, Markdown, word for word, to be shown one after the other. */
  pieces: string[];
}

const mostSentences = 3;
const mostItems = 7;
/** Share of the question's own weight that a unit must hold to be preferred over the article's opening. */
const clearlyMeant = 0.3;
/** A unit that holds less is still preferred when the opening holds next to nothing of the question. */
const aboveOpening = 0.12;

/** `focus` is the part of the query that matters most for the choice of words. Nothing when the article has no text. */
export function quoteArticle(index: ArticleIndex, article: number, query: string, focus: string): Quote[] {
  const passages = index.passages.filter((_, number) => index.passageOwners[number] === article);
  const units = unitsOf(passages);
  const weigh = weigher(index, query, focus, index.articles[article]?.title ?? '');
  // A heading speaks for all that stands under it, but less than its own words do.
  const headings = passages.map((passage) => 0.5 * weigh(passage.section));
  const scores = units.map((unit) => weigh(plainText(unit.text)) + (headings[unit.passage] ?? 0));
  const chosen = chosenUnits(units, scores);
  return [...Map.groupBy(chosen, (place) => units[place]?.passage ?? 0)].flatMap(([number, places]) => {
    const passage = passages[number];
    return passage
      ? [{ section: passage.section, passage: passage.text, pieces: places.map((place) => units[place]?.text ?? '') }]
      : [];
  });
}

/** Places of the units to quote, in order. */
function chosenUnits(units: Unit[], scores: number[]): number[] {
  let best = 0;
  for (const [place, score] of scores.entries()) if (score > (scores[best] ?? 0) + 0.02) best = place;
  const clear = (scores[best] ?? 0) >= clearlyMeant || (scores[best] ?? 0) >= aboveOpening + 2 * (scores[0] ?? 0);
  if (!clear) best = 0;
  const unit = units[best];
  if (!unit) return [];
  if (unit.kind === 'item') return itemsAround(units, scores, best);
  if (endsOpen(unit.text) && units[best + 1]?.introduction === best) return itemsAround(units, scores, best + 1);
  return sentencesAround(units, scores, best);
}

/** The items the question is about with what introduces them, or the whole list when it is about none in particular. */
function itemsAround(units: Unit[], scores: number[], place: number): number[] {
  const { block, introduction } = units[place] ?? { block: -1, introduction: null };
  const items = [...units.keys()].filter((other) => units[other]?.block === block);
  const best = Math.max(...items.map((item) => scores[item] ?? 0));
  const meant = items.filter((item) => (scores[item] ?? 0) >= 0.5 * best);
  const chosen = best < clearlyMeant || (meant.length > 2 && items.length <= mostItems) ? items : meant;
  return [...(introduction === null ? [] : [introduction]), ...chosen.slice(0, mostItems)];
}

/** The best sentence with its neighbours in the same paragraph, so that none stands without what it refers to. */
function sentencesAround(units: Unit[], scores: number[], place: number): number[] {
  const near = (other: number) => units[other]?.kind === 'sentence' && units[other].block === units[place]?.block;
  const chosen = [place];
  while (chosen.length < mostSentences) {
    const before = (chosen[0] ?? 0) - 1;
    const after = (chosen.at(-1) ?? 0) + 1;
    // What went before is needed to understand; what comes after only completes.
    const worthBefore = near(before) ? (scores[before] ?? 0) + 0.1 : -1;
    const worthAfter = near(after) && !endsOpen(units[after]?.text ?? '') ? (scores[after] ?? 0) + 0.05 : -1;
    if (worthBefore < 0 && worthAfter < 0) break;
    if (worthBefore >= worthAfter) chosen.unshift(before);
    else chosen.push(after);
  }
  // A short opening ("Yes, within 30 days.") is completed by what follows it.
  const last = chosen.at(-1) ?? place;
  if (chosen[0] === 0 && chosen.length === 1 && units[last + 1]?.kind === 'sentence') {
    return units[last + 2]?.introduction === last + 1
      ? [...chosen, ...itemsAround(units, scores, last + 2)]
      : [0, last + 1];
  }
  return chosen;
}

type Weigh = (text: string) => number;

/**
 * How much of the question's weight a text holds, about 0 to 1. The title's words are in every sentence's mind and count
 * little; the right kind of thing (a price, a time) counts like a word of the question.
 */
function weigher(index: ArticleIndex, query: string, focus: string, title: string): Weigh {
  const numbersIn = (text: string) =>
    new Set(terms(text, index.language).map((term) => index.numbering.get(term.stem) ?? -1));
  const titled = numbersIn(title);
  const weights = new Map<number, number>();
  let most = 0;
  const add = (words: QueryWord[], factor: number) => {
    for (const word of words) {
      const own = factor * word.weight * idfOf(index.byPassage, word);
      const inTitle = word.matches.some((match) => titled.has(match.term));
      most += own * (inTitle ? 0.2 : 1);
      for (const { term, likeness } of word.matches) {
        const weight = own * likeness ** 2 * (inTitle || titled.has(term) ? 0.2 : 1);
        weights.set(term, Math.max(weights.get(term) ?? 0, weight));
      }
    }
  };
  add(queryWords(index, focus), 1);
  if (query !== focus) add(queryWords(index, query), 0.4);
  const cues = cuesIn(focus);
  return (text) => {
    let sum = 0;
    for (const term of numbersIn(text)) sum += weights.get(term) ?? 0;
    const held = cues.filter((cue) => holds(cue, text)).length;
    return (most > 0 ? sum / most : 0) + 0.35 * held;
  };
}
