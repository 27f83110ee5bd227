// Which languages a message may be in: its small words tell, its letters, and the page it was written on.
import type { CompiledLanguage } from './lexicon.ts';
import type { Token } from './tokens.ts';

export interface Languages {
  /** Likeliest first. A single word often exists in several languages with a meaning in each, so it counts in these. */
  likely: CompiledLanguage[];
  /** Two words that mean something together count in these. */
  possible: CompiledLanguage[];
}

/** Letters that are written in one of the languages only. */
const LETTERS: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  de: /[äß]/iu,
  es: /[ñ¿¡]/iu,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  pl: /[łąęśźż]/iu,
  pt: /[ãõ]/iu,
  tr: /[ışğ]/u,
  zh: /^[^\p{Script=Hiragana}\p{Script=Katakana}]*\p{Script=Han}[^\p{Script=Hiragana}\p{Script=Katakana}]*$/u,
};

/** Below this share of the likeliest language's small words another language's are stray ones. */
const STRAY = 0.15;

/** A message of a word or two without any small word ("humano!") may be in every language. */
export function languagesOf(
  languages: CompiledLanguage[],
  text: string,
  tokens: Token[],
  pageLanguage: string,
): Languages {
  const sample = tokens.slice(0, 200);
  const letters = text.slice(0, 1000);
  const scored = languages.map((language) => ({
    language,
    score:
      sample.filter((token) => language.functionWords.has(token.forms[0] ?? '')).length +
      (LETTERS[language.language]?.test(letters) ? 1 : 0) +
      (language.language === pageLanguage ? 0.5 : 0),
  }));
  scored.sort((a, b) => b.score - a.score);
  const from = (least: number) => scored.filter(({ score }) => score >= least).map(({ language }) => language);
  const most = scored[0]?.score ?? 0;
  if (most < 1) return { likely: from(tokens.length <= 3 ? 0 : 0.5), possible: from(0) };
  return { likely: from(most / 2), possible: from(Math.max(Math.min(1, most / 2), most * STRAY)) };
}
