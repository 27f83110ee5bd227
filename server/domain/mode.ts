// Who answers a message, the assistant or people: the site's standard, and the topics that are answered otherwise.
import type { HandoffDecision } from '../../shared/event.ts';
import type { Mode, Modes } from '../../shared/http-api.ts';
import { knownLanguages } from './text/function-words.ts';
import { likelyLanguages } from './text/language.ts';
import { terms, termReader, type Term } from './text/terms.ts';

export interface MessageMode {
  mode: Mode;
  /** The topic that decided; null: the site's standard did. */
  topic: string | null;
  /** The visitor's own words that named the topic. */
  quotes: string[];
}

/** A word of the message, with where it stands in it. */
interface Spot extends Term {
  start: number;
  end: number;
}

/** `language`: the page's, ISO 639-1; the visitor may write in another. */
export function modeFor(modes: Modes, text: string, language: string): MessageMode {
  if (modes.topics.length > 0) {
    const written = likelyLanguages(text, [...knownLanguages], language)[0] ?? language;
    const readings = [...new Set([written, language])].map((one) => readingIn(text, one));
    for (const { name, phrases, mode } of modes.topics) {
      for (const reading of readings) {
        const spots = firstFound(phrases, reading);
        if (spots !== null) return { mode, topic: name, quotes: quotesOf(text, spots, reading.spots) };
      }
    }
  }
  return { mode: modes.standard, topic: null, quotes: [] };
}

/** The record of a hand-over that no rule and no signal asked for: the policy's own decision, overruled by the site's mode. */
export function peopleAnswer(stayed: HandoffDecision, { mode, topic, quotes }: MessageMode): HandoffDecision {
  const rule = topic === null ? `mode:${mode}` : `mode:${mode}/${topic}`;
  const strongest = stayed.signals[0];
  return {
    ...stayed,
    verdict: 'handOff',
    reason: 'peopleAnswer',
    decidedBy: 'rule',
    rule,
    quotes,
    runnerUp:
      stayed.runnerUp?.kind === 'rule' || strongest === undefined
        ? stayed.runnerUp
        : { kind: 'signal', name: strongest.name, score: strongest.contribution },
    counterfactual: { change: 'withoutRule', name: rule, margin: round(stayed.score - stayed.threshold) },
  };
}

interface Reading {
  spots: Spot[];
  byStem: Map<string, Spot>;
  termsOf: (text: string) => Term[];
}

function readingIn(text: string, language: string): Reading {
  const spots = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)].flatMap(({ 0: word, index }) =>
    spotsIn(word, index, language),
  );
  const byStem = new Map<string, Spot>();
  for (const spot of spots) if (!byStem.has(spot.stem)) byStem.set(spot.stem, spot);
  return { spots, byStem, termsOf: termReader(language) };
}

/** A script without spaces gives several terms for one run of characters; each stands where its characters do. */
function spotsIn(word: string, start: number, language: string): Spot[] {
  const found = terms(word, language);
  if (found.length === 1) return found.map((term) => ({ ...term, start, end: start + word.length }));
  return found.map((term, index) => ({
    ...term,
    start: Math.min(start + index, start + word.length),
    end: Math.min(start + index + term.word.length, start + word.length),
  }));
}

/** The words of the first phrase that the message has all of. Small words count only where a phrase has no others. */
function firstFound(phrases: string[], { byStem, termsOf }: Reading): Spot[] | null {
  for (const phrase of phrases) {
    const all = termsOf(phrase);
    const telling = all.filter((term) => !term.small);
    const wanted = telling.length > 0 ? telling : all;
    const spots = wanted.flatMap((term) => byStem.get(term.stem) ?? []);
    if (wanted.length > 0 && spots.length === wanted.length) return spots;
  }
  return null;
}

/** As they were written, joined where nothing but small words stands between. */
function quotesOf(text: string, found: Spot[], all: Spot[]): string[] {
  const quotes: { start: number; end: number }[] = [];
  for (const { start, end } of found.toSorted((a, b) => a.start - b.start)) {
    const last = quotes.at(-1);
    const near = last && all.every((spot) => spot.small || spot.start < last.end || spot.end > start);
    if (near) last.end = Math.max(last.end, end);
    else quotes.push({ start, end });
  }
  return [...new Set(quotes.map(({ start, end }) => text.slice(start, end)))];
}

/** Three decimals, as in every decision. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
