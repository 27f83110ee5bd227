// The waiting line of a site as its visitors see it: places and waits, from the store, the clock and who is on duty.
import type { QueueState } from '../shared/visitor-protocol.ts';
import { queueStates } from './domain/queue.ts';
import type { Clock, ConversationStore, Presence } from './ports.ts';

export interface WaitingLine {
  /** The queue state of every waiting conversation of a site, by conversation id. */
  of(siteId: string): Promise<Map<string, QueueState>>;
}

const recentWaits = 50;

export function createWaitingLine(store: ConversationStore, presence: Presence, clock: Clock): WaitingLine {
  return {
    async of(siteId) {
      const waiting = await store.waiting(siteId);
      const states = queueStates(
        waiting.map((summary) => (clock.now() - Date.parse(summary.waitingSince ?? summary.updatedAt)) / 1000),
        {
          servedWaits: await store.servedWaits(siteId, recentWaits),
          onDuty: presence.onDuty().length,
        },
      );
      return new Map(waiting.flatMap((summary, index) => (states[index] ? [[summary.id, states[index]]] : [])));
    },
  };
}
