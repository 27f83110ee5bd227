import { copyFile, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { openSqliteStore } from './store.ts';

let folder: string;
let db: DatabaseSync;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-migrate-'));
  db = new DatabaseSync(':memory:');
  await writeFile(join(folder, '001-first.sql'), 'CREATE TABLE a (x); INSERT INTO a VALUES (1);');
});
afterEach(async () => {
  db.close();
  await rm(folder, { recursive: true });
});

const count = (table: string) => db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n'];
const version = () => db.prepare('PRAGMA user_version').get()?.['user_version'];

test('each migration runs once, in order, whenever it comes', async () => {
  migrate(db, folder);
  migrate(db, folder);
  await writeFile(join(folder, '002-more.sql'), 'CREATE TABLE b (x); INSERT INTO b SELECT x FROM a;');
  migrate(db, folder);
  migrate(db, folder);
  expect([count('a'), count('b'), version()]).toEqual([1, 1, 2]);
});

test('a migration that fails half way leaves nothing behind and can run again once mended', async () => {
  await writeFile(join(folder, '002-more.sql'), 'CREATE TABLE b (x); INSERT INTO nothing VALUES (1);');
  expect(() => migrate(db, folder)).toThrow('nothing');
  expect(version()).toBe(1);
  await writeFile(join(folder, '002-more.sql'), 'CREATE TABLE b (x);');
  migrate(db, folder);
  expect([count('b'), version()]).toEqual([0, 2]);
});

test('a database from the future is refused with what to do', () => {
  db.exec('PRAGMA user_version = 9');
  expect(() => migrate(db, folder)).toThrow(/version 9.*up to 1.*newer version.*backup/);
});

test('a missing number is refused', async () => {
  await writeFile(join(folder, '003-gap.sql'), 'CREATE TABLE c (x);');
  expect(() => migrate(db, folder)).toThrow('003-gap.sql is out of order');
});

test('a store from the future is refused and stays as it is', async () => {
  await (await openSqliteStore(folder)).close();
  const file = new DatabaseSync(join(folder, 'relais.db'));
  file.exec('PRAGMA user_version = 999');
  file.close();
  await expect(openSqliteStore(folder)).rejects.toThrow('newer Relais');
});

test('the database file is for its owner’s eyes only', async () => {
  const store = await openSqliteStore(folder);
  for (const name of ['relais.db', 'relais.db-wal']) {
    expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
  }
  await store.close();
});

test('articles written before versions were kept have one, their own state', async () => {
  const old = new DatabaseSync(join(folder, 'relais.db'));
  await mkdir(join(folder, 'first'));
  const first = '001-first.sql';
  await copyFile(join(import.meta.dirname, 'migrations', first), join(folder, 'first', first));
  migrate(old, join(folder, 'first'));
  const rest = { title: 'Returns', section: '', url: null, updated: '2026-01-02', questions: [], body: 'Thirty days.' };
  old.exec("INSERT INTO sites VALUES ('s1', 'k1', 'Site', '{}')");
  old.prepare("INSERT INTO articles VALUES ('s1', 'en', 'returns', ?)").run(JSON.stringify(rest));
  old.close();
  const store = await openSqliteStore(folder);
  const key = { siteId: 's1', language: 'en', id: 'returns' };
  expect(await store.articleVersions(key)).toEqual([
    { number: 1, at: '2026-01-02', by: null, origin: 'file', removed: false },
  ]);
  expect(await store.articleAt(key, 1)).toEqual({ ...key, ...rest });
  await store.close();
});
