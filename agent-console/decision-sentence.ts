// Says a hand-over decision in words: what was decided, on what ground, and what would have changed it.
import type { HandoffDecision } from '../shared/event.ts';
import type { Words } from './languages/en.ts';

export function decisionSentence(decision: HandoffDecision, words: Words): string {
  const { decision: says } = words;
  const quotes = [...tellingQuotes(decision.quotes).map(words.quoted), ...circumstancesInWords(decision, words)];
  const because = decision.reason === null ? null : words.reasons[decision.reason].because;
  const verdict = decision.verdict === 'handOff' ? says.handedOver(because, quotes) : says.stayed(because, quotes);
  return `${verdict} ${groundOf(decision, words)}`;
}

/** What it rests on besides words: what the page says of the visitor, and the office hours. */
export function circumstancesInWords(decision: HandoffDecision, words: Words): string[] {
  const says = words.circumstances;
  return (decision.circumstances ?? []).map((one) =>
    one.kind === 'hours' ? says[one.are] : says.claim(words.quoted(`${one.name}: ${one.value}`)),
  );
}

export function counterfactualSentence(decision: HandoffDecision, words: Words): string | null {
  const { counterfactual } = decision;
  if (!counterfactual) return null;
  const margin = words.number(Math.abs(counterfactual.margin));
  const name = nameInWords(counterfactual.name ?? '', words);
  switch (counterfactual.change) {
    case 'withoutRule':
      return words.decision.withoutRule(name, margin);
    case 'withoutSignal':
      return words.decision.withoutSignal(name, margin);
    case 'scoreBelowThreshold':
      return words.decision.scoreBelow(margin);
    case 'scoreAboveThreshold':
      return words.decision.scoreAbove(margin);
  }
}

/** Rules and signals are named by ids of the policy file; those of the default policy have words. */
export function nameInWords(id: string, words: Words): string {
  const [, mode, topic = null] = /^mode:([a-z]+)(?:\/(.*))?$/s.exec(id) ?? [];
  if (mode !== undefined && mode in words.modes.names)
    return words.modes.rule(words.modes.names[mode as keyof Words['modes']['names']].name, topic);
  const name = id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  if (name in words.reasons) return words.reasons[name as keyof Words['reasons']].label;
  if (name in words.signs) return words.signs[name as keyof Words['signs']];
  return name.replace(/([a-z])([A-Z])/g, (_, low: string, up: string) => `${low} ${up.toLowerCase()}`);
}

/** A quote that stands inside another says nothing of its own. */
export function tellingQuotes(quotes: readonly string[]): string[] {
  const lowered = quotes.map((quote) => quote.toLowerCase());
  return quotes.filter((_, index) => {
    const own = lowered[index] ?? '';
    return !lowered.some((other, at) => other.includes(own) && (other.length > own.length || at < index));
  });
}

function groundOf(decision: HandoffDecision, words: Words): string {
  if (decision.decidedBy === 'rule') return words.decision.byRule(nameInWords(decision.rule ?? '', words));
  const score = words.number(decision.score);
  const threshold = words.number(decision.threshold);
  return decision.verdict === 'handOff'
    ? words.decision.bySignals(score, threshold)
    : words.decision.bySignalsStay(score, threshold);
}
