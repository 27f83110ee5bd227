// kill -9 on the real process while an effect is being carried out: the next start asks again with the same key, and tells it once.
import { expect, test } from 'vitest';
import { openSqliteStore } from '../../server/storage/sqlite/store.ts';
import { freePort, startRealServer } from '../support/real-server.ts';
import { sampleSite } from '../support/site-sample.ts';
import { socketVisitor } from '../support/socket-visitor.ts';
import { speakingToolServer } from '../support/speaking-tool-server.ts';
import { effectTool } from '../support/tool-samples.ts';
import { temporaryFolder } from '../support/whole-server.ts';

test('a confirmed effect outlives three kills in the middle of its call, with one key and one outcome', async () => {
  const service = await speakingToolServer('silence');
  const dataDir = await temporaryFolder();
  const before = await openSqliteStore(dataDir);
  await before.saveSite(sampleSite({ tools: [effectTool(service.origin, { timeoutMs: 15_000 })] }));
  await before.close();
  const start = { port: await freePort(), dataDir, env: { TOOL_PRIVATE_HOSTS: service.host } };
  let server = await startRealServer(start);
  const visitor = await socketVisitor(server.origin);
  visitor.send({ type: 'say', cid: 'says-cid-1', text: 'Please cancel my booking W-2087' });
  const offer = await visitor.until('said', (event) => event.answer?.proposal !== undefined);
  visitor.send({ type: 'decide', cid: 'decides-cid-1', target: offer.seq, accept: true });
  await visitor.until('actionDecided');
  for (let kill = 1; kill <= 3; kill += 1) {
    await expect.poll(() => service.asked.length, { timeout: 20_000 }).toBe(kill);
    await server.kill('SIGKILL');
    if (kill === 3) service.react = { body: { message: 'Cancelled.', receipt: 'C-1' } };
    server = await startRealServer(start);
  }
  await expect.poll(() => service.asked.length, { timeout: 20_000 }).toBe(4);
  visitor.close();
  await server.kill('SIGTERM');

  const keys = new Set(service.asked.map(({ headers }) => headers['idempotency-key']));
  expect(keys.size).toBe(1);
  const store = await openSqliteStore(dataDir);
  const [line] = await store.summaries(['site-1'], 0);
  const events = await store.events(line?.id ?? '', 0);
  await store.close();
  expect(events.filter((event) => event.type === 'actionDone')).toMatchObject([{ outcome: 'done', receipt: 'C-1' }]);
});
