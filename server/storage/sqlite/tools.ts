// Keeps the servers that tools live on, and the secrets of both.
import type { DatabaseSync } from 'node:sqlite';
import type { ToolSecretStore, ToolServer, ToolServerStore } from '../../tool-ports.ts';
import { query } from './database.ts';

export function createToolStore(db: DatabaseSync): ToolServerStore & ToolSecretStore {
  const servers = query<ToolServer>(db, 'SELECT id, name, url FROM tool_servers WHERE site_id = ? ORDER BY name, id');
  const saveServer = query(
    db,
    `INSERT INTO tool_servers (site_id, id, name, url) VALUES (?, ?, ?, ?)
     ON CONFLICT (site_id, id) DO UPDATE SET name = excluded.name, url = excluded.url`,
  );
  const dropServer = query(db, 'DELETE FROM tool_servers WHERE site_id = ? AND id = ?');
  const secrets = query<{ name: string; value: string }>(
    db,
    'SELECT name, value FROM tool_secrets WHERE site_id = ? AND holder = ?',
  );
  const saveSecret = query(
    db,
    `INSERT INTO tool_secrets (site_id, holder, name, value) VALUES (?, ?, ?, ?)
     ON CONFLICT (site_id, holder, name) DO UPDATE SET value = excluded.value`,
  );
  const dropSecret = query(db, 'DELETE FROM tool_secrets WHERE site_id = ? AND holder = ? AND name = ?');
  const dropSecrets = query(db, 'DELETE FROM tool_secrets WHERE site_id = ? AND holder = ?');

  return {
    async toolServers(siteId) {
      return servers.all(siteId).map((row) => ({ ...row }));
    },
    async saveToolServer(siteId, { id, name, url }) {
      saveServer.run(siteId, id, name, url);
    },
    async removeToolServer(siteId, id) {
      dropServer.run(siteId, id);
    },
    async toolSecrets(siteId, holder) {
      return Object.fromEntries(secrets.all(siteId, holder).map(({ name, value }) => [name, value]));
    },
    async saveToolSecret(siteId, holder, name, value) {
      if (value === null) dropSecret.run(siteId, holder, name);
      else saveSecret.run(siteId, holder, name, value);
    },
    async removeToolSecrets(siteId, holder) {
      dropSecrets.run(siteId, holder);
    },
  };
}
