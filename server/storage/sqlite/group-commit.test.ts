import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createGroupCommit, type GroupCommit } from './group-commit.ts';

let folder: string;
let db: DatabaseSync;
let commits: GroupCommit;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-commit-'));
  db = new DatabaseSync(join(folder, 'test.db'));
  db.exec(`
    PRAGMA journal_mode = WAL;
    CREATE TABLE parents (id INTEGER PRIMARY KEY);
    CREATE TABLE items (id INTEGER PRIMARY KEY, text TEXT, parent REFERENCES parents DEFERRABLE INITIALLY DEFERRED);`);
  commits = createGroupCommit(db);
});
afterEach(async () => {
  if (db.isOpen) db.close();
  await rm(folder, { recursive: true });
});

function insert(id: number, text = 'x', parent: number | null = null): () => number {
  return () => {
    db.prepare('INSERT INTO items VALUES (?, ?, ?)').run(id, text, parent);
    return id;
  };
}

const ids = () =>
  db
    .prepare('SELECT id FROM items ORDER BY rowid')
    .all()
    .map((row) => row['id']);
const statuses = async (all: Promise<unknown>[]) => (await Promise.allSettled(all)).map((one) => one.status);

test('works asked for together share one transaction and answer each for itself', async () => {
  const reader = new DatabaseSync(join(folder, 'test.db'));
  const seen = () => reader.prepare('SELECT count(*) AS n FROM items').get()?.['n'];
  const answers = await Promise.all([commits.run(insert(1)), commits.run(insert(2)), commits.run(seen)]);
  expect([answers, seen()]).toEqual([[1, 2, 0], 2]);
  reader.close();
});

test('a work that throws is undone alone, down to its first statement', async () => {
  const halfway = commits.run(() => {
    insert(2)();
    throw new Error('half way');
  });
  expect(await statuses([commits.run(insert(1)), halfway, commits.run(insert(3)), commits.run(insert(1))])).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
  ]);
  expect(ids()).toEqual([1, 3]);
});

test('nobody is told yes when the commit itself fails, and the next group is not harmed', async () => {
  expect(await statuses([commits.run(insert(1)), commits.run(insert(2, 'x', 99))])).toEqual(['rejected', 'rejected']);
  expect(ids()).toEqual([]);
  expect(await commits.run(insert(3))).toBe(3);
});

test('a full disk is an error for what does not fit and writing goes on when there is room again', async () => {
  const pages = Number(db.prepare('PRAGMA page_count').get()?.['page_count']);
  db.exec(`PRAGMA max_page_count = ${pages + 2}`);
  expect(await statuses([commits.run(insert(1, 'x'.repeat(100_000)))])).toEqual(['rejected']);
  expect([ids(), db.isTransaction]).toEqual([[], false]);
  db.exec('PRAGMA max_page_count = 100000');
  expect(await commits.run(insert(2, 'x'.repeat(100_000)))).toBe(2);
});

test('more than one group’s worth is all done, in order', async () => {
  const numbers = Array.from({ length: 1_000 }, (_, index) => index + 1);
  expect(await Promise.all(numbers.map((id) => commits.run(insert(id))))).toEqual(numbers);
  expect(ids()).toEqual(numbers);
});

test('what waits is committed by a flush, and what comes after the end is refused', async () => {
  const waiting = commits.run(insert(1));
  commits.flush();
  expect(ids()).toEqual([1]);
  db.close();
  expect(await waiting).toBe(1);
  await expect(commits.run(insert(2))).rejects.toThrow(Error);
});
