import { expect, test } from 'vitest';
import type { UpFrame } from '../../../../shared/visitor-protocol.ts';
import type { ResultsFrame } from '../../conversation.ts';
import { signal } from '../../signals.ts';
import { makeSearching } from './searching.ts';

const item = { articleId: 'a', title: 't', section: '', url: null, excerpt: '', updated: '' };

test('only the answer to the last search counts', () => {
  const results = signal<ResultsFrame | null>(null);
  const sent: UpFrame[] = [];
  const { found, search } = makeSearching(results, (frame) => sent.push(frame) > 0, 'en-GB');
  search('old');
  search('new');
  results.value = { type: 'results', id: 1, items: [] };
  expect(found.value).toBe(null);
  results.value = { type: 'results', id: 2, items: [item] };
  results.value = { type: 'results', id: 1, items: [] };
  expect(found.value).toEqual({ query: 'new', items: [item] });
  expect(sent).toEqual([
    { type: 'search', id: 1, query: 'old', language: 'en-GB' },
    { type: 'search', id: 2, query: 'new', language: 'en-GB' },
  ]);
});
