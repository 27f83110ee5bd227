// What was worked out on an index for the last few questions: one turn asks the same several times over.
import type { ArticleIndex } from './article-index.ts';

/** Goes with its index, so that nothing outlives a change of the articles. */
const byIndex = new WeakMap<ArticleIndex, Map<string, unknown>>();
const kept = 100;

export function remembered<T>(index: ArticleIndex, key: readonly unknown[], make: () => T): T {
  const known = byIndex.get(index) ?? new Map<string, unknown>();
  byIndex.set(index, known);
  const name = JSON.stringify(key);
  if (known.has(name)) return known.get(name) as T;
  const made = make();
  const oldest = known.size >= kept ? known.keys().next().value : undefined;
  if (oldest !== undefined) known.delete(oldest);
  known.set(name, made);
  return made;
}
