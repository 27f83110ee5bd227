// The weighed signals: what each one sees in a message and its history, from 0 to 1, and in which words.
import { quotesOf } from './find.ts';
import type { Reading } from './find.ts';
import type { HandoffInput } from './input.ts';
import { saidItselfAgain } from './last-reply.ts';
import { likelihoods } from './learned.ts';
import type { CompiledLexicon } from './lexicon.ts';
import type { Policy, SignalName } from './policy.ts';
import { timesAskedBefore } from './repetition.ts';

export interface Observation {
  value: number;
  quotes: string[];
}

export type Observations = Partial<Record<SignalName, Observation>>;

/** Signals that do not show are left out. */
export function observe(policy: Policy, lexicon: CompiledLexicon, reading: Reading, input: HandoffInput): Observations {
  const all: Observations = {
    anger: anger(reading),
    distress: distress(reading),
    urgency: urgency(reading),
    unresolved: unresolved(reading, input),
    repeatedQuestion: repeatedQuestion(lexicon, reading, input),
    lowSureness: lowSureness(input),
    complexity: complexity(reading),
    toolFailure: { value: Math.min(1, input.toolFailures / 2), quotes: [] },
    negativeFeedback: { value: Math.min(1, input.negativeMarks / 2), quotes: [] },
    modelView: { value: input.modelView?.needsPerson ?? 0, quotes: quoteOf(input.modelView) },
    ...likelihoods(policy.learned, reading),
  };
  return Object.fromEntries(Object.entries(all).filter(([, { value }]) => value > 0));
}

/** Words of anger weigh most; shouting, rows of marks and cross faces make them worse but are not enough alone. */
function anger(reading: Reading): Observation {
  const strong = quotesFor(reading, 'strongAnger');
  const mild = besides(strong, quotesFor(reading, 'mildAnger'));
  const censored = reading.text.match(CENSORED) ?? [];
  const faces = reading.text.match(/[😠😡🤬👿🖕💢😤]/gu) ?? [];
  const shouting = shoutedWords(reading);
  const marks = /[!?！？]{3,}/u.exec(reading.text)?.[0];
  const value =
    strong.length * 1 +
    mild.length * 0.5 +
    censored.length * 1 +
    Math.min(faces.length, 2) * 0.6 +
    (shouting === null ? 0 : 0.5) +
    (marks === undefined ? 0 : 0.3);
  const quotes = [
    ...strong,
    ...mild,
    ...censored,
    ...faces.slice(0, 2),
    ...(shouting === null ? [] : [shouting]),
    ...(marks === undefined ? [] : [marks]),
  ];
  return { value: Math.min(1, value), quotes };
}

/** `annoying` says nothing more where `really annoying` is quoted. */
function besides(strong: string[], mild: string[]): string[] {
  return mild.filter((quote) => !strong.some((wider) => wider.includes(quote)));
}

/** A swear word with letters starred out; digits or a mail address beside the stars make it a card or a person. */
const CENSORED =
  /(?<![\p{L}\p{N}*#@$%.])(?!\S*@\S*\.)\p{L}{1,2}(?:\*(?=\p{L})|[*#@$%]{2,})\p{L}{0,7}(?![\p{L}\p{N}*@])/gu;

function distress(reading: Reading): Observation {
  const strong = quotesFor(reading, 'strongDistress');
  const mild = besides(strong, quotesFor(reading, 'mildDistress'));
  return { value: Math.min(1, strong.length + mild.length * 0.5), quotes: [...strong, ...mild] };
}

/** "This is urgent" as the whole message is a call for help; "I need it urgently by Friday" is a detail. */
function urgency(reading: Reading): Observation {
  const found = reading.findings.filter(({ topic }) => topic === 'urgency');
  const words = new Set(found.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));
  const share = words.size / Math.max(1, reading.tokens.length);
  return { value: found.length === 0 ? 0 : share >= 0.5 ? 1 : 0.4, quotes: quotesOf(found) };
}

/** "No", "still" and "I said" tell something only to an assistant that has just replied. */
function unresolved(reading: Reading, { history }: HandoffInput): Observation {
  const strong = quotesFor(reading, 'unresolved');
  const mild = quotesFor(reading, 'partlyUnresolved');
  const rejected = history.at(-1)?.by === 'assistant' ? quotesFor(reading, 'rejectsReply').slice(0, 1) : [];
  const value = strong.length + (mild.length + rejected.length) * 0.5;
  return { value: Math.min(1, value), quotes: [...new Set([...strong, ...mild, ...rejected])] };
}

function repeatedQuestion(lexicon: CompiledLexicon, reading: Reading, input: HandoffInput): Observation {
  const times = timesAskedBefore(lexicon, reading.text, input.history);
  const saysSo = quotesFor(reading, 'saysItAgain');
  const value =
    (times === 0 ? 0 : times === 1 ? 0.7 : 1) +
    (saysSo.length > 0 ? 0.5 : 0) +
    (saidItselfAgain(lexicon, input.history) ? 0.5 : 0);
  return { value: Math.min(1, value), quotes: times > 0 ? [reading.text.trim()] : saysSo };
}

/** The assistant's last replies that said it did not know, asked back, or were hardly sure. */
function lowSureness(input: HandoffInput): Observation {
  let value = 0;
  for (const turn of input.history.toReversed()) {
    if (turn.by === 'agent') break;
    if (turn.by === 'visitor' || turn.kind === 'smallTalk') continue;
    if (turn.kind === 'unknown') value += 0.6;
    else if (turn.kind === 'askBack') value += 0.35;
    else if (turn.sureness !== undefined && turn.sureness < 0.4) value += 0.35;
    else break;
  }
  return { value: Math.min(1, value), quotes: [] };
}

/** Many matters in one message. Never enough alone: a person is for the matter, not for its length. */
function complexity(reading: Reading): Observation {
  const words = reading.tokens.length;
  const questions = reading.text.match(/[?？؟]/gu)?.length ?? 0;
  const value = (words <= 60 ? 0 : Math.min(1, (words - 60) / 140)) + (questions < 3 ? 0 : 0.5);
  return { value: Math.min(1, value), quotes: [] };
}

function shoutedWords(reading: Reading): string | null {
  const letters = reading.text.slice(0, 1000).replace(/[^\p{L}]/gu, '');
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').length;
  if (capitals < 12 || capitals < letters.length * 0.7) return null;
  return reading.text.trim().slice(0, 200).trim();
}

function quoteOf(view: HandoffInput['modelView']): string[] {
  return view === undefined || view.quote === '' ? [] : [view.quote];
}

function quotesFor(reading: Reading, topic: string): string[] {
  return quotesOf(reading.findings.filter((finding) => finding.topic === topic));
}
