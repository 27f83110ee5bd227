// The assistant's own words in a language, English where it has none of its own.
import type { AssistantWords } from './assistant-words.ts';
import { english } from './en.ts';
import { french } from './fr.ts';

const known: Record<string, AssistantWords> = { en: english, fr: french };

export function wordsFor(language: string): AssistantWords {
  return known[language.toLowerCase().split('-')[0] ?? ''] ?? english;
}
