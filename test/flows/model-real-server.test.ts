// The server as operators start it, with MODEL_URL set, a visitor on a real socket, and the ledger it leaves behind.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bareVisitor } from '../support/bare-visitor.ts';
import { until } from '../support/model-world.ts';
import { freePort, startRealServer } from '../support/real-server.ts';
import { speakingServer } from '../support/speaking-server.ts';
import { temporaryFolder } from '../support/whole-server.ts';

const question = 'I do not like my new bike, can I send it back?';

test('MODEL_URL and MODEL_NAME are enough: answers are worded, checked, recorded, and the ledger holds no word of them', async () => {
  const speaking = await speakingServer({
    provider: 'ollama',
    say: 'Yes, you can send the bike back within 30 days of receiving it [1]. It will cost you €5 [1].',
  });
  const [port, demoPort, apiPort] = [await freePort(), await freePort(), await freePort()];
  const dataDir = await temporaryFolder();
  const demo = { DEMO: 'on', DEMO_PORT: String(demoPort), DEMO_API_PORT: String(apiPort) };
  const env = { ...demo, MODEL_URL: speaking.url, MODEL_NAME: 'llama', MODEL_PRICE: '0.15/0.60 EUR' };
  const server = await startRealServer({ port, dataDir, env });
  onTestFinished(() => server.kill('SIGKILL'));
  const visitor = await bareVisitor(`http://localhost:${port}`, `http://localhost:${demoPort}`);
  onTestFinished(visitor.close);
  visitor.say('question-cid', `${question} I am at 06 12 34 56 78.`);
  await until(() => visitor.answers().length > 0, 'the answer');
  const [answer] = visitor.answers();
  expect(answer?.text).toBe('Yes, you can send the bike back within 30 days of receiving it.');
  const left = { model: 'llama', masked: { phone: 1 } };
  expect(answer?.answer).toMatchObject({ engine: 'openai:llama', left: [left, left] });
  expect(speaking.requests).toHaveLength(2);
  for (const { text } of speaking.requests) expect(text).not.toMatch(/06 ?12/);
  const ledger = (await readdir(dataDir)).find((name) => name.startsWith('model-ledger-')) ?? '';
  const lines = await readFile(path.join(dataDir, ledger), 'utf8');
  const entries = lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  const counted = { outcome: 'answered', tokens: 442, cost: { amount: 0.0000852, currency: 'EUR' } };
  expect(entries).toMatchObject([
    { ...left, ...counted },
    { ...left, ...counted },
  ]);
  expect(lines).not.toMatch(/bike|days|06\s?12/);
});
