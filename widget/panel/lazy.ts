// A piece of the panel that most conversations never need, fetched with its words when one does.
import type { Language } from './languages.ts';
import { signal, type ReadonlySignal } from './signals.ts';

export interface Piece {
  /** Fetches its words. */
  speak: (language: Language) => Promise<void>;
}

export interface Lazy<P extends Piece> {
  piece: ReadonlySignal<P | null>;
  /** It could not be fetched, or takes so long that nobody should wait for it. */
  failed: ReadonlySignal<boolean>;
  /**
   * Asks for it, and ends when it has come or failed. Nothing happens while it comes or when it is there, and after a
   * failure it is tried again.
   */
  load: () => unknown;
}

const patienceMs = 8_000;

export function makeLazy<P extends Piece>(language: Language, fetch: () => Promise<P>): Lazy<P> {
  const piece = signal<P | null>(null);
  const failed = signal(false);
  let isAsked = false;
  const load = async () => {
    if (isAsked) return;
    isAsked = true;
    const timer = setTimeout(() => (failed.value = true), patienceMs);
    try {
      const fetched = await fetch();
      await fetched.speak(language);
      piece.value = fetched;
    } catch {
      isAsked = false;
    }
    clearTimeout(timer);
    failed.value = !piece.value;
  };
  return { piece, failed, load };
}
