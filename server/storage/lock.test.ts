import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockDataDir } from './lock.ts';

let dataDir: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'relais-lock-'));
});
afterEach(async () => {
  await Promise.all(children.splice(0).map(kill));
  await rm(dataDir, { recursive: true });
});

interface Contender {
  child: ChildProcess;
  /** What it said: `held`, or why not. */
  said: string;
}

/** Another process that asks for the lock, says how it went, and keeps what it got until it is killed. */
async function contender(): Promise<Contender> {
  const program = `
    const { lockDataDir } = await import(${JSON.stringify(join(import.meta.dirname, 'lock.ts'))});
    async function start() {
      await lockDataDir(process.argv[1]);
      console.log('held');
    }
    start().catch((error) => console.log(error.message));
    setInterval(() => globalThis.gc(), 50);`;
  const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', program, dataDir]);
  children.push(child);
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: chunk.toString().trim() };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test('a folder that is not there yet is made, and for the owner only', async () => {
  const folder = join(dataDir, 'new');
  const lock = await lockDataDir(folder);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  await lock.release();
});

test('a second server is refused and told who holds the directory and what to do', async () => {
  const first = await contender();
  const second = await contender();
  expect(first.said).toBe('held');
  expect(second.said).toContain(`process ${first.child.pid} on `);
  expect(second.said).toContain(dataDir);
  expect(second.said).toContain('DATA_DIR');
});

test('the lock outlasts garbage collection', async () => {
  await contender();
  await new Promise((resolve) => setTimeout(resolve, 200));
  await expect(lockDataDir(dataDir)).rejects.toThrow('is in use');
});

test('the lock of a killed server is taken over at once', async () => {
  const first = await contender();
  await kill(first.child);
  expect(await readFile(join(dataDir, 'relais.holder'), 'utf8')).toContain(`${first.child.pid}`);
  const lock = await lockDataDir(dataDir);
  await lock.release();
});

test('a killed server whose number another program has by now holds nothing', async () => {
  await (await lockDataDir(dataDir)).release();
  await writeFile(join(dataDir, 'relais.holder'), `${process.ppid} on this host`);
  const lock = await lockDataDir(dataDir);
  expect(await readFile(join(dataDir, 'relais.holder'), 'utf8')).toMatch(new RegExp(`^${process.pid} on `));
  await lock.release();
});

test('a released lock is free, and releasing it twice does no harm to the next holder', async () => {
  const first = await lockDataDir(dataDir);
  await first.release();
  const second = await lockDataDir(dataDir);
  await first.release();
  await expect(lockDataDir(dataDir)).rejects.toThrow(`process ${process.pid} on `);
  await second.release();
});

test('of twenty servers started at once exactly one wins', { timeout: 20_000 }, async () => {
  const all = await Promise.all(Array.from({ length: 20 }, contender));
  const winners = all.filter((one) => one.said === 'held');
  expect(winners).toHaveLength(1);
  const named = `process ${winners[0]?.child.pid} on `;
  expect(all.filter((one) => one.said.includes(named))).toHaveLength(19);
});
