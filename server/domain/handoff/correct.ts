// What else the words of a message may stand for: a spelling corrected, words run together, an Arabic article, any number.
import type { CompiledLanguage } from './lexicon.ts';
import { corrections, partsOf } from './spelling.ts';
import type { Token } from './tokens.ts';

/** Adds forms to the tokens; one of several words becomes several. */
export function correct(tokens: Token[], languages: CompiledLanguage[]): Token[] {
  const seen = new Map<string, { forms: string[]; parts: string[] | null }>();
  return tokens.flatMap((token) => {
    const typed = token.forms[0] ?? '';
    const read = seen.get(typed) ?? readings(typed, languages);
    seen.set(typed, read);
    if (read.parts !== null) return divided(token, read.parts);
    token.forms.push(...read.forms);
    return [token];
  });
}

function readings(typed: string, languages: CompiledLanguage[]): { forms: string[]; parts: string[] | null } {
  if (/^\p{N}/u.test(typed)) return { forms: ['#'], parts: null };
  const forms = withoutArticle(typed);
  if (languages.some(({ knows }) => knows(typed))) return { forms, parts: null };
  const spellers = languages.map(({ speller }) => speller());
  forms.push(...spellers.flatMap((one) => corrections(one, typed)));
  const parts = forms.length > 0 ? null : firstOf(spellers, (one) => partsOf(one, typed));
  return { forms, parts };
}

function withoutArticle(typed: string): string[] {
  if (/^(?:و|ف|ب|ل|ك)?ال\p{L}{3}/u.test(typed)) return [typed.replace(/^(?:و|ف|ب|ل|ك)?ال/u, '')];
  return /^لل\p{L}{3}/u.test(typed) ? [typed.slice(2)] : [];
}

function firstOf<T, R>(all: T[], find: (one: T) => R | null): R | null {
  for (const one of all) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

/** Folding may have changed the length, so each part is quoted as the whole. */
function divided(token: Token, parts: string[]): Token[] {
  return parts.map((part) => ({ ...token, forms: [part] }));
}
