// The one write a conversation knows: events at the end of its log, and its inbox line as it is after them.
import type { DatabaseSync } from 'node:sqlite';
import type { ConversationEvent } from '../../../shared/event.ts';
import type { AppendResult, StoredConversation, SummaryDraft } from '../../ports.ts';
import { isUniqueViolation, query } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import { lineOf } from './summary-row.ts';

export type Append = (
  conversation: StoredConversation,
  events: ConversationEvent[],
  summary: SummaryDraft,
) => Promise<AppendResult>;

export function createAppend(db: DatabaseSync, commits: GroupCommit): Append {
  const current = query<{ lastSeq: number; waitingSince: string | null }>(
    db,
    'SELECT last_seq AS lastSeq, waiting_since AS waitingSince FROM conversations WHERE id = ?',
  );
  const nextRevision = query<{ value: number }>(db, 'UPDATE latest_revision SET value = value + 1 RETURNING value');
  const begin = query(
    db,
    `INSERT INTO conversations (last_seq, phase, waiting_since, last_word, revision, line, id, site_id, visitor_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const goOn = query(
    db,
    `UPDATE conversations
     SET last_seq = ?, phase = ?, waiting_since = ?, last_word = coalesce(?, last_word), revision = ?, line = ?
     WHERE id = ? AND site_id = ? AND visitor_id = ? AND last_seq = ?`,
  );
  const addEvent = query(db, 'INSERT INTO events (conversation_id, seq, at, cid, body) VALUES (?, ?, ?, ?, ?)');
  const addConfirmed = query(
    db,
    'INSERT INTO confirmed_effects (conversation_id, target) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const dropConfirmed = query(db, 'DELETE FROM confirmed_effects WHERE conversation_id = ? AND target = ?');
  const addServedWait = query(db, 'INSERT INTO served_waits (site_id, seconds) VALUES (?, ?)');

  function write(place: StoredConversation, events: ConversationEvent[], summary: SummaryDraft): AppendResult {
    const before = current.get(place.id);
    if ((before?.lastSeq ?? 0) !== place.lastSeq) return 'conflict';
    if (!writeConversation(place, events, summary)) return 'conflict';
    for (const { seq, at, cid, ...body } of events) {
      addEvent.run(place.id, seq, at, cid, JSON.stringify(body));
      if (body.type === 'actionDecided' && body.accept) addConfirmed.run(place.id, body.target);
      if (body.type === 'actionDone') dropConfirmed.run(place.id, body.target);
    }
    const wait = servedWait(before?.waitingSince ?? null, events);
    if (wait !== null) addServedWait.run(place.siteId, wait);
    return 'appended';
  }

  function writeConversation(place: StoredConversation, events: ConversationEvent[], summary: SummaryDraft): boolean {
    const values = [
      place.lastSeq + events.length,
      summary.phase,
      summary.waitingSince,
      lastWord(events),
      nextRevision.get()?.value ?? 0,
      lineOf(summary),
      place.id,
      place.siteId,
      place.visitorId,
    ];
    return place.lastSeq === 0 ? begin.run(...values) === 1 : goOn.run(...values, place.lastSeq) === 1;
  }

  return async (conversation, events, summary) => {
    refuseWrongNumbers(conversation, events);
    try {
      return await commits.run(() => write(conversation, events, summary));
    } catch (error) {
      if (isUniqueViolation(error)) return 'conflict';
      throw error;
    }
  };
}

function refuseWrongNumbers({ id, lastSeq }: StoredConversation, events: ConversationEvent[]): void {
  const right = events.length > 0 && events.every((event, index) => event.seq === lastSeq + 1 + index);
  if (!right) throw new Error(`Events for ${id} must be numbered from ${lastSeq + 1} on.`);
}

function lastWord(events: ConversationEvent[]): string | null {
  const said = events.findLast((event) => event.type === 'said');
  return said?.by.kind ?? null;
}

/** Seconds between the asking and the first person; null when nobody came in these events or nobody had been asked for. */
function servedWait(waitingSince: string | null, events: ConversationEvent[]): number | null {
  let asked = waitingSince;
  for (const event of events) {
    if (event.type === 'handoffRequested') asked ??= event.at;
    if (event.type === 'assigned') {
      return asked === null ? null : Math.max(0, (Date.parse(event.at) - Date.parse(asked)) / 1_000);
    }
  }
  return null;
}
