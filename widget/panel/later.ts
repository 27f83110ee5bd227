// The second half of the panel: loaded when the first one stands, so that one can begin to write sooner.
import { signal, type Signal } from '@preact/signals';
import { laterWordsOf } from './languages.ts';
import type { LaterWords } from './languages/en.later.ts';
import type { Words } from './languages/en.ts';
import type * as entry from './ui/later/entry.ts';

export type AllWords = Words & LaterWords;

export interface Later {
  parts: typeof entry;
  words: AllWords;
}

export interface LaterLoader {
  later: Signal<Later | null>;
  /** Asks for it; may be called again, also after it failed. */
  loadLater: () => void;
}

export function laterLoader(language: string, words: Words): LaterLoader {
  const later = signal<Later | null>(null);
  let isLoading = false;
  const loadLater = async () => {
    if (isLoading || later.value) return;
    isLoading = true;
    try {
      const [parts, more] = await Promise.all([import('./ui/later/entry.ts'), laterWordsOf(language)]);
      later.value = { parts, words: { ...words, ...more } };
    } catch {
      // No network: what happens next asks again.
    }
    isLoading = false;
  };
  return { later, loadLater: () => void loadLater() };
}
