// Is a found phrase said of the opposite? "I do not need an agent" is none; "I do not know how to reach an agent" is one.
import type { Match } from './match.ts';
import type { CompiledLanguage } from './lexicon.ts';
import type { Token } from './tokens.ts';

export function isNegated(hit: Match, tokens: Token[]): boolean {
  const { language, negates } = hit.phrase;
  if (!negates && negatorInside(hit, language, tokens)) return true;
  return negatorBefore(hit, language, tokens) || negatorAfter(hit, language, tokens);
}

function negatorInside(hit: Match, language: CompiledLanguage, tokens: Token[]): boolean {
  for (let at = hit.start + 1; at < hit.end - 1; at += 1) {
    if (isOneOf(language.before, tokens[at]) && !isOneOf(language.pass, tokens[at - 1])) return true;
  }
  return false;
}

function negatorBefore(hit: Match, language: CompiledLanguage, tokens: Token[]): boolean {
  const clause = tokens[hit.start]?.clause;
  for (let distance = 1; distance <= 3; distance += 1) {
    const token = tokens[hit.start - distance];
    if (token === undefined || token.clause !== clause || isOneOf(language.pass, token)) return false;
    const reach = language.before.get(token.forms[0] ?? '');
    if (reach !== undefined && distance <= reach) {
      const earlier = [tokens[hit.start - distance - 1], tokens[hit.start - distance - 2]];
      return !earlier.some((one) => one?.clause === clause && isOneOf(language.pass, one));
    }
  }
  return false;
}

function negatorAfter(hit: Match, language: CompiledLanguage, tokens: Token[]): boolean {
  if (language.after.size === 0) return false;
  const clause = tokens[hit.end - 1]?.clause;
  return tokens.slice(hit.end, hit.end + 3).some((token) => token.clause === clause && isOneOf(language.after, token));
}

function isOneOf(words: Set<string> | Map<string, number>, token: Token | undefined): boolean {
  return token !== undefined && words.has(token.forms[0] ?? '');
}
