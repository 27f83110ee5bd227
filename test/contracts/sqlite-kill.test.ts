// What the store has acknowledged survives kill -9 at any moment, once and in its place.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Store } from '../../server/ports.ts';
import { openSqliteStore } from '../../server/storage/sqlite/store.ts';
import { addVisitor, site } from './conversation-samples.ts';

const rounds = 10;
const conversations = ['c0', 'c1', 'c2', 'c3'];

/** Command id to the place that was acknowledged, by conversation. */
type Acknowledged = Map<string, Map<string, number>>;

test('kill -9 while appending loses, doubles and shifts nothing', { timeout: 60_000 }, async ({ annotate }) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'relais-kill-'));
  const acknowledged: Acknowledged = new Map(conversations.map((id) => [id, new Map()]));
  await prepare(dataDir);
  let before = 0;
  for (let round = 0; round < rounds; round += 1) {
    const lifeMs = 100 + Math.random() * 300;
    await appendAndKill(dataDir, round, lifeMs, acknowledged);
    const store = await openSqliteStore(dataDir);
    await expectKept(store, acknowledged);
    await store.close();
    const total = count(acknowledged);
    expect(total, `round ${round}, killed after ${lifeMs} ms`).toBeGreaterThan(before);
    before = total;
  }
  await annotate(`${before} acknowledged appends over ${rounds} kills`);
  await rm(dataDir, { recursive: true });
});

async function prepare(dataDir: string): Promise<void> {
  const store = await openSqliteStore(dataDir);
  await store.saveSite(site('s1'));
  for (const id of conversations) await addVisitor(store, 's1', `v-${id}`);
  await store.close();
}

/** The process takes the lock of the one killed before it, so each round also shows that the lock died with it. */
async function appendAndKill(dataDir: string, round: number, lifeMs: number, into: Acknowledged): Promise<void> {
  const program = fileURLToPath(new URL('./append-until-killed.ts', import.meta.url));
  const child = spawn(process.execPath, [program, dataDir, `round-${round}`], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const lines = createInterface(child.stdout);
  const read = once(lines, 'close');
  lines.once('line', () => setTimeout(() => child.kill('SIGKILL'), lifeMs));
  lines.on('line', (line) => {
    const [id = '', cid = '', seq = '', end] = line.split(' ');
    // The kill may cut the last line, and with it the number.
    if (end === '.') into.get(id)?.set(cid, Number(seq));
  });
  expect((await exited)[1]).toBe('SIGKILL');
  await read;
}

async function expectKept(store: Store, acknowledged: Acknowledged): Promise<void> {
  for (const [id, places] of acknowledged) {
    const events = await store.events(id, 0);
    expect(events.every((event, index) => event.seq === index + 1)).toBe(true);
    const kept = new Map(events.flatMap((event) => (event.cid === null ? [] : [[event.cid, event.seq]])));
    const lost = [...places].filter(([cid, seq]) => kept.get(cid) !== seq);
    expect(lost).toEqual([]);
    // Each append is two events: half of one would leave an odd number, a doubled one fewer names than places.
    expect(events).toHaveLength(kept.size * 2);
    expect((await store.summary(id))?.lastSeq).toBe(events.length);
  }
}

function count(acknowledged: Acknowledged): number {
  return [...acknowledged.values()].reduce((sum, places) => sum + places.size, 0);
}
