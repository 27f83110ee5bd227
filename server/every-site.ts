// Listens to one kind of place for all sites, those made later included.
import type { Bus, BusMessage, SiteStore } from './ports.ts';

/** Calls `listener` with what happens on any site until the returned function is called. */
export async function onEverySite(
  store: SiteStore,
  bus: Bus,
  listener: (message: BusMessage) => void,
): Promise<() => void> {
  const stops = new Map<string, () => void>();
  async function add(siteId: string): Promise<void> {
    if (!stops.has(siteId)) stops.set(siteId, await bus.subscribe(`site/${siteId}`, listener));
  }
  const stopAll = await bus.subscribe('all', (message) => {
    if (message.kind === 'siteChanged') void add(message.siteId);
  });
  for (const site of await store.sites()) await add(site.id);
  return () => {
    stopAll();
    for (const stop of stops.values()) stop();
  };
}
