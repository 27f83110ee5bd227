// A place for what is fetched at a press. Where it cannot be, a line says so, and the next press tries again.
import type { ComponentChild } from 'preact';
import { session } from '../session.ts';
import type * as parts from './later/entry.ts';
import { part } from './view.ts';

export const Later = part<{ draw: (from: typeof parts) => ComponentChild }>(() => ({ draw }) => {
  const loaded = session.later.loaded.value;
  if (loaded !== 'failed') return loaded && draw(loaded.parts);
  return (
    <p class="banner" role="status">
      {session.words.notLoaded}
    </p>
  );
});
