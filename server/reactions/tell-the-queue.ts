// When a queue moves, or time passes in it, everybody waiting is told where they stand.
import { onEverySite } from '../every-site.ts';
import type { Bus, BusMessage, Clock, Store } from '../ports.ts';
import type { WaitingLine } from '../waiting-line.ts';

export interface QueueParts {
  store: Store;
  bus: Bus;
  clock: Clock;
  line: WaitingLine;
  report: (error: unknown) => void;
}

const moving = new Set(['handoffRequested', 'assigned', 'returned', 'closed', 'dialSet']);
const refreshEvery = 30_000;
/** Moves within this time are told as one, so that a rush costs one look at the store. */
const gathering = 50;

export async function tellTheQueue(parts: QueueParts): Promise<() => void> {
  const planned = new Map<string, () => void>();

  async function tell(siteId: string): Promise<void> {
    for (const [conversationId, state] of await parts.line.of(siteId)) {
      await parts.bus.publish(`conversation/${conversationId}`, { kind: 'queue', conversationId, state });
    }
  }

  function soon(siteId: string): void {
    if (planned.has(siteId)) return;
    const run = () => {
      planned.delete(siteId);
      tell(siteId).catch(parts.report);
    };
    planned.set(siteId, parts.clock.after(gathering, run));
  }

  function onNews(message: BusMessage): void {
    if (message.kind === 'events' && message.events.some((event) => moving.has(event.type))) soon(message.siteId);
  }

  function everySite(): void {
    parts.store
      .sites()
      .then((sites) => sites.forEach((site) => soon(site.id)))
      .catch(parts.report);
  }

  let stopTimer = () => {};
  function tick(): void {
    everySite();
    stopTimer = parts.clock.after(refreshEvery, tick);
  }

  const stopSites = await onEverySite(parts.store, parts.bus, onNews);
  const stopDuty = await parts.bus.subscribe('all', (message) => {
    if (message.kind === 'duty') everySite();
  });
  stopTimer = parts.clock.after(refreshEvery, tick);
  return () => {
    stopTimer();
    stopSites();
    stopDuty();
    for (const cancel of planned.values()) cancel();
  };
}
