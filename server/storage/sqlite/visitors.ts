// Keeps visitors: an id and the hash of their one secret, nothing else.
import type { DatabaseSync } from 'node:sqlite';
import type { VisitorStore } from '../../ports.ts';
import { query } from './database.ts';

export function createVisitorStore(db: DatabaseSync): VisitorStore {
  const ofToken = query<{ id: string }>(db, 'SELECT id FROM visitors WHERE site_id = ? AND token_hash = ?');
  const add = query(db, 'INSERT INTO visitors (id, site_id, token_hash, created_at) VALUES (?, ?, ?, ?)');

  return {
    async visitorOfToken(siteId, tokenHash) {
      const row = ofToken.get(siteId, tokenHash);
      return row === null ? null : { id: row.id };
    },
    async addVisitor({ id, siteId, tokenHash, createdAt }) {
      add.run(id, siteId, tokenHash, createdAt);
    },
  };
}
