// Keeps where unanswered questions stand; their words are read from the log each time.
import type { DatabaseSync } from 'node:sqlite';
import type { Asking } from '../../domain/unanswered.ts';
import type { QuestionStore } from '../../ports.ts';
import { inTransaction, query } from './database.ts';

export function createQuestionStore(db: DatabaseSync): QuestionStore {
  const add = query(
    db,
    `INSERT INTO unanswered_questions (conversation_id, seq, first_seq, site_id, language, why, at)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const ofSite = query<Asking & { text: string | null }>(
    db,
    `SELECT q.conversation_id AS conversationId, q.seq, q.first_seq AS firstSeq, q.site_id AS siteId, q.language, q.why,
       q.at, q.settled, (
         SELECT group_concat(json_extract(e.body, '$.text'), char(10) ORDER BY e.seq) FROM events e
         WHERE e.conversation_id = q.conversation_id AND e.seq BETWEEN q.first_seq AND q.seq
           AND json_extract(e.body, '$.type') = 'said' AND json_extract(e.body, '$.by.kind') = 'visitor'
       ) AS text
     FROM unanswered_questions q
     WHERE q.site_id = ? AND (q.settled IS NULL OR q.settled = 'notForUs')
     ORDER BY q.at DESC, q.conversation_id, q.seq DESC LIMIT ?`,
  );
  const settle = query(
    db,
    `UPDATE unanswered_questions SET settled = ?, settled_at = ?, settled_by = ?
     WHERE conversation_id = ? AND seq = ? AND settled IS NULL`,
  );

  return {
    async addUnansweredQuestion({ conversationId, seq, firstSeq, siteId, language, why, at }) {
      add.run(conversationId, seq, firstSeq, siteId, language, why, at);
    },
    async unansweredQuestions(siteId, limit) {
      return ofSite.all(siteId, limit).map(({ text, ...row }) => ({ ...row, text: text ?? '' }));
    },
    async settleQuestions(questions, as, { agent, at }) {
      inTransaction(db, () => {
        for (const { conversationId, seq } of questions) settle.run(as, at, agent.id, conversationId, seq);
      });
    },
  };
}
