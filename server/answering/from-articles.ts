// Answers from the articles: what is looked up for a burst or a follow-up, and whether it is answered, asked back or refused.
import type { Article } from '../domain/article.ts';
import { words } from '../domain/text/fold.ts';
import { isFunctionWord } from '../domain/text/function-words.ts';
import { sentencesOf } from '../domain/text/sentences.ts';
import type { ArticleKnowledge, Finding } from '../knowledge/knowledge.ts';
import { answerThreshold, askBackThreshold } from '../knowledge/thresholds.ts';
import type { AssistantWords } from '../languages/assistant-words.ts';
import type { Answer, Question } from '../ports.ts';
import { answerOf, quotedText, sourcesOf } from './compose.ts';
import { isFollowUp, type Reading } from './reading.ts';
import { withoutCourtesy } from './small-talk.ts';

export interface LookUp extends Finding {
  query: string;
  /** The part of the query that matters most for which sentences are quoted. */
  focus: string;
  /** How like one of the first article's own ways of asking the query is, 0 to 1. */
  likeness: number;
  /** A second question of the same burst. */
  also: LookUp | null;
}

const mostOptions = 3;
/** An option must be at least this likely beside the first. */
const optionShare = 0.25;
/** Two articles about equally likely are asked about, not guessed between, unless the first is sure all the same. */
const tieShare = 0.75;
const sureEnoughForTie = 0.5;

export async function lookUp(
  knowledge: ArticleKnowledge,
  question: Question,
  reading: Reading,
  own: AssistantWords,
): Promise<LookUp> {
  const text = withoutCourtesy(reading.messages.join('\n'), own);
  const search = (query: string, focus: string) => findInAny(knowledge, question, reading.language, query, focus);
  const option = chosenOption(reading, own, text);
  if (option)
    return { ...(await search(`${option}\n${reading.earlier[0] ?? ''}`, reading.earlier[0] ?? option)), sureness: 1 };
  const alone = await search(text, text);
  const before = reading.earlier[0];
  if (before && (reading.askedBack || isFollowUp(text, reading.language, own))) {
    const together = await search(`${withoutCourtesy(before, own)}\n${text}`, text);
    return together.sureness > alone.sureness || alone.sureness < answerThreshold ? together : alone;
  }
  return withSecondQuestion(alone, text, reading.language, search);
}

export async function answerFromArticles(
  knowledge: ArticleKnowledge,
  question: Question,
  found: LookUp,
  reading: Reading,
  own: AssistantWords,
): Promise<Answer> {
  const { sureness } = found;
  const [first, second] = found.ranked;
  if (!first) return answerOf(own.unknown, { kind: 'unknown', sureness });
  const tied = second !== undefined && second.likelihood >= tieShare * first.likelihood && sureness < sureEnoughForTie;
  // Of two about equally likely articles each is only half as sure as that it is one of them.
  const oneOfThem = tied ? sureness * (1 + second.likelihood / first.likelihood) : sureness;
  if (oneOfThem < askBackThreshold) return answerOf(own.unknown, { kind: 'unknown', sureness });
  if (sureness >= answerThreshold && (!tied || reading.askedBack)) return quoted(knowledge, question, found, own);
  const options = found.ranked
    .slice(0, mostOptions)
    .filter((each) => each.likelihood >= optionShare * first.likelihood);
  if (reading.askedBack || options.length < 2) {
    return answerOf(own.unknownButNear(first.article.title), { kind: 'unknown', sureness });
  }
  return answerOf(own.askBack(options.map((each) => each.article.title)), { kind: 'askBack', sureness });
}

async function quoted(
  knowledge: ArticleKnowledge,
  question: Question,
  found: LookUp,
  own: AssistantWords,
): Promise<Answer> {
  const looks = [found, ...(found.also ? [found.also] : [])];
  const texts: string[] = [];
  const sources = [];
  for (const look of looks) {
    const article = look.ranked[0]?.article;
    if (!article) continue;
    const quotes = await knowledge.quote(question.site.id, look.language, article.id, look.query, look.focus);
    texts.push(quotes.length > 0 ? quotedText(quotes) : own.seeArticle(article.title));
    sources.push(...(quotes.length > 0 ? sourcesOf(article, quotes) : [bareSource(article)]));
  }
  return answerOf(texts.join('\n\n'), { kind: 'answer', sureness: found.sureness, sources });
}

function bareSource(article: Article) {
  const { id: articleId, title, url, updated } = article;
  return { articleId, title, section: '', url, updated, passage: '' };
}

/** The option of the last question back that the visitor took, by its place or by its words. */
function chosenOption(reading: Reading, own: AssistantWords, text: string): string | null {
  if (!reading.askedBack) return null;
  const said = words(text).join(' ');
  const place = own.ordinals.findIndex((ways, index) => index < reading.options.length && ways.includes(said));
  if (place >= 0) return reading.options[place] ?? null;
  return reading.options.find((option) => words(option).join(' ') === said) ?? null;
}

/**
 * The language the visitor seems to write in first. A few words may not show it: when nothing is found there, another of
 * the site's languages that knows them well is the one.
 */
async function findInAny(
  knowledge: ArticleKnowledge,
  { site }: Question,
  language: string,
  query: string,
  focus: string,
): Promise<LookUp> {
  let best = await knowledge.find(site.id, language, query, 5);
  for (const other of site.languages) {
    if (best.sureness >= askBackThreshold) break;
    if (other === best.language) continue;
    const found = await knowledge.find(site.id, other, query, 5);
    if (found.sureness >= answerThreshold) best = found;
  }
  return { ...best, query, focus, likeness: best.ranked[0]?.likeness ?? 0, also: null };
}

/** Two questions in one burst are both answered when each is sure of an article of its own. */
async function withSecondQuestion(
  whole: LookUp,
  text: string,
  language: string,
  search: (query: string, focus: string) => Promise<LookUp>,
): Promise<LookUp> {
  const parts = text
    .split('\n')
    .flatMap(sentencesOf)
    .filter((part) => contentOf(part, language) >= 2);
  if (parts.length < 2 || parts.length > 4) return whole;
  const looks: LookUp[] = [];
  for (const part of parts) looks.push(await search(part, part));
  const sure = looks.filter((look) => look.sureness >= Math.max(answerThreshold, 0.6 * whole.sureness));
  const [first] = sure;
  const second = sure.find((look) => look.ranked[0]?.article.id !== first?.ranked[0]?.article.id);
  if (first && second) return { ...first, also: second };
  const best = looks.toSorted((a, b) => b.sureness - a.sureness)[0];
  return best && best.sureness > whole.sureness && whole.sureness < answerThreshold ? best : whole;
}

function contentOf(text: string, language: string): number {
  return words(text).filter((word) => !isFunctionWord(word, language)).length;
}
