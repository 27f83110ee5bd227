// What most visitors never open (search, the menu's list, why an answer was given), fetched at the press that opens it.
import { laterWordsOf } from './languages.ts';
import type { LaterWords } from './languages/en.later.ts';
import { signal, type ReadonlySignal } from './signals.ts';
import type * as parts from './ui/later/entry.ts';

type Loaded = { parts: typeof parts; words: LaterWords };

export interface Later {
  /** Null until it is there, or could not be fetched. */
  loaded: ReadonlySignal<Loaded | 'failed' | null>;
  /** Every press asks: nothing happens while it comes or when it is there, and after a failure it is tried again. */
  load: () => void;
}

export function makeLater(language: string): Later {
  const loaded = signal<Loaded | 'failed' | null>(null);
  let isAsked = false;
  const load = async () => {
    if (isAsked) return;
    isAsked = true;
    try {
      const [parts, words] = await Promise.all([import('./ui/later/entry.ts'), laterWordsOf(language)]);
      loaded.value = { parts, words };
    } catch {
      isAsked = false;
      loaded.value = 'failed';
    }
  };
  return { loaded, load: () => void load() };
}
