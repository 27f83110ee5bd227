// The words that came along; only what is drawn from here may ask for them.
import type { LaterWords } from '../../languages/en.later.ts';
import { session } from '../../session.ts';

export function laterWords(): LaterWords {
  return (session.later.loaded.value as { words: LaterWords }).words;
}
