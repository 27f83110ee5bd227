// A declared tool and the service it stands for: what is sent, what is made of every answer, and what never leaves.
import { createHash, createHmac } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import type { Tool, ToolInput } from '../../server/domain/tool.ts';
import { systemClock } from '../../server/clock.ts';
import { createToolCaller } from '../../server/tools/tool-caller.ts';
import { openSqliteStore } from '../../server/storage/sqlite/store.ts';
import { sampleSite } from '../support/site-sample.ts';
import { type Reaction, speakingToolServer } from '../support/speaking-tool-server.ts';
import { effectTool, readTool } from '../support/tool-samples.ts';
import { temporaryFolder } from '../support/whole-server.ts';

const booking = { booking: 'W-2087' };

async function world(react: Reaction, over: { privateHosts?: string[] } = {}) {
  const service = await speakingToolServer(react);
  const store = await openSqliteStore(await temporaryFolder());
  onTestFinished(() => store.close());
  const site = sampleSite();
  await store.saveSite(site);
  const guard = { privateHosts: over.privateHosts ?? [service.host] };
  const caller = createToolCaller({ store, clock: systemClock, guard });
  const context = { site, conversationId: 'c-1', visitorId: 'v-1', email: null, language: 'fr' };
  return {
    service,
    store,
    site,
    context,
    call: (tool: Tool, input: ToolInput = booking, more = {}, signal = new AbortController().signal) =>
      caller.call(tool, input, { ...context, ...more }, signal),
  };
}

test('what reads is called with GET, its values in their places, and its message is the result', async () => {
  const { service, call } = await world({ body: { message: ' Prêt. ', price: 12 } });
  expect(await call(readTool(service.origin))).toEqual({
    outcome: 'done',
    message: 'Prêt.',
    receipt: null,
    data: { message: ' Prêt. ', price: 12 },
  });
  expect(service.asked).toMatchObject([{ method: 'GET', path: '/bookings/W-2087?lang=fr', body: '' }]);
  expect(service.asked[0]?.headers['idempotency-key']).toBeUndefined();
});

test('an effect is called with its method, what has no place in the address as JSON, and a key that makes it happen once', async () => {
  const { service, call } = await world({ status: 201, body: { message: 'Annulé.', receipt: 'X-1' } });
  const result = await call(effectTool(service.origin), booking, { idempotencyKey: 'c-1:4' });
  expect(result).toMatchObject({ outcome: 'done', message: 'Annulé.', receipt: 'X-1' });
  const [asked] = service.asked;
  expect(asked).toMatchObject({ method: 'POST', path: '/cancellations?lang=fr', body: JSON.stringify(booking) });
  expect(asked?.headers).toMatchObject({
    'idempotency-key': 'c-1:4',
    'webhook-id': 'c-1:4',
    'content-type': 'application/json',
  });
});

test('optional values of a GET go into its query', async () => {
  const { service, call } = await world({ body: { message: 'x' } });
  const tool = readTool(service.origin, {
    input: { type: 'object', properties: { day: { type: 'string' }, seats: { type: 'integer' } } },
    call: { kind: 'http', method: 'GET', url: `${service.origin}/slots`, headers: [] },
  });
  await call(tool, { day: 'à midi & plus', seats: 2 });
  expect(service.asked[0]?.path).toBe('/slots?day=%C3%A0+midi+%26+plus&seats=2');
});

test('a declared sentence is said when the answer has no message, and a receipt may be its id', async () => {
  const { service, call } = await world({ body: { id: 77, booking: { day: 'mardi' } } });
  const says = { fr: 'C’est prévu {booking.day}{booking.nothing}.' };
  expect(await call(readTool(service.origin, { says }))).toMatchObject({
    outcome: 'done',
    message: 'C’est prévu mardi.',
    receipt: '77',
  });
});

const reads: [string, Reaction, object][] = [
  ['404', { status: 404, body: { error: 'none' } }, { outcome: 'notFound', message: null }],
  ['500', { status: 500, body: { message: 'boom' } }, { outcome: 'failed', why: 'status 500' }],
  ['401', { status: 401 }, { outcome: 'failed', why: 'status 401' }],
  ['a redirect', { status: 302, headers: { location: '/elsewhere' } }, { outcome: 'failed', why: 'status 302' }],
  ['no JSON', { body: '<html>' }, { outcome: 'failed', why: 'notJson' }],
  ['a JSON list', { body: '[1]' }, { outcome: 'failed', why: 'notJson' }],
  ['nothing to say', { body: { state: 'dry' } }, { outcome: 'failed', why: 'noMessage' }],
  ['100 kB', { body: { message: 'x'.repeat(100_000) } }, { outcome: 'failed', why: 'tooLarge' }],
  ['silence', 'silence', { outcome: 'failed', why: 'timedOut' }],
  ['a late answer', { delayMs: 1_500, body: { message: 'late' } }, { outcome: 'failed', why: 'timedOut' }],
  ['a cut line', 'cut', { outcome: 'failed', why: 'UND_ERR_SOCKET' }],
  ['a cut body', 'cutBody', { outcome: 'failed' }],
];

test.each(reads)('of a tool that reads, %s comes to a result and never to a crash', async (_, reaction, result) => {
  const { service, call } = await world(reaction);
  expect(await call(readTool(service.origin, { timeoutMs: 400 }))).toMatchObject(result);
  expect(service.asked).toHaveLength(1);
});

const effects: [string, Reaction, object][] = [
  [
    '400 with a reason',
    { status: 400, body: { message: 'Trop tard.' } },
    { outcome: 'refused', message: 'Trop tard.' },
  ],
  ['403 without one', { status: 403, body: 'no' }, { outcome: 'refused', message: null }],
  ['404', { status: 404, body: { message: 'Inconnu.' } }, { outcome: 'refused', message: 'Inconnu.' }],
  ['409', { status: 409, body: {} }, { outcome: 'refused', message: null }],
  ['429', { status: 429 }, { outcome: 'failed', why: 'status 429' }],
  ['408', { status: 408 }, { outcome: 'unknown', why: 'status 408' }],
  ['500', { status: 500 }, { outcome: 'unknown', why: 'status 500' }],
  ['a redirect', { status: 303, headers: { location: '/done' } }, { outcome: 'unknown', why: 'status 303' }],
  ['204', { status: 204, body: '' }, { outcome: 'done', message: '', receipt: null }],
  ['200 that is no JSON', { body: 'OK' }, { outcome: 'done', message: '', receipt: null }],
  ['200 and 100 kB', { body: 'x'.repeat(100_000) }, { outcome: 'done', message: '', receipt: null }],
  ['silence', 'silence', { outcome: 'unknown', why: 'timedOut' }],
  ['a cut line', 'cut', { outcome: 'unknown' }],
];

test.each(effects)('of an effect, %s says honestly whether it happened', async (_, reaction, result) => {
  const { service, call } = await world(reaction);
  expect(await call(effectTool(service.origin, { timeoutMs: 400 }), booking, { idempotencyKey: 'k' })).toMatchObject(
    result,
  );
  expect(service.asked).toHaveLength(1);
});

test('an effect whose service cannot be reached has failed, and cannot have happened', async () => {
  const { service, call } = await world({});
  await service.close();
  expect(await call(effectTool(service.origin), booking, { idempotencyKey: 'k' })).toEqual({
    outcome: 'failed',
    why: 'ECONNREFUSED',
  });
});

test('the service learns for whom it is called, signed so that it can believe it', async () => {
  const { service, store, call, context } = await world({ body: { message: 'x' } });
  const secret = `whsec_${Buffer.from('a key of some length').toString('base64')}`;
  const tool = effectTool(service.origin);
  await store.saveToolSecret('site-1', 'tool:cancel_booking', '#signing', secret);
  await call(tool, booking, { ...context, email: 'Zoë@x.example', idempotencyKey: 'c-1:9' });
  const { headers, body } = service.asked[0] ?? never();
  const caller = String(headers['relais-caller']);
  expect(JSON.parse(caller)).toEqual({
    site: 'key-1',
    conversation: 'c-1',
    visitor: 'v-1',
    language: 'fr',
    verified: null,
    email: 'Zoë@x.example',
    method: 'POST',
    path: '/cancellations?lang=fr',
    bodySha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(JSON.parse(caller)).toMatchObject({ bodySha256: createHash('sha256').update(body).digest('hex') });
  // As any Standard Webhooks library would check it.
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${caller}`;
  const expected = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
    .update(signed)
    .digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${expected}`);
  expect(Math.abs(Number(headers['webhook-timestamp']) * 1000 - Date.now())).toBeLessThan(10_000);
});

test('the server alone fills whose data is meant: an input that tries to is not sent at all', async () => {
  const { service, call } = await world({ body: { message: 'x' } });
  const tool = readTool(service.origin, {
    input: {
      type: 'object',
      properties: { booking: { type: 'string' }, who: { type: 'string' }, mail: { type: 'string' } },
      required: ['booking', 'who'],
    },
    parameters: { booking: {}, who: { from: 'visitorId' }, mail: { from: 'email' } },
  });
  expect(await call(tool, { ...booking, who: 'v-2' })).toEqual({ outcome: 'failed', why: 'badInput' });
  expect(service.asked).toEqual([]);
  await call(tool, booking);
  expect(service.asked[0]?.path).toBe('/bookings/W-2087?lang=fr&who=v-1');
  await call(tool, booking, { email: 'a@b.example' });
  expect(service.asked[1]?.path).toBe('/bookings/W-2087?lang=fr&who=v-1&mail=a%40b.example');
});

test.each([
  ['a missing value', {}],
  ['a value of another type', { booking: 7 }],
  ['a value nobody declared', { ...booking, admin: 'true' }],
])('%s is not sent', async (_, input) => {
  const { service, call } = await world({ body: { message: 'x' } });
  expect(await call(readTool(service.origin), input as ToolInput)).toEqual({ outcome: 'failed', why: 'badInput' });
  expect(service.asked).toEqual([]);
});

test.each(['A?x#y', '@evil.example', 'A%2F', 'R/2026.1', '...', '//evil.example/'])(
  '%s cannot leave its place in the address',
  async (value) => {
    const { service, call } = await world({ body: { message: 'x' } });
    await call(readTool(service.origin), { booking: value });
    const url = new URL(service.asked[0]?.path ?? '', service.origin);
    expect(url.pathname.split('/')).toHaveLength(3);
    expect(url.search).toBe('?lang=fr');
  },
);

test.each(['.', '..', '', '/../../admin', '../..', 'a/./b', '..\\a', 'a\\..', 'a\r\nX-Evil: 1', 'a\u0000'])(
  '%j is no value for a place in the address',
  async (value) => {
    const { service, call } = await world({ body: { message: 'x' } });
    expect(await call(readTool(service.origin), { booking: value })).toEqual({ outcome: 'failed', why: 'badAddress' });
    expect(service.asked).toEqual([]);
  },
);

test('a private address is never dialled unless the operator allows it, whatever names it', async () => {
  const { service, call } = await world({ body: { message: 'x' } }, { privateHosts: [] });
  const { port } = new URL(service.origin);
  for (const origin of [service.origin, `http://localhost:${port}`, `http://[::ffff:127.0.0.1]:${port}`]) {
    expect(await call(readTool(origin))).toEqual({ outcome: 'failed', why: 'portNotAllowed' });
  }
  for (const origin of [
    'http://127.0.0.1',
    'http://localhost',
    'http://169.254.169.254',
    'http://[::1]',
    'http://0x7f.1',
  ]) {
    expect(await call(readTool(origin))).toEqual({ outcome: 'failed', why: 'privateAddress' });
  }
  expect(service.asked).toEqual([]);
});

test('an address whose host depends on a value, or that is not http, is refused', async () => {
  const { call } = await world({});
  const at = (url: string) => readTool('', { call: { kind: 'http', method: 'GET', url, headers: [] } });
  for (const url of ['https://{booking}.example/', 'file:///etc/{booking}', 'https://shop.example@{booking}/']) {
    expect(await call(at(url), { booking: 'evil' })).toMatchObject({ outcome: 'failed', why: 'badAddress' });
  }
});

test('secret headers are sent, and only the declared ones', async () => {
  const { service, store, call } = await world({ body: { message: 'x' } });
  await store.saveToolSecret('site-1', 'tool:booking_status', 'X-Api-Key', 'hush');
  await store.saveToolSecret('site-1', 'tool:booking_status', 'X-Old', 'old');
  const headers = ['X-Api-Key', 'X-Unset'];
  await call(readTool(service.origin, { call: { kind: 'http', method: 'GET', url: service.origin, headers } }));
  expect(service.asked[0]?.headers).toMatchObject({ 'x-api-key': 'hush' });
  expect(Object.keys(service.asked[0]?.headers ?? {})).not.toContain('x-old');
});

test('a call that is called off throws, so that nobody takes it for an outcome', async () => {
  const { service, call } = await world('silence');
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 50);
  await expect(call(effectTool(service.origin), booking, {}, controller.signal)).rejects.toThrow(/abort/i);
});

function never(): never {
  throw new Error('nothing was asked');
}
