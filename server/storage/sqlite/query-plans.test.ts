import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../ports.ts';
import { eventLogSql } from './event-log.ts';
import { openSqliteStore } from './store.ts';
import { summariesSql } from './summaries.ts';

const conversations = 100_000;
let dataDir: string;
let store: Store;
let db: DatabaseSync;

/** Two sites, a hundred thousand conversations; some wait, some are unanswered, most are closed. */
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'relais-plans-'));
  store = await openSqliteStore(dataDir);
  db = new DatabaseSync(join(dataDir, 'relais.db'));
  db.exec(`
    PRAGMA synchronous = OFF;
    CREATE TEMP TABLE numbers AS
      WITH RECURSIVE counted (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM counted WHERE value < ${conversations})
      SELECT value FROM counted;
    BEGIN;
    INSERT INTO sites VALUES ('s0', 'k0', 'Site', '{}'), ('s1', 'k1', 'Site', '{}');
    INSERT INTO visitors SELECT 's' || (value % 2), 'v' || value, 'h' || value, '' FROM numbers;
    INSERT INTO conversations
      SELECT value, 'c' || value, 's' || (value % 2), 'v' || value, 1,
        CASE WHEN value % 1000 = 0 THEN 'waiting' WHEN value % 1000 = 1 THEN 'assistant' ELSE 'closed' END,
        CASE WHEN value % 1000 = 0 THEN '2026-01-05' END, 'visitor', value, '{"preview":null}'
      FROM numbers;
    UPDATE latest_revision SET value = ${conversations};
    INSERT INTO events SELECT 'c' || value, 1, '', 'cid' || value, '{"type":"said"}' FROM numbers;
    COMMIT;`);
});
afterAll(async () => {
  db.close();
  await store.close();
  await rm(dataDir, { recursive: true });
});

function planOf(sql: string): string[] {
  return db
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map((step) => String(step['detail']));
}

/** The unanswered are an index of their own, and the effects in progress a table of their own. */
const small: Record<string, string[]> = {
  unanswered: ['SCAN conversations USING INDEX conversations_unanswered'],
  confirmedEffects: ['SCAN confirmed_effects'],
};

test.for(Object.entries({ ...eventLogSql, ...summariesSql }))('%s reads no table from end to end', ([name, sql]) => {
  const scans = planOf(sql).filter((step) => step.startsWith('SCAN'));
  expect(scans.filter((step) => !step.startsWith('SCAN json_each'))).toEqual(small[name] ?? []);
});

test('only the inbox of several sites sorts, and only what changed', () => {
  const sorting = Object.entries({ ...eventLogSql, ...summariesSql }).filter(([, sql]) => {
    return planOf(sql).some((step) => step.includes('TEMP B-TREE FOR ORDER BY'));
  });
  expect(sorting.map(([name]) => name)).toEqual(['summaries']);
  expect(planOf(summariesSql.summaries)).toContainEqual(
    expect.stringContaining('conversations_by_change (site_id=? AND revision>?)'),
  );
});

test('news of a hundred thousand conversations, the waiting and the unanswered come within milliseconds', async () => {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now();
    const news = await store.summaries(['s0', 's1'], conversations - 50);
    const [waiting, unanswered] = [await store.waiting('s0'), await store.unanswered()];
    times.push(performance.now() - start);
    expect([news.length, waiting.length, unanswered.length]).toEqual([50, 100, 100]);
  }
  // The quickest round: what the queries cost, not what else the machine does.
  expect(Math.min(...times)).toBeLessThan(50);
});
