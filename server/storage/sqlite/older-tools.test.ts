import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { openSqliteStore } from './store.ts';

const older = {
  name: 'order_status',
  description: 'Where an order is.',
  url: 'https://shop.example/orders/{order}?lang={lang}',
  parameters: { order: { pattern: 'R-?\\d{4}', ask: { en: 'Which number?' } } },
  asks: { en: ['Where is my order?'] },
  timeoutMs: 4_000,
};

test('a tool stored before tools could do things goes on looking things up', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'relais-older-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await (await openSqliteStore(folder)).close();
  const settings = {
    allowedOrigins: [],
    languages: ['en'],
    brandColour: '#123456',
    assistantName: 'A',
    tools: [older],
  };
  const db = new DatabaseSync(join(folder, 'relais.db'));
  db.prepare('INSERT INTO sites (id, key, name, settings) VALUES (?, ?, ?, ?)').run(
    's',
    'k',
    'S',
    JSON.stringify(settings),
  );
  db.close();
  const store = await openSqliteStore(folder);
  onTestFinished(() => store.close());
  const [site] = await store.sites();
  expect(site?.tools).toEqual([
    {
      name: 'order_status',
      title: {},
      description: 'Where an order is.',
      input: {
        type: 'object',
        properties: { order: { type: 'string' } },
        required: ['order'],
        additionalProperties: false,
      },
      parameters: older.parameters,
      effect: false,
      asks: older.asks,
      says: {},
      on: true,
      tellModel: false,
      timeoutMs: 4_000,
      call: { kind: 'http', method: 'GET', url: older.url, headers: [] },
    },
  ]);
  if (site) await store.saveSite(site);
  expect(await store.sites()).toEqual([site]);
});
