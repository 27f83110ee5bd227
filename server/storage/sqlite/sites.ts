// Keeps sites.
import type { DatabaseSync } from 'node:sqlite';
import type { Site } from '../../domain/site.ts';
import type { SiteStore } from '../../ports.ts';
import { query } from './database.ts';
import { todaysTool } from './older-tools.ts';

type Settings = Omit<Site, 'id' | 'key' | 'name'>;

/** For settings that came after a site was stored. */
const before = { emotions: true, modes: { standard: 'automatic' as const, topics: [] }, officeHours: null };

export function createSites(db: DatabaseSync): Pick<SiteStore, 'sites' | 'saveSite'> {
  const sites = query<{ id: string; key: string; name: string; settings: string }>(
    db,
    'SELECT id, key, name, settings FROM sites ORDER BY name, id',
  );
  const saveSite = query(
    db,
    `INSERT INTO sites (id, key, name, settings) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET key = excluded.key, name = excluded.name, settings = excluded.settings`,
  );

  return {
    async sites() {
      return sites.all().map(({ settings, ...columns }) => {
        const stored = JSON.parse(settings) as Settings;
        return { ...before, ...columns, ...stored, tools: stored.tools.map(todaysTool) };
      });
    },
    async saveSite({ id, key, name, ...settings }) {
      saveSite.run(id, key, name, JSON.stringify(settings));
    },
  };
}
