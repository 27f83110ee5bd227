// Finds a lexicon's phrases in a message: which topics it speaks of, in which of the visitor's own words.
import type { CompiledLanguage, CompiledLexicon, Phrase } from './lexicon.ts';
import { matchAt } from './pattern.ts';
import { corrections } from './spelling.ts';
import { tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';

export interface Finding {
  topic: string;
  /** Exactly as the visitor wrote it. */
  quote: string;
  /** Token indices, end excluded. */
  start: number;
  end: number;
}

export interface Reading {
  text: string;
  tokens: Token[];
  /** ISO 639-1; the page's language when the words do not tell. */
  language: string;
  findings: Finding[];
}

interface Match {
  phrase: Phrase;
  start: number;
  end: number;
}

export function read(lexicon: CompiledLexicon, text: string, pageLanguage: string): Reading {
  const tokens = tokenise(text);
  const plausible = plausibleLanguages(lexicon, tokens, pageLanguage);
  const language = plausible[0] ?? pageLanguage;
  correct(lexicon, tokens, plausible.slice(0, 2));
  const { hits, lookAlikes } = allMatches(lexicon, tokens);
  const findings = hits
    .filter((hit) => hit.end - hit.start > 1 || plausible.includes(hit.phrase.language.language))
    .filter((hit) => !lookAlikes.some((other) => other.phrase.topic === hit.phrase.topic && overlap(other, hit)))
    .filter((hit) => !isNegated(hit, tokens))
    .map(({ phrase, start, end }) => ({ topic: phrase.topic, quote: quote(text, tokens, start, end), start, end }));
  return { text, tokens, language, findings };
}

/** The visitor's text from the first to the last of these tokens, as it was written. */
export function quote(text: string, tokens: Token[], start: number, end: number): string {
  return text.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0);
}

/**
 * The languages the small words speak for, likeliest first. A single word often exists in several languages and means
 * something else in each, so it counts in these only. Without small words ("humano!") any language may be meant.
 */
function plausibleLanguages(lexicon: CompiledLexicon, tokens: Token[], pageLanguage: string): string[] {
  const sample = tokens.slice(0, 200);
  const scored = lexicon.languages.map(({ language, functionWords }) => ({
    language,
    score:
      sample.filter((token) => functionWords.has(token.forms[0] ?? '')).length + (language === pageLanguage ? 0.5 : 0),
  }));
  scored.sort((a, b) => b.score - a.score);
  const most = scored[0]?.score ?? 0;
  return scored.filter(({ score }) => most < 1 || score >= most / 2).map(({ language }) => language);
}

function correct(lexicon: CompiledLexicon, tokens: Token[], languages: string[]): void {
  const spellers = lexicon.languages
    .filter(({ language }) => languages.includes(language))
    .map(({ speller }) => speller());
  const seen = new Map<string, string[]>();
  for (const token of tokens) {
    const typed = token.forms[0] ?? '';
    if (/^(?:و|ف|ب|ل|ك)?ال\p{L}{3}/u.test(typed)) token.forms.push(typed.replace(/^(?:و|ف|ب|ل|ك)?ال/u, ''));
    else if (/^لل\p{L}{3}/u.test(typed)) token.forms.push(typed.slice(2));
    let found = seen.get(typed);
    if (found === undefined) {
      found = spellers.some((speller) => speller.known.has(typed))
        ? []
        : spellers.flatMap((one) => corrections(one, typed));
      seen.set(typed, found);
    }
    token.forms.push(...found);
  }
}

function allMatches(lexicon: CompiledLexicon, tokens: Token[]): { hits: Match[]; lookAlikes: Match[] } {
  const hits: Match[] = [];
  const lookAlikes: Match[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.quoted) continue;
    for (const phrase of candidates(lexicon, token)) {
      const end = matchAt(phrase.pattern, tokens, at);
      if (end > at) (phrase.unless ? lookAlikes : hits).push({ phrase, start: at, end });
    }
  }
  return { hits, lookAlikes };
}

function candidates(lexicon: CompiledLexicon, token: Token): Phrase[] {
  const found: Phrase[] = [];
  for (const form of token.forms) {
    for (const phrases of lexicon.byWord.get(form) ?? []) found.push(...phrases);
    for (const { prefix, phrases } of lexicon.byPrefix.get(form.slice(0, 2)) ?? []) {
      if (form.startsWith(prefix)) found.push(...phrases);
    }
  }
  return found;
}

function overlap(a: Match, b: Match): boolean {
  return a.start < b.end && b.start < a.end;
}

function isNegated(hit: Match, tokens: Token[]): boolean {
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
  const clause = tokens[hit.end - 1]?.clause;
  return tokens.slice(hit.end, hit.end + 3).some((token) => token.clause === clause && isOneOf(language.after, token));
}

function isOneOf(words: Set<string> | Map<string, number>, token: Token | undefined): boolean {
  return token !== undefined && words.has(token.forms[0] ?? '');
}
