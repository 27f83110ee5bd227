// Reads the inbox: lines of sites, of a visitor, of the waiting, and how long people waited.
import type { DatabaseSync } from 'node:sqlite';
import type { ConversationStore } from '../../ports.ts';
import { query } from './database.ts';
import { selectSummaries, summaryOf, type SummaryRow } from './summary-row.ts';

type Summaries = Pick<ConversationStore, 'summaries' | 'summary' | 'summariesOfVisitor' | 'waiting' | 'servedWaits'>;

export const summariesSql = {
  summaries: `${selectSummaries} WHERE c.site_id IN (SELECT value FROM json_each(?)) AND c.revision > ? ORDER BY c.revision LIMIT ?`,
  summary: `${selectSummaries} WHERE c.id = ?`,
  summariesOfVisitor: `${selectSummaries} WHERE c.site_id = ? AND c.visitor_id = ? ORDER BY c.number DESC`,
  waiting: `${selectSummaries} WHERE c.site_id = ? AND c.phase = 'waiting' ORDER BY c.waiting_since, c.number`,
  servedWaits: 'SELECT seconds FROM served_waits WHERE site_id = ? ORDER BY number DESC LIMIT ?',
};

export function createSummaries(db: DatabaseSync): Summaries {
  const summaries = query<SummaryRow>(db, summariesSql.summaries);
  const summary = query<SummaryRow>(db, summariesSql.summary);
  const summariesOfVisitor = query<SummaryRow>(db, summariesSql.summariesOfVisitor);
  const waiting = query<SummaryRow>(db, summariesSql.waiting);
  const servedWaits = query<{ seconds: number }>(db, summariesSql.servedWaits);

  return {
    async summaries(siteIds, sinceRevision, limit = -1) {
      return summaries.all(JSON.stringify(siteIds), sinceRevision, limit).map(summaryOf);
    },
    async summary(conversationId) {
      const row = summary.get(conversationId);
      return row === null ? null : summaryOf(row);
    },
    async summariesOfVisitor(siteId, visitorId) {
      return summariesOfVisitor.all(siteId, visitorId).map(summaryOf);
    },
    async waiting(siteId) {
      return waiting.all(siteId).map(summaryOf);
    },
    async servedWaits(siteId, limit) {
      return servedWaits.all(siteId, limit).map((row) => row.seconds);
    },
  };
}
