// Finds a lexicon's phrases in a message: which topics it speaks of, in which of the visitor's own words.
import type { Bits } from './bits.ts';
import type { CompiledLanguage, CompiledLexicon, Phrase } from './lexicon.ts';
import { correct } from './correct.ts';
import { readableTokens } from './extent.ts';
import { type Languages, languagesOf } from './languages.ts';
import type { Match } from './match.ts';
import { isNegated } from './negation.ts';
import type { TableHits } from './hits.ts';
import { hitsOf, isPossible, phrasesAt, presentIn } from './hits.ts';
import { matchAt } from './pattern.ts';
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

export function read(lexicon: CompiledLexicon, text: string, pageLanguage: string): Reading {
  const typed = readableTokens(text);
  const languages = languagesOf(lexicon.languages, text, typed, pageLanguage);
  const tokens = correct(typed, languages.likely.slice(0, 2));
  const heard = languages.possible.filter((one) => isHeard(one, languages, tokens));
  const { hits, lookAlikes: allLookAlikes } = allMatches(heard, tokens);
  const lookAlikes = Map.groupBy(allLookAlikes, ({ phrase }) => phrase.topic);
  const findings = hits
    .filter(({ phrase, start, end }) =>
      (end - start > 1 ? languages.possible : languages.likely).includes(phrase.language),
    )
    .filter((hit) => lookAlikes.get(hit.phrase.topic)?.some((other) => isLookAlike(other, hit)) !== true)
    .filter((hit) => !isNegated(hit, tokens))
    .map(({ phrase, start, end }) => ({ topic: phrase.topic, quote: quote(text, tokens, start, end), start, end }));
  return { text, tokens, language: languages.likely[0]?.language ?? pageLanguage, findings };
}

/** Whether the language's phrases need looking at; its small words are not enough where the likeliest language has them as well. */
function isHeard(one: CompiledLanguage, { likely }: Languages, tokens: Token[]): boolean {
  const forms = tokens.flatMap((token) => token.forms);
  if (likely.includes(one)) return one.uses(forms, 1);
  const own = forms.filter((form) => likely[0]?.functionWords.has(form) !== true);
  return one.uses(own, 2);
}

/** The visitor's text from the first to the last of these tokens, as it was written. */
export function quote(text: string, tokens: Token[], start: number, end: number): string {
  return text.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0);
}

interface Matches {
  hits: Match[];
  lookAlikes: Match[];
}

function allMatches(languages: CompiledLanguage[], tokens: Token[]): Matches {
  const found: Matches = { hits: [], lookAlikes: [] };
  for (const language of languages) {
    const index = language.index();
    const hits = hitsOf(index, tokens);
    const present = presentIn(tokens, hits, index.tables);
    for (const [at, token] of tokens.entries()) {
      const here = hits[at];
      const around = present[at];
      if (here === undefined || around === undefined || token.quoted) continue;
      for (const phrases of phrasesAt(index, token, here)) matchAll(phrases, { tokens, hits, around, at }, found);
    }
  }
  return found;
}

function matchAll(
  phrases: Phrase[],
  { tokens, hits, around, at }: { tokens: Token[]; hits: TableHits; around: Bits; at: number },
  found: Matches,
): void {
  for (const phrase of phrases) {
    if (!isPossible(phrase.pattern, around)) continue;
    const end = matchAt(phrase.pattern, tokens, hits, at);
    if (end > at) (phrase.unless ? found.lookAlikes : found.hits).push({ phrase, start: at, end });
  }
}

/** Each language knows its own look-alikes only; but one word that several languages have is the same word in all of them. */
function isLookAlike(other: Match, hit: Match): boolean {
  if (other.phrase.language !== hit.phrase.language && hit.end - hit.start > 1) return false;
  return other.start < hit.end && hit.start < other.end;
}

/** The visitor's words of these findings: of those that lie within one another only the widest, and each wording once. */
export function quotesOf(findings: Finding[]): string[] {
  const widest = findings.filter(
    (one, at) => !findings.some((other, otherAt) => other !== one && covers(other, one, otherAt < at)),
  );
  return [...new Set(widest.map(({ quote: words }) => words))];
}

function covers(other: Finding, one: Finding, isEarlier: boolean): boolean {
  if (other.start > one.start || other.end < one.end) return false;
  return other.end - other.start > one.end - one.start || isEarlier;
}
