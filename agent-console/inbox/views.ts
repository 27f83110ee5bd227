// The inbox's views: which lines belong to each, in which order, kept up line by line.
import type { Summary } from '../../shared/agent-protocol.ts';
import type { LineChange } from './book.ts';

export const viewNames = ['waiting', 'mine', 'assistant', 'open', 'closed'] as const;
export type ViewName = (typeof viewNames)[number];
export type Views = Record<ViewName, readonly Summary[]>;

/** Past this many changes at once sorting anew is cheaper than placing each. */
const manyChanges = 64;

export function emptyViews(): Views {
  return { waiting: [], mine: [], assistant: [], open: [], closed: [] };
}

/** The views after these changes. A view that no change touches keeps its identity. */
export function changedViews(
  views: Views,
  changes: readonly LineChange[],
  all: Iterable<Summary>,
  agentId: string,
): Views {
  if (changes.length === 0) return views;
  if (changes.length > manyChanges) return viewsOf(all, agentId);
  const next = { ...views };
  for (const name of viewNames) next[name] = changedView(name, views[name], changes, agentId);
  return next;
}

export function viewsOf(all: Iterable<Summary>, agentId: string): Views {
  const lists: Record<ViewName, Summary[]> = { waiting: [], mine: [], assistant: [], open: [], closed: [] };
  for (const line of all) for (const name of viewNames) if (belongs(name, line, agentId)) lists[name].push(line);
  for (const name of viewNames) lists[name].sort(orderOf(name));
  return lists;
}

export function belongs(view: ViewName, line: Summary, agentId: string): boolean {
  switch (view) {
    case 'waiting':
      return line.phase === 'waiting';
    case 'mine':
      return line.phase === 'person' && line.agent?.id === agentId;
    case 'assistant':
      return line.phase === 'assistant';
    case 'open':
      return line.phase !== 'closed';
    case 'closed':
      return line.phase === 'closed';
  }
}

/** Waiting: longest first. Everything else: latest change first. Equal times fall back on the id, so that no list flickers. */
export function orderOf(view: ViewName): (a: Summary, b: Summary) => number {
  return view === 'waiting' ? byWaiting : byUpdate;
}

function byWaiting(a: Summary, b: Summary): number {
  return byText(a.waitingSince ?? a.updatedAt, b.waitingSince ?? b.updatedAt) || byText(a.id, b.id);
}

function byUpdate(a: Summary, b: Summary): number {
  return byText(b.updatedAt, a.updatedAt) || byText(a.id, b.id);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function changedView(
  name: ViewName,
  held: readonly Summary[],
  changes: readonly LineChange[],
  agentId: string,
): readonly Summary[] {
  const order = orderOf(name);
  let list: Summary[] | null = null;
  for (const { before, after } of changes) {
    const was = before !== undefined && belongs(name, before, agentId);
    const is = belongs(name, after, agentId);
    if (!was && !is) continue;
    list ??= [...held];
    if (was) removeFrom(list, before, order);
    if (is) list.splice(indexFor(list, after, order), 0, after);
  }
  return list ?? held;
}

function removeFrom(list: Summary[], line: Summary, order: (a: Summary, b: Summary) => number): void {
  const index = indexFor(list, line, order);
  if (list[index]?.id === line.id) list.splice(index, 1);
}

/** Where the line stands or would stand, by halving. */
function indexFor(list: readonly Summary[], line: Summary, order: (a: Summary, b: Summary) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(list[middle] as Summary, line) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
