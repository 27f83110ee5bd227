// Which language a short text is written in, as far as script, small words and letter habits tell.
import { fold } from './fold.ts';
import { isFunctionWord, knownLanguages } from './function-words.ts';

const scripts: [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/[їєґі]/iu, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
];

/** Letters that hardly any of the other languages has. */
const tellingLetters: Record<string, RegExp> = {
  fr: /[çèêëœù]|\b[cdjlmnstq]u?['’]\p{L}/iu,
  es: /[ñ¿¡]|ci[oó]n\b/iu,
  de: /[äß]|sch|ung\b/iu,
  pt: /[ãõ]|ç[ãõ]/iu,
  pl: /[ąęłśżźćń]/iu,
  tr: /[ğışİ]/u,
  sv: /[åä]\b|\bför\b/iu,
  da: /[øæ]/iu,
  it: /[ìò]|zione\b|\b(?:l|d|un|dell|all|nell)['’]\p{L}/iu,
  nl: /ij|oe|aa/iu,
  en: /\b\p{L}+(?:'ll|'ve|n't|ing)\b|\bth/iu,
};

/** Typical endings and letter runs, which carry texts that have no small words. */
const typicalRuns: Record<string, RegExp> = {
  en: /ing\b|tion\b|ght|wh|sh|ck|ee|oo|y\b|ed\b|th/g,
  fr: /eau|eux|oir|ais|ment\b|tion\b|ez\b|ier\b|que\b|ou|oi|ette\b|age\b|ee\b|er\b/g,
};

/** The known languages among `candidates`, likeliest first; `fallback` leads when the text does not say. */
export function likelyLanguages(text: string, candidates: string[], fallback: string): string[] {
  const scores = languageScores(text);
  const own = scores.get(fallback) ?? 0;
  return candidates.toSorted((a, b) => scoreOf(b) - scoreOf(a));
  function scoreOf(language: string): number {
    const score = scores.get(language) ?? 0;
    // Another language than the page's must be seen clearly, not by a hair.
    return language === fallback ? own + 1 : score;
  }
}

/** How much speaks for each known language; absent when nothing does. */
export function languageScores(text: string): Map<string, number> {
  const scores = new Map<string, number>();
  const add = (language: string, score: number) => scores.set(language, (scores.get(language) ?? 0) + score);
  for (const [pattern, language] of scripts) {
    if (!pattern.test(text)) continue;
    add(language, 10);
    break;
  }
  const folded = fold(text);
  const found = folded.match(/\p{L}+/gu) ?? [];
  for (const language of knownLanguages) {
    // One-letter words are shared by too many languages to say much.
    const small = found.filter((word) => isFunctionWord(word, language));
    for (const word of small) add(language, word.length === 1 ? 0.3 : 1);
  }
  for (const [language, pattern] of Object.entries(tellingLetters)) if (pattern.test(text)) add(language, 1);
  for (const [language, pattern] of Object.entries(typicalRuns)) {
    add(language, Math.min(1, 0.25 * (folded.match(pattern)?.length ?? 0)));
  }
  return scores;
}
