// Writes a site's tools and lets everybody know.
import type { Site } from '../../domain/site.ts';
import type { Tool } from '../../domain/tool.ts';
import type { ConsoleParts } from './console-parts.ts';

export async function saveTools({ store, bus }: ConsoleParts, site: Site, tools: Tool[]): Promise<void> {
  await store.saveSite({ ...site, tools });
  await bus.publish('all', { kind: 'siteChanged', siteId: site.id });
}
