// The agents' door over real socket.io, with the visitors' door over a real WebSocket beside it.
import { io, type Socket } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { AgentNews, AgentReplies, AgentRequestName, Reply, Summary } from '../../shared/agent-protocol.ts';
import type { DownFrame } from '../../shared/visitor-protocol.ts';
import { listeningApp, type ListeningApp } from '../support/listening-app.ts';

interface Console {
  socket: Socket;
  ask<N extends AgentRequestName>(name: N, request: unknown): Promise<Reply<AgentReplies[N]>>;
  news: { [K in keyof AgentNews]: Parameters<AgentNews[K]>[0][] };
}

async function openConsole(app: ListeningApp, cookie: string, origin = app.origin): Promise<Console> {
  const socket = io(app.origin, {
    path: '/console/socket',
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: { cookie, origin },
  });
  onTestFinished(() => void socket.disconnect());
  const news: Console['news'] = { summary: [], events: [], typing: [], delta: [], deltaDropped: [], duty: [] };
  for (const name of Object.keys(news) as (keyof AgentNews)[])
    socket.on(name, (item) => news[name].push(item as never));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return { socket, news, ask: (name, request) => socket.timeout(5_000).emitWithAck(name, request) };
}

async function openVisitor(
  app: ListeningApp,
): Promise<{ got: DownFrame[]; send(frame: object): void; socket: WebSocket }> {
  const socket = new WebSocket(`${app.origin.replace('http', 'ws')}/visitor`, { headers: { origin: app.origin } });
  onTestFinished(() => socket.terminate());
  const got: DownFrame[] = [];
  socket.on('message', (data: Buffer) => got.push(JSON.parse(data.toString()) as DownFrame));
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  const send = (frame: object) => socket.send(JSON.stringify(frame));
  const ticket = app.parts.tickets.issue({ siteKey: 'key-1', origin: 'https://shop.example', kind: 'embed' });
  send({ type: 'hello', versions: [1, 1], site: 'key-1', ticket, language: 'en', browserLanguage: 'en' });
  await until(() => got.some((frame) => frame.type === 'welcome'));
  return { got, send, socket };
}

async function until(condition: () => boolean): Promise<void> {
  await expect.poll(condition, { timeout: 5_000, interval: 10 }).toBe(true);
}

async function waitingConversation(app: ListeningApp, agent: Console): Promise<Summary> {
  const visitor = await openVisitor(app);
  visitor.send({ type: 'say', cid: 'person-cid-1', text: 'I need to speak with someone, please' });
  await until(() => agent.news.summary.some((summary) => summary.phase === 'waiting'));
  return agent.news.summary.find((summary) => summary.phase === 'waiting') as Summary;
}

test('no session, a made-up one, or a foreign page: no socket', async () => {
  const app = await listeningApp();
  const cookie = await app.owner();
  await expect(openConsole(app, '')).rejects.toThrow('notSignedIn');
  await expect(openConsole(app, 'relais=made-up')).rejects.toThrow('notSignedIn');
  await expect(openConsole(app, cookie, 'https://evil.example')).rejects.toThrow('websocket error');
});

test('a waiting conversation arrives by itself, is taken by one of two agents, and both sides hear each other', async () => {
  const app = await listeningApp();
  const owner = await app.owner();
  const [anna, ben] = [await openConsole(app, owner), await openConsole(app, await app.agent(owner, 'Ben'))];
  const visitor = await openVisitor(app);
  visitor.send({ type: 'say', cid: 'person-cid-1', text: 'I need to speak with someone, please' });
  await until(() => ben.news.summary.length > 0);
  const conversation = ben.news.summary[0]?.id ?? '';
  const opened = await ben.ask('open', { conversation, lastSeq: 0 });
  expect(opened).toMatchObject({
    ok: true,
    value: { summary: { phase: 'waiting' }, brief: { asked: [{ seq: 2 }] }, earlier: [] },
  });
  const takes = await Promise.all([
    anna.ask('take', { conversation, cid: 'anna-take-1' }),
    ben.ask('take', { conversation, cid: 'bens-take-1' }),
  ]);
  expect(takes.filter((take) => take.ok)).toHaveLength(1);
  expect(takes.find((take) => !take.ok)).toEqual({ ok: false, code: 'alreadyTaken' });
  const [holder, other] = takes[0]?.ok ? [anna, ben] : [ben, anna];
  await holder.ask('open', { conversation, lastSeq: 0 });
  expect(await other.ask('reply', { conversation, cid: 'other-reply', text: 'me!' })).toEqual({
    ok: false,
    code: 'notYours',
  });
  expect(await holder.ask('note', { conversation, cid: 'note-cid-1', text: 'a canary note' })).toMatchObject({
    ok: true,
  });
  expect(await holder.ask('reply', { conversation, cid: 'reply-cid-1', text: 'How can I help?' })).toMatchObject({
    ok: true,
  });
  await until(() => JSON.stringify(visitor.got).includes('How can I help?'));
  expect(JSON.stringify(visitor.got)).not.toContain('a canary note');
  visitor.send({ type: 'typing', on: true });
  await until(() => holder.news.typing.some((item) => item.by.kind === 'visitor' && item.on));
  await holder.ask('typing', { conversation, on: true });
  await until(() => visitor.got.some((frame) => frame.type === 'typing' && frame.by.kind === 'agent'));
});

test('after a lost connection the console gets exactly what it missed', async () => {
  const app = await listeningApp();
  const cookie = await app.owner();
  const before = await openConsole(app, cookie);
  const { id: conversation } = await waitingConversation(app, before);
  const opened = await before.ask('open', { conversation, lastSeq: 0 });
  const inbox = await before.ask('inbox', { since: 0 });
  if (!opened.ok || !inbox.ok) throw new Error('refused');
  before.socket.disconnect();
  const lastSeq = opened.value.events.at(-1)?.seq ?? 0;
  await app.parts.store.conversation(conversation);
  const colleague = await openConsole(app, cookie);
  await colleague.ask('take', { conversation, cid: 'take-cid-1' });
  await colleague.ask('reply', { conversation, cid: 'missed-cid-1', text: 'while you were away' });
  const again = await openConsole(app, cookie);
  const missed = await again.ask('open', { conversation, lastSeq });
  expect(missed.ok && missed.value.events.map((event) => event.type)).toEqual(['assigned', 'said']);
  const changed = await again.ask('inbox', { since: inbox.value.revision });
  expect(changed.ok && changed.value.summaries.map((summary) => summary.id)).toEqual([conversation]);
});

test('logging out ends the sockets of the session', async () => {
  const app = await listeningApp();
  const cookie = await app.owner();
  const agent = await openConsole(app, cookie);
  await app.call('POST', '/console/api/logout', {}, { cookie });
  await until(() => agent.socket.disconnected);
});

test('an agent is on duty until the last console is gone', async () => {
  const app = await listeningApp();
  const cookie = await app.owner();
  const [one, two] = [await openConsole(app, cookie), await openConsole(app, cookie)];
  await one.ask('duty', { on: true });
  await until(() => two.news.duty.at(-1)?.agents.length === 1);
  one.socket.disconnect();
  await new Promise((done) => setTimeout(done, 100));
  expect(two.news.duty.at(-1)?.agents).toHaveLength(1);
  await two.ask('duty', { on: false });
  await until(() => two.news.duty.at(-1)?.agents.length === 0);
});

test('broken requests are refused and harm nothing', async () => {
  const app = await listeningApp();
  const agent = await openConsole(app, await app.owner());
  for (const request of [
    undefined,
    null,
    7,
    'x',
    {},
    { conversation: 1 },
    { conversation: 'x', cid: 'a:b', text: 'x' },
  ]) {
    expect(await agent.ask('reply', request)).toEqual({ ok: false, code: 'badFrame' });
  }
  expect(await agent.ask('open', { conversation: 'nowhere', lastSeq: 0 })).toEqual({ ok: false, code: 'notFound' });
});

test("the visitors' socket refuses foreign pages and more sockets than one address may have", async () => {
  const app = await listeningApp();
  const foreign = new WebSocket(`${app.origin.replace('http', 'ws')}/visitor`, {
    headers: { origin: 'https://evil.example' },
  });
  await expect(new Promise((_resolve, reject) => foreign.once('error', reject))).rejects.toThrow('403');
  for (let n = 0; n < 5; n += 1) await openVisitor(app);
  const sixth = new WebSocket(`${app.origin.replace('http', 'ws')}/visitor`, { headers: { origin: app.origin } });
  expect(await new Promise((resolve) => sixth.once('close', resolve))).toBe(4429);
});
