// What is measured of each article for a query: the figures that ranking and sureness are made from.
import { words } from '../domain/text/fold.ts';
import { characterRuns, terms } from '../domain/text/terms.ts';
import { type ArticleIndex, smallWordWeight } from './article-index.ts';
import { bm25Scores, type QueryWord } from './bm25-index.ts';
import { cosines } from './cosine-index.ts';
import { counted } from './postings.ts';
import { alike } from './vocabulary.ts';

export const featureNames = [
  'words', 'covered', 'asking', 'askingCovered', 'passage', 'form', 'formSecond', 'title', 'formRuns', 'topic', 'topicRuns', 'textRuns', 'formMean',
] as const; // prettier-ignore

export type FeatureName = (typeof featureNames)[number];
/** One column per feature, one value per article. */
export type Features = Record<FeatureName, Float32Array>;

export function queryWords(index: ArticleIndex, query: string): QueryWord[] {
  const found = new Map<string, QueryWord>();
  for (const term of terms(query, index.language)) {
    if (found.has(term.stem)) continue;
    const known = index.byWords.postings.ids.has(term.stem);
    const matches = known || term.small ? [{ term: term.stem, likeness: 1 }] : alike(index.vocabulary, term.stem);
    found.set(term.stem, { weight: term.small ? smallWordWeight : 1, matches });
  }
  return [...found.values()];
}

export function measure(index: ArticleIndex, query: string): Features {
  const asked = queryWords(index, query);
  const size = index.articles.length;
  const byWords = bm25Scores(index.byWords, asked);
  const byAsking = bm25Scores(index.byAsking, asked);
  const byPassage = bm25Scores(index.byPassage, asked).score;
  const stems = new Map<string, number>();
  for (const word of asked) for (const match of word.matches) stems.set(match.term, match.likeness);
  const missing = asked.filter((word) => word.matches.length === 0).length;
  for (let number = 0; number < missing; number++) stems.set(`\u0000${number}`, 1);
  const runs = counted(characterRuns(words(query), 3, 4));
  const form = cosines(index.byForm, stems);
  const formRuns = cosines(index.byFormRuns, runs);
  const features: Features = {
    words: byWords.score,
    covered: byWords.covered,
    asking: byAsking.score,
    askingCovered: byAsking.covered,
    passage: new Float32Array(size),
    form: new Float32Array(size),
    formSecond: new Float32Array(size),
    formMean: new Float32Array(size),
    title: new Float32Array(size),
    formRuns: new Float32Array(size),
    topic: cosines(index.byTopic, stems),
    topicRuns: cosines(index.byTopicRuns, runs),
    textRuns: cosines(index.byTextRuns, runs),
  };
  for (const [number, passage] of index.passages.entries()) {
    features.passage[passage.article] = Math.max(features.passage[passage.article] ?? 0, byPassage[number] ?? 0);
  }
  let last = -1;
  for (const [number, each] of index.forms.entries()) {
    const value = form[number] ?? 0;
    const best = features.form[each.article] ?? 0;
    if (each.article !== last) features.title[each.article] = value;
    last = each.article;
    features.formSecond[each.article] = Math.max(features.formSecond[each.article] ?? 0, Math.min(best, value));
    features.form[each.article] = Math.max(best, value);
    features.formMean[each.article] =
      (features.formMean[each.article] ?? 0) + value / (1 + (index.articles[each.article]?.questions.length ?? 0));
    features.formRuns[each.article] = Math.max(features.formRuns[each.article] ?? 0, formRuns[number] ?? 0);
  }
  return features;
}
