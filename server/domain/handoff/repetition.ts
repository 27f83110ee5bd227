// Has the visitor asked this before? Compares the content words of two messages.
import type { HandoffTurn } from './input.ts';
import type { CompiledLexicon } from './lexicon.ts';
import { tokenise } from './tokens.ts';

/** How often this was asked before and got a reply of the assistant's that evidently did not help. */
export function timesAskedBefore(lexicon: CompiledLexicon, text: string, history: HandoffTurn[]): number {
  if (!history.some(({ by }) => by === 'assistant')) return 0;
  const asked = contentWords(lexicon, text);
  if (asked.size === 0) return 0;
  let times = 0;
  history.slice(-40).forEach((turn, at, turns) => {
    if (turn.by !== 'visitor') return;
    const answered = turns.slice(at + 1).find((later) => later.by !== 'visitor')?.by === 'assistant';
    if (answered && isSameQuestion(asked, contentWords(lexicon, turn.text))) times += 1;
  });
  return times;
}

export function haveSameWords(lexicon: CompiledLexicon, left: string, right: string): boolean {
  return left.trim() === right.trim() || isSameQuestion(contentWords(lexicon, left), contentWords(lexicon, right));
}

/** One word ("yes", "1042") is too little to call two messages the same question, unless it is a long one. */
function isSameQuestion(left: Set<string>, right: Set<string>): boolean {
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  if (small.size === 0) return false;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  if (small.size === 1) return shared === 1 && large.size === 1 && [...small].some((word) => word.length >= 6);
  const overlap = (2 * shared) / (small.size + large.size);
  return overlap >= 0.65 || (shared === small.size && small.size >= 3);
}

/** Stems of five letters: enough to see through endings in the languages that have them. */
function contentWords(lexicon: CompiledLexicon, text: string): Set<string> {
  const kept = tokenise(text.slice(0, 400))
    .map((token) => token.forms[0] ?? '')
    .filter((word) => !lexicon.languages.some(({ functionWords }) => functionWords.has(word)));
  return new Set(kept.map((word) => (/^\p{N}/u.test(word) ? word : word.slice(0, 5))));
}
