// Which changes of the inbox deserve a sound or a notification: each hand-over and each answer once.
import type { Summary } from '../../shared/agent-protocol.ts';
import type { LineChange } from './book.ts';

export interface Arrival {
  kind: 'waiting' | 'reply';
  /** The same in every tab, so that only one of them sounds. */
  key: string;
  line: Summary;
}

export function arrivalsIn(changes: readonly LineChange[], agentId: string, seenNow: string | null): Arrival[] {
  const arrivals: Arrival[] = [];
  for (const { before, after } of changes) {
    if (after.id === seenNow) continue;
    if (beganWaiting(before, after))
      arrivals.push({ kind: 'waiting', key: `${after.id}/${after.waitingSince}`, line: after });
    else if (wasAnswered(before, after, agentId))
      arrivals.push({ kind: 'reply', key: `${after.id}/${after.lastSeq}`, line: after });
  }
  return arrivals;
}

function beganWaiting(before: Summary | undefined, after: Summary): boolean {
  return after.phase === 'waiting' && (before?.phase !== 'waiting' || before.waitingSince !== after.waitingSince);
}

function wasAnswered(before: Summary | undefined, after: Summary, agentId: string): boolean {
  const mine = after.phase === 'person' && after.agent?.id === agentId;
  return mine && after.unread > (before?.unread ?? 0) && after.preview?.by === 'visitor';
}
