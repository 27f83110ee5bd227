// A place for a piece that is fetched when it is needed. Where it cannot be, a line says so, and a press tries again.
import type { ComponentChild } from 'preact';
import type { Lazy, Piece } from '../lazy.ts';
import { words } from '../session.ts';

export function drawFetched<P extends Piece>(lazy: Lazy<P>, draw: (from: P) => ComponentChild): ComponentChild {
  const piece = lazy.piece.value;
  if (piece || !lazy.failed.value) return piece && draw(piece);
  return (
    <p class="banner" role="status">
      {words.notLoaded}
      <button class="link" onClick={lazy.load}>
        {words.retry}
      </button>
    </p>
  );
}
