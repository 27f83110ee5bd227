// Reads the logs: conversations and their events.
import type { DatabaseSync } from 'node:sqlite';
import type { ConversationEvent, EventBody } from '../../../shared/event.ts';
import type { ConversationStore, StoredConversation } from '../../ports.ts';
import { query } from './database.ts';

type EventLog = Pick<
  ConversationStore,
  'conversation' | 'events' | 'lastEvents' | 'eventOfCommand' | 'newestOf' | 'unanswered' | 'confirmedEffects'
>;

interface EventRow {
  seq: number;
  at: string;
  cid: string | null;
  body: string;
}

const selectConversations =
  'SELECT id, site_id AS siteId, visitor_id AS visitorId, last_seq AS lastSeq FROM conversations';
const selectEvents = 'SELECT seq, at, cid, body FROM events WHERE conversation_id = ?';

export const eventLogSql = {
  conversation: `${selectConversations} WHERE id = ?`,
  newestOf: `${selectConversations} WHERE site_id = ? AND visitor_id = ? ORDER BY number DESC LIMIT 1`,
  unanswered: `${selectConversations} WHERE phase = 'assistant' AND last_word = 'visitor' ORDER BY number`,
  confirmedEffects: `${selectConversations} WHERE id IN (SELECT conversation_id FROM confirmed_effects)`,
  eventsPast: `${selectEvents} AND seq > ? ORDER BY seq LIMIT ?`,
  lastEvents: `${selectEvents} ORDER BY seq DESC LIMIT ?`,
  eventOfCommand: `${selectEvents} AND cid = ?`,
};

/** SQLite's word for no limit. */
const noLimit = -1;

export function createEventLog(db: DatabaseSync): EventLog {
  const conversation = query<StoredConversation>(db, eventLogSql.conversation);
  const newestOf = query<StoredConversation>(db, eventLogSql.newestOf);
  const unanswered = query<StoredConversation>(db, eventLogSql.unanswered);
  const confirmedEffects = query<StoredConversation>(db, eventLogSql.confirmedEffects);
  const eventsPast = query<EventRow>(db, eventLogSql.eventsPast);
  const lastEvents = query<EventRow>(db, eventLogSql.lastEvents);
  const eventOfCommand = query<EventRow>(db, eventLogSql.eventOfCommand);

  return {
    async conversation(id) {
      return plain(conversation.get(id));
    },
    async newestOf(siteId, visitorId) {
      return plain(newestOf.get(siteId, visitorId));
    },
    async unanswered() {
      return unanswered.all().map((row) => ({ ...row }));
    },
    async confirmedEffects() {
      return confirmedEffects.all().map((row) => ({ ...row }));
    },
    async events(conversationId, afterSeq, limit = noLimit) {
      return eventsPast.all(conversationId, afterSeq, limit).map(eventOf);
    },
    async lastEvents(conversationId, count) {
      return lastEvents.all(conversationId, count).map(eventOf).toReversed();
    },
    async eventOfCommand(conversationId, cid) {
      const row = eventOfCommand.get(conversationId, cid);
      return row === null ? null : eventOf(row);
    },
  };
}

function eventOf({ seq, at, cid, body }: EventRow): ConversationEvent {
  return { ...(JSON.parse(body) as EventBody), seq, at, cid };
}

/** Rows come without a prototype; what leaves the store is a plain object. */
function plain(row: StoredConversation | null): StoredConversation | null {
  return row === null ? null : { ...row };
}
