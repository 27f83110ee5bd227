// Office hours and what a page says of its visitor: stored when, decided on how, told to whom.
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Attributes, ConversationEvent } from '../../shared/event.ts';
import type { OfficeHours } from '../../shared/http-api.ts';
import type { Site } from '../../server/domain/site.ts';
import { readPolicy } from '../../server/policy/read-policy.ts';
import { replayAll, reportLines } from '../../server/policy/replay-report.ts';
import { crankedVisitor, type CrankedVisitor } from '../support/cranked-visitor.ts';
import { settle } from '../support/hand-clock.ts';
import { listeningApp } from '../support/listening-app.ts';
import { scriptedAnswerer } from '../support/scripted-answerer.ts';
import { sampleOrigin, sampleSite } from '../support/site-sample.ts';
import { shippedPolicy, wholeServer, type WholeServer } from '../support/whole-server.ts';

const example = readPolicy(path.join(import.meta.dirname, '../../policies/example-hours-and-plans.json'));

/** The hand clock starts on a Monday at ten in Paris. */
const mornings = hours('09:00', '12:00');
const afternoons = hours('14:00', '18:00');

function hours(from: string, to: string): OfficeHours {
  return { timeZone: 'Europe/Paris', spans: [1, 2, 3, 4, 5].map((day) => ({ day, from, to })), holidays: [] };
}

async function serve(site: Partial<Site> = {}) {
  const answerer = scriptedAnswerer();
  const server = { ...(await wholeServer({ answerer, sites: [sampleSite(site)] })), policy: example };
  return { server, answerer };
}

async function arrive(server: WholeServer, attributes?: Attributes, token?: string): Promise<CrankedVisitor> {
  const visitor = crankedVisitor(server);
  const ticket = server.tickets.issue({ siteKey: 'key-1', origin: sampleOrigin, kind: 'embed' });
  const hello = { type: 'hello', versions: [1, 1], site: 'key-1', ticket, language: 'en', browserLanguage: 'en' };
  await visitor.send({ ...hello, ...(attributes && { attributes }), ...(token !== undefined && { token }) });
  return visitor;
}

async function logOf(server: WholeServer): Promise<ConversationEvent[]> {
  const [line] = await server.store.summaries(['site-1'], 0);
  return line === undefined ? [] : server.store.events(line.id, 0);
}

const types = (events: ConversationEvent[]) => events.map((event) => event.type);

test('what the page says is kept with the first message and not before, and the message keeps its own number', async () => {
  const { server } = await serve();
  const visitor = await arrive(server, { plan: 'basic' });
  expect(await logOf(server)).toEqual([]);
  await visitor.say('first-cid-1', 'How long is delivery?');
  const log = await logOf(server);
  expect(log).toMatchObject([
    { type: 'opened', cid: null },
    { type: 'attributesGiven', attributes: { plan: 'basic' }, cid: null },
    { type: 'said', cid: 'first-cid-1', seq: 3 },
  ]);
  expect(visitor.all('ack')).toMatchObject([{ cid: 'first-cid-1', seq: 3 }]);
  await visitor.say('first-cid-1', 'How long is delivery?');
  expect(await logOf(server)).toEqual(log);
});

test('coming back says nothing twice; another plan is kept with the next message, and silence takes nothing back', async () => {
  const { server } = await serve();
  const first = await arrive(server, { plan: 'basic', seats: '3' });
  await first.say('first-cid-1', 'Hello');
  const { token } = first.all('welcome')[0] ?? {};
  const again = await arrive(server, { seats: '3', plan: 'basic' }, token);
  await again.say('again-cid-1', 'Still there?');
  const silent = await arrive(server, {}, token);
  await silent.say('silent-cid-1', 'And here?');
  expect(types(await logOf(server)).filter((type) => type === 'attributesGiven')).toHaveLength(1);
  const changed = await arrive(server, { plan: 'gold' }, token);
  expect((await logOf(server)).at(-1)?.type).not.toBe('attributesGiven');
  await changed.say('changed-cid-1', 'Now?');
  const given = (await logOf(server)).filter((event) => event.type === 'attributesGiven');
  expect(given.map(({ attributes }) => attributes)).toEqual([{ plan: 'basic', seats: '3' }, { plan: 'gold' }]);
});

test('the dial alone brings them too, and another conversation is told anew', async () => {
  const { server } = await serve();
  const visitor = await arrive(server, { plan: 'basic' });
  await visitor.send({ type: 'setDial', cid: 'dial-cid-1', position: 'person' });
  expect(types(await logOf(server))).toEqual(['opened', 'attributesGiven', 'dialSet', 'handoffRequested']);
  await visitor.send({ type: 'end', cid: 'end-cid-1' });
  await visitor.send({ type: 'startNew', cid: 'new-cid-1' });
  const newest = (await server.store.summaries(['site-1'], 0)).at(-1)?.id ?? '';
  expect(types(await server.store.events(newest, 0))).toEqual(['opened', 'attributesGiven']);
});

test('names and values that no loader sends end the connection before anything is kept', async () => {
  const { server } = await serve();
  const tooMany = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`a${index}`, 'x']));
  for (const attributes of [{ Plan: 'x' }, { 'a b': 'x' }, { plan: 'x'.repeat(201) }, tooMany]) {
    const visitor = await arrive(server, attributes);
    expect(visitor.closedWith).not.toBeNull();
    expect(visitor.all('welcome')).toEqual([]);
  }
});

test('a plan brings a person in office hours; the record says so, and the visitor is not told they wrote it', async () => {
  const { server } = await serve({ officeHours: mornings });
  const visitor = await arrive(server, { plan: 'Enterprise' });
  await visitor.say('plan-cid-1', 'Hello');
  const request = (await logOf(server)).find((event) => event.type === 'handoffRequested');
  expect(request?.decision).toMatchObject({
    rule: 'priority-plan',
    reason: 'visitorAttribute',
    quotes: [],
    circumstances: [
      { kind: 'attribute', name: 'plan', value: 'Enterprise' },
      { kind: 'hours', are: 'open' },
    ],
    counterfactual: { change: 'withoutRule', name: 'priority-plan' },
  });
  expect(visitor.log().at(-1)).toMatchObject({ type: 'handoffRequested', reason: 'visitorAttribute', quotes: [] });
});

test('an owner’s change of hours counts from the next message on, in a panel that stayed open', async () => {
  const { server } = await serve({ officeHours: afternoons });
  const visitor = await arrive(server, { plan: 'enterprise' });
  await visitor.say('early-cid-1', 'Hello');
  expect(types(await logOf(server))).not.toContain('handoffRequested');
  await server.store.saveSite(sampleSite({ officeHours: mornings }));
  await visitor.say('later-cid-1', 'Hello again');
  expect(types(await logOf(server)).at(-1)).toBe('handoffRequested');
});

test('what the page says of its visitor is not in what an engine is asked', async () => {
  const { server, answerer } = await serve();
  const visitor = await arrive(server, { plan: 'canary-7f3a' });
  await visitor.say('ask-cid-1', 'How long is delivery?');
  await server.clock.advance(500);
  expect(answerer.asked).toHaveLength(1);
  const { site: _, ...question } = answerer.asked[0] ?? {};
  expect(JSON.stringify(question)).toContain('How long is delivery?');
  expect(JSON.stringify(answerer.asked)).not.toContain('canary-7f3a');
});

test('while nobody is there the queue says when the office opens, until somebody is, and no longer once it is open', async () => {
  const { server } = await serve({ officeHours: hours('10:01', '18:00') });
  const visitor = await arrive(server);
  const told = () => visitor.all('queue').at(-1)?.state;
  await visitor.say('wait-cid-1', 'Can I talk to a person please?');
  const closed = { place: 1, wait: { kind: 'unknown' }, onDuty: 0, opensAt: '2026-03-02T09:01:00.000Z' };
  expect(told()).toEqual(closed);
  const duty = async (on: boolean) => {
    server.presence.set('agent-1', 'Ada', on);
    await settle();
    await server.clock.advance(100);
  };
  await duty(true);
  expect(told()).toMatchObject({ onDuty: 1, opensAt: null });
  await duty(false);
  expect(told()).toEqual(closed);
  await server.clock.advance(95_000);
  expect(told()).toMatchObject({ onDuty: 0, opensAt: null });
});

test('a site without hours, and one that does not open in sight, promise no opening', async () => {
  for (const officeHours of [null, { ...afternoons, spans: [] }]) {
    const { server } = await serve({ officeHours });
    const visitor = await arrive(server);
    await visitor.say('wait-cid-1', 'Can I talk to a person please?');
    expect(visitor.all('queue').at(-1)?.state).toMatchObject({ onDuty: 0, opensAt: null });
  }
});

test('a replay takes each message’s attributes, and the hours the site keeps today, and says so', async () => {
  const { server } = await serve({ officeHours: afternoons });
  const visitor = await arrive({ ...server, policy: shippedPolicy }, { plan: 'enterprise' });
  await visitor.say('then-cid-1', 'Hello');
  expect(await replayAll(server.store, example)).toMatchObject({ conversations: 1, moved: [] });
  await server.store.saveSite(sampleSite({ officeHours: mornings }));
  const report = await replayAll(server.store, example);
  expect(report.moved).toMatchObject([{ change: 'new', replayed: { reason: 'visitorAttribute', seq: 3 } }]);
  expect(reportLines(report).join('\n')).toContain('the office hours that each site keeps today');
});

test('hours are kept as an owner writes them, and hours that make no sense are refused with the reason', async () => {
  const app = await listeningApp();
  const cookie = await app.owner();
  const { id: _, key: __, tools: ___, ...settings } = sampleSite({ officeHours: mornings });
  const put = (officeHours: unknown) =>
    app.call('PUT', '/console/api/sites/site-1', { ...settings, officeHours }, { cookie });
  expect(await put(mornings)).toMatchObject({ status: 200, body: { officeHours: mornings } });
  const span = { day: 1, from: '09:00', to: '12:00' };
  const wrong: [unknown, RegExp][] = [
    [{ ...mornings, timeZone: 'Europe/Atlantis' }, /"Europe\/Atlantis" is not a time zone/],
    [{ ...mornings, timeZone: '+02:00' }, /"\+02:00" is not a time zone/],
    [{ ...mornings, spans: [span, { ...span, from: '11:00', to: '13:00' }] }, /day 1: 09:00-12:00 and 11:00-13:00/],
    [{ ...mornings, spans: [{ ...span, from: '22:00', to: '02:00' }] }, /day 1: 22:00-02:00 ends before it begins/],
    [{ ...mornings, holidays: ['2026-02-30'] }, /officeHours\.holidays\.0/],
  ];
  for (const [officeHours, message] of wrong) {
    expect(await put(officeHours)).toMatchObject({ status: 400, body: { message: expect.stringMatching(message) } });
  }
  const sites = await app.call('GET', '/console/api/sites', undefined, { cookie });
  expect(sites.body).toMatchObject([{ officeHours: mornings }]);
});
