// A server that is told to stop while people are connected: they are told to come back, and it ends at once.
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openSqliteStore } from '../../server/storage/sqlite/store.ts';
import { closeCodes } from '../../shared/version.ts';
import { freePort, startRealServer } from '../support/real-server.ts';
import { sampleOrigin, sampleSite } from '../support/site-sample.ts';
import { temporaryFolder } from '../support/whole-server.ts';

test('SIGTERM sends visitors away with "restarting" and the process ends well within two seconds', async () => {
  const dataDir = await temporaryFolder();
  const store = await openSqliteStore(dataDir);
  await store.saveSite(sampleSite());
  await store.close();
  const server = await startRealServer({ port: await freePort(), dataDir });
  const embed = await fetch(`${server.origin}/embed/key-1`, { headers: { origin: sampleOrigin } });
  const { ticket } = (await embed.json()) as { ticket: string };
  const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/visitor`, {
    headers: { origin: server.origin },
  });
  await new Promise((resolve) => socket.once('open', resolve));
  const hello = { type: 'hello', versions: [1, 1], site: 'key-1', ticket, language: 'en', browserLanguage: 'en' };
  socket.send(JSON.stringify(hello));
  await new Promise((resolve) => socket.once('message', resolve));
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  const told = Date.now();
  await server.kill('SIGTERM');
  expect(await closed).toBe(closeCodes.restarting.code);
  expect(server.process.exitCode).toBe(0);
  expect(Date.now() - told).toBeLessThan(2_000);
});
