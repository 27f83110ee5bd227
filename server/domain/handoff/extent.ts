// How much of a long message is read: its beginning and its end, where letters say what they want. It bounds a decision's time.
import { tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';

const MOST_CHARACTERS = 4000;
const LAST_CHARACTERS = 1500;
const MOST_TOKENS = 600;
const LAST_TOKENS = 200;

export function readableTokens(text: string): Token[] {
  if (text.length <= MOST_CHARACTERS) return shortened(tokenise(text));
  const from = text.length - LAST_CHARACTERS;
  const last = tokenise(text.slice(from)).map((token) => ({
    ...token,
    start: token.start + from,
    end: token.end + from,
  }));
  return shortened([...tokenise(text.slice(0, MOST_CHARACTERS - LAST_CHARACTERS)), ...apart(last)]);
}

/** Every Chinese and Japanese character is a token, so that the count tells more about the work than the length does. */
function shortened(tokens: Token[]): Token[] {
  if (tokens.length <= MOST_TOKENS) return tokens;
  return [...tokens.slice(0, MOST_TOKENS - LAST_TOKENS), ...apart(tokens.slice(-LAST_TOKENS))];
}

/** No phrase spans the part left out. */
function apart(tokens: Token[]): Token[] {
  return tokens.map((token) => ({ ...token, sentence: token.sentence + 1e6, clause: token.clause + 1e6 }));
}
