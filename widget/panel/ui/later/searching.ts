// Asks the server's search, and keeps the newest answer: one to an older question is passed over.
import type { SearchResult, UpFrame } from '../../../../shared/visitor-protocol.ts';
import type { ResultsFrame } from '../../conversation.ts';
import { effect, signal, type ReadonlySignal } from '../../signals.ts';

export interface Searching {
  found: ReadonlySignal<{ query: string; items: SearchResult[] } | null>;
  search: (query: string) => void;
}

export function makeSearching(
  results: ReadonlySignal<ResultsFrame | null>,
  send: (frame: UpFrame) => boolean,
  language: string,
): Searching {
  const found = signal<{ query: string; items: SearchResult[] } | null>(null);
  let asked = { id: 0, query: '' };
  effect(() => {
    const frame = results.value;
    if (frame?.id === asked.id) found.value = { query: asked.query, items: frame.items };
  });
  return {
    found,
    search(query) {
      asked = { id: asked.id + 1, query };
      send({ type: 'search', ...asked, language });
    },
  };
}
