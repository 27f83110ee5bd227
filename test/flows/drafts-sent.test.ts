// What an agent may send from the assistant's draft, through both real doors.
import { io } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { AgentReplies, AgentRequestName, Reply } from '../../shared/agent-protocol.ts';
import type { ConversationEvent } from '../../shared/event.ts';
import type { Mode } from '../../shared/http-api.ts';
import type { DownFrame, VisitorEvent } from '../../shared/visitor-protocol.ts';
import { listeningApp, type ListeningApp } from '../support/listening-app.ts';
import { sampleOrigin, sampleSite } from '../support/site-sample.ts';

interface World {
  app: ListeningApp;
  ask<N extends AgentRequestName>(name: N, request: object): Promise<Reply<AgentReplies[N]>>;
}

async function agentIn(standard: Mode): Promise<World> {
  const app = await listeningApp();
  await app.parts.store.saveSite(sampleSite({ modes: { standard, topics: [] } }));
  const socket = io(app.origin, {
    path: '/console/socket',
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: { cookie: await app.owner(), origin: app.origin },
  });
  onTestFinished(() => void socket.disconnect());
  await new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(null));
    socket.once('connect_error', reject);
  });
  return { app, ask: (name, request) => socket.timeout(5_000).emitWithAck(name, request) };
}

/** A visitor writes, the engine drafts, the agent takes the conversation. */
async function drafted({ app, ask }: World, text: string, before: string[] = []) {
  const known = new Set((await app.parts.store.summaries(['site-1'], 0)).map((line) => line.id));
  const got = await visitorSays(app, [...before, 'Do you deliver to Lyon?']);
  const asked = app.answerer.asked.length + 1;
  await expect.poll(() => app.answerer.asked.length).toBe(asked);
  app.answerer.finish(text);
  const lines = await app.parts.store.summaries(['site-1'], 0);
  const conversation = lines.find((line) => !known.has(line.id))?.id ?? '';
  const log = () => app.parts.store.events(conversation, 0);
  await expect.poll(async () => (await log()).at(-1)?.type).toBe('drafted');
  await ask('take', { conversation, cid: `take-${conversation}` });
  const draft = (await log()).find((event) => event.type === 'drafted')?.seq ?? 0;
  return { conversation, draft, log, got };
}

async function visitorSays(app: ListeningApp, texts: string[]): Promise<DownFrame[]> {
  const socket = new WebSocket(`${app.origin.replace('http', 'ws')}/visitor`, { headers: { origin: app.origin } });
  onTestFinished(() => socket.terminate());
  const got: DownFrame[] = [];
  socket.on('message', (data: Buffer) => got.push(JSON.parse(data.toString()) as DownFrame));
  await new Promise((resolve) => socket.once('open', resolve));
  const ticket = app.parts.tickets.issue({ siteKey: 'key-1', origin: sampleOrigin, kind: 'embed' });
  const hello = { type: 'hello', versions: [1, 1], site: 'key-1', ticket, language: 'en', browserLanguage: 'en' };
  socket.send(JSON.stringify(hello));
  for (const [index, text] of texts.entries()) {
    socket.send(JSON.stringify({ type: 'say', cid: `text-cid-${index}`, text }));
  }
  await expect.poll(() => got.filter((frame) => frame.type === 'ack')).toHaveLength(texts.length);
  return got;
}

const eventsOf = (got: DownFrame[]): VisitorEvent[] =>
  got.flatMap((frame) => (frame.type === 'events' ? frame.events : []));
const saidByAgent = (events: (ConversationEvent | VisitorEvent)[]) =>
  events.filter((event) => event.type === 'said' && event.by.kind === 'agent');

test('a reply made from a draft says so to everybody, and whether it was changed', async () => {
  const world = await agentIn('copilot');
  const { conversation, draft, log, got } = await drafted(world, 'We deliver to **Lyon** in two days.');
  const ask = (cid: string, text: string) => world.ask('reply', { conversation, cid, text, draft });
  expect(await ask('as-it-is-1', ' We deliver to **Lyon** in two days. ')).toMatchObject({ ok: true });
  expect(await ask('changed-1', 'We deliver to Lyon in three days.')).toMatchObject({ ok: true });
  await world.ask('reply', { conversation, cid: 'own-words-1', text: 'Anything else?' });
  const told = [{ fromDraft: { seq: draft, edited: false } }, { fromDraft: { seq: draft, edited: true } }, {}];
  expect(saidByAgent(await log())).toMatchObject(told);
  expect(saidByAgent(await log()).at(-1)).not.toHaveProperty('fromDraft');
  await expect.poll(() => saidByAgent(eventsOf(got))).toMatchObject(told);
  expect(eventsOf(got).find((event) => event.seq === draft)).toMatchObject({ type: 'hidden' });
});

test('a draft of another conversation, of shadow mode, or none at all makes no reply', async () => {
  const world = await agentIn('copilot');
  const one = await drafted(world, 'First draft.');
  const other = await drafted(world, 'Second draft.', ['Hello!']);
  const { conversation } = one;
  expect(other.draft).not.toBe(one.draft);
  for (const draft of [other.draft, 2, 99]) {
    expect(await world.ask('reply', { conversation, cid: `foreign-${draft}-cid`, text: 'x', draft })).toEqual({
      ok: false,
      code: 'notFound',
    });
  }
  expect(await world.ask('reply', { conversation, cid: 'bad-frame-1', text: 'x', draft: 0 })).toEqual({
    ok: false,
    code: 'badFrame',
  });
  expect(saidByAgent(await one.log())).toEqual([]);

  const shadow = await agentIn('shadow');
  const kept = await drafted(shadow, 'Kept to be compared.');
  const request = {
    conversation: kept.conversation,
    cid: 'shadow-cid-1',
    text: 'Kept to be compared.',
    draft: kept.draft,
  };
  expect(await shadow.ask('reply', request)).toEqual({ ok: false, code: 'notAllowed' });
  expect(saidByAgent(await kept.log())).toEqual([]);
});

test('only who holds the conversation sends from its draft, and a draft goes nowhere without them', async () => {
  const world = await agentIn('copilot');
  const { conversation, draft, log } = await drafted(world, 'We do.');
  await world.ask('handBack', { conversation, cid: 'back-cid-1' });
  expect(await world.ask('reply', { conversation, cid: 'late-cid-1', text: 'We do.', draft })).toEqual({
    ok: false,
    code: 'notYours',
  });
  expect((await log()).some((event) => event.type === 'said' && event.by.kind !== 'visitor')).toBe(false);
});
