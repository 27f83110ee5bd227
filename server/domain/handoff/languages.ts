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

/** Without a letter of its script nothing in these languages can have been said. */
const SCRIPTS: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  zh: /\p{Script=Han}/u,
};

/** A message of a word or two without any small word ("humano!") may be in every language. */
export function languagesOf(
  languages: CompiledLanguage[],
  text: string,
  tokens: Token[],
  pageLanguage: string,
): Languages {
  const letters = text.slice(0, 1000);
  const written = languages.filter(({ language }) => SCRIPTS[language]?.test(letters) ?? true);
  const heard = written.map((language) => scoreOf(language, letters, tokens.slice(0, 200), pageLanguage));
  heard.sort((a, b) => b.score - a.score);
  const [best] = heard;
  const most = best?.score ?? 0;
  const from = (least: number) => heard.filter(({ score }) => score >= least).map(({ language }) => language);
  if (best === undefined || most < 1) return { likely: from(tokens.length <= 3 ? 0 : 0.5), possible: from(0) };
  const page = heard.find(({ language }) => language.language === pageLanguage);
  const spoken = heard.filter((one) => page === undefined || !isContained(one, page));
  const likely = spoken.filter(({ score }) => score >= most / 2);
  const least = Math.max(Math.min(1, most / 2), most * STRAY);
  const possible = spoken.filter(({ score }) => score >= least);
  return { likely: likely.map(({ language }) => language), possible: possible.map(({ language }) => language) };
}

interface Heard {
  language: CompiledLanguage;
  small: string[];
  extra: number;
  score: number;
}

function scoreOf(language: CompiledLanguage, letters: string, tokens: Token[], pageLanguage: string): Heard {
  const small = tokens.flatMap(({ forms: [typed = ''] }) => (language.functionWords.has(typed) ? [typed] : []));
  const extra = (LETTERS[language.language]?.test(letters) ? 1 : 0) + (language.language === pageLanguage ? 0.5 : 0);
  return { language, small, extra, score: small.length + extra };
}

/** `a` is Portuguese too, but in `a plan for the week` it is the page's English. */
function isContained(one: Heard, page: Heard): boolean {
  return one !== page && one.extra === 0 && ownWords(one, page) === 0 && ownWords(page, one) > 0;
}

/** How many of the small words the other language has not. */
function ownWords({ small }: Heard, { language }: Heard): number {
  return small.filter((word) => !language.functionWords.has(word)).length;
}
