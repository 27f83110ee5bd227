// What the assistant said last, as far as the visitor's message leans on it: an offer of a person, or the same thing again.
import { read } from './find.ts';
import type { Reading } from './find.ts';
import type { HandoffInput, HandoffTurn } from './input.ts';
import type { CompiledLexicon } from './lexicon.ts';
import { haveSameWords } from './repetition.ts';

/** Topics of a lexicon: what a visitor says to take an offer up, and how an assistant puts one. */
const ACCEPTS = 'acceptsOffer';
const OFFERS = 'offersPerson';

/** Offers come last in a reply. */
const READ = 500;

/** A reading in which "yes please" means something only when the assistant has just offered a person. */
export function readInContext(lexicon: CompiledLexicon, input: HandoffInput): Reading {
  const reading = read(lexicon, input.text, input.language);
  const findings = reading.findings.filter(({ topic }) => topic !== OFFERS);
  const accepts = findings.some(({ topic }) => topic === ACCEPTS) && wasOffered(lexicon, input);
  return { ...reading, findings: accepts ? findings : findings.filter(({ topic }) => topic !== ACCEPTS) };
}

function wasOffered(lexicon: CompiledLexicon, { history, language }: HandoffInput): boolean {
  const last = history.at(-1);
  if (last?.by !== 'assistant') return false;
  return read(lexicon, last.text.slice(-READ), language).findings.some(({ topic }) => topic === OFFERS);
}

/** The assistant's last two replies say the same, and no person spoke between. */
export function saidItselfAgain(lexicon: CompiledLexicon, history: HandoffTurn[]): boolean {
  const sincePerson = history.slice(history.findLastIndex(({ by }) => by === 'agent') + 1);
  const [before, last] = sincePerson.filter(({ by, kind }) => by === 'assistant' && kind !== 'smallTalk').slice(-2);
  return before !== undefined && last !== undefined && haveSameWords(lexicon, before.text, last.text);
}
