// The waiting line of a site as its visitors see it: places and waits, from the store, the clock and who is on duty.
import type { QueueState } from '../shared/visitor-protocol.ts';
import { opensNext } from './domain/hours.ts';
import { queueStates } from './domain/queue.ts';
import type { Clock, ConversationStore, Presence, SiteStore } from './ports.ts';

export interface WaitingLine {
  /** The queue state of every waiting conversation of a site, by conversation id. */
  of(siteId: string): Promise<Map<string, QueueState>>;
}

const recentWaits = 50;

export function createWaitingLine(
  store: ConversationStore & Pick<SiteStore, 'sites'>,
  presence: Presence,
  clock: Clock,
): WaitingLine {
  /** Nobody waits for an office that somebody is in, whatever the sign on the door says. */
  async function opensAt(siteId: string, onDuty: number): Promise<string | null> {
    if (onDuty > 0) return null;
    const hours = (await store.sites()).find((site) => site.id === siteId)?.officeHours ?? null;
    const next = hours === null ? null : opensNext(hours, clock.now());
    return next === null ? null : new Date(next).toISOString();
  }

  return {
    async of(siteId) {
      const waiting = await store.waiting(siteId);
      if (waiting.length === 0) return new Map();
      const onDuty = presence.onDuty().length;
      const states = queueStates(
        waiting.map((summary) => (clock.now() - Date.parse(summary.waitingSince ?? summary.updatedAt)) / 1000),
        {
          servedWaits: await store.servedWaits(siteId, recentWaits),
          onDuty,
          opensAt: await opensAt(siteId, onDuty),
        },
      );
      return new Map(waiting.flatMap((summary, index) => (states[index] ? [[summary.id, states[index]]] : [])));
    },
  };
}
