// A phrase found in a message, from one token up to another.
import type { Phrase } from './lexicon.ts';

export interface Match {
  phrase: Phrase;
  start: number;
  end: number;
}
