// An inbox line as columns: what lists look for stands alone, the rest travels as JSON.
import type { Summary } from '../../../shared/agent-protocol.ts';
import type { SummaryDraft } from '../../ports.ts';

type Columns = Pick<
  Summary,
  'id' | 'siteId' | 'siteName' | 'visitorId' | 'phase' | 'waitingSince' | 'lastSeq' | 'revision'
>;
type Line = Omit<Summary, keyof Columns>;

export interface SummaryRow extends Columns {
  line: string;
}

export const selectSummaries = `
  SELECT c.id, c.site_id AS siteId, s.name AS siteName, c.visitor_id AS visitorId, c.phase,
    c.waiting_since AS waitingSince, c.last_seq AS lastSeq, c.revision, c.line
  FROM conversations c JOIN sites s ON s.id = c.site_id`;

export function lineOf(summary: SummaryDraft): string {
  const { visitorLabel, language, agent, reason, email, preview, unread, openedAt, updatedAt } = summary;
  const line: Line = { visitorLabel, language, agent, reason, email, preview, unread, openedAt, updatedAt };
  return JSON.stringify(line);
}

export function summaryOf({ line, ...columns }: SummaryRow): Summary {
  return { ...columns, ...(JSON.parse(line) as Line) };
}
