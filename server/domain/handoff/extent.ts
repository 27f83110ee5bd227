// How much of a long message is read: its beginning and its end, where letters say what they want. It bounds a decision's time.
import { tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';

const FIRST = { characters: 2500, tokens: 400 };
const LAST = { characters: 1500, tokens: 200 };

/** Every Chinese and Japanese character is a token, so that the count tells more about the work than the length does. */
export function readableTokens(text: string): Token[] {
  const isShort = text.length <= FIRST.characters + LAST.characters;
  const first = tokenise(isShort ? text : text.slice(0, FIRST.characters), FIRST.tokens + LAST.tokens + 1);
  if (isShort && first.length <= FIRST.tokens + LAST.tokens) return first;
  const end = first[FIRST.tokens - 1]?.end ?? FIRST.characters;
  const from = Math.max(end, text.length - LAST.characters);
  return [...first.slice(0, FIRST.tokens), ...lastTokens(text, from)];
}

/** Set apart from what goes before, so that no phrase spans the part left out. */
function lastTokens(text: string, from: number): Token[] {
  return tokenise(text.slice(from))
    .slice(-LAST.tokens)
    .map((token) => ({
      ...token,
      start: token.start + from,
      end: token.end + from,
      sentence: token.sentence + 1e6,
      clause: token.clause + 1e6,
    }));
}
