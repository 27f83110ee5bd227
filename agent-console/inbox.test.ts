import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { AgentReplies, AgentRequestName, Brief, Reply, Summary } from '../shared/agent-protocol.ts';
import type { ConversationEvent } from '../shared/event.ts';
import { createInbox } from './inbox.ts';
import { lineOf } from './inbox/line-sample.ts';
import type { Connection, Wire, WireListener } from './wire.ts';

const me = { id: 'agent-me', name: 'Mona', email: 'mona@relais.example', role: 'agent' as const };
const brief = { asked: [] } as unknown as Brief;
const said = (seq: number, cid: string | null = null) =>
  ({
    type: 'said',
    by: { kind: 'visitor' },
    text: `${seq}`,
    seq,
    at: '2026-11-01T08:00:00.000Z',
    cid,
  }) as ConversationEvent;

type Script = { [N in AgentRequestName]?: (request: never) => Reply<AgentReplies[N]> | 'offline' };

/** An inbox over a wire that answers from a script and is connected by hand. */
function world(script: Script = {}) {
  const asked: [string, Record<string, unknown>][] = [];
  const connection = signal<Connection>('connecting');
  const arrived: string[] = [];
  let listener!: WireListener;
  const inboxAnswer = { summaries: [] as Summary[], revision: 0, more: false, epoch: 'e1' };
  const log: ConversationEvent[] = [];
  const answers: Script = {
    inbox: ({ since }: { since: number }) => ({
      ok: true,
      value: { ...inboxAnswer, summaries: inboxAnswer.summaries.filter((line) => line.revision > since) },
    }),
    open: ({ conversation, lastSeq }: { conversation: string; lastSeq: number }) => ({
      ok: true,
      value: { summary: lineOf(conversation), events: log.filter((event) => event.seq > lastSeq), brief, earlier: [] },
    }),
    ...script,
  };
  const wire: Wire = {
    connection,
    ask: async (name, request) => {
      asked.push([name, request]);
      const answer = answers[name] as ((request: unknown) => never) | undefined;
      return answer ? answer(request) : ({ ok: true, value: null } as never);
    },
    tell: (name, request) => void asked.push([name, request]),
    close: () => {},
  };
  const inbox = createInbox(
    {
      me,
      openWire: (given) => {
        listener = given;
        return wire;
      },
      outbox: { load: () => [], save: () => {}, wait: async () => {} },
      arrived: (changes) => arrived.push(...changes.map(({ after }) => after.id)),
      ended: () => {},
      newCid: () => `cid-${asked.length}`,
      after: (_, task) => void Promise.resolve().then(task),
    },
    signal(true),
  );
  const settle = () => new Promise((done) => setTimeout(done, 5));
  return {
    inbox,
    asked,
    arrived,
    log,
    inboxAnswer,
    news: () => listener.news,
    names: () => asked.map(([name]) => name),
    settle,
    connect: async () => {
      listener.connected();
      await settle();
    },
  };
}

test('the first snapshot fills the views and alerts nobody', async () => {
  const { inbox, inboxAnswer, connect, arrived } = world();
  inboxAnswer.summaries = [lineOf('a', { phase: 'waiting', waitingSince: '2026-11-01T08:00:00.000Z', revision: 4 })];
  await connect();
  expect(inbox.ready.value).toBe(true);
  expect(inbox.views.value.waiting).toHaveLength(1);
  expect(arrived).toEqual([]);
});

test('an inbox that comes in pages is ready, and quiet, when the last one is here', async () => {
  const lines = [1, 2, 3].map((revision) => lineOf(`line-${revision}`, { revision }));
  const page = ({ since }: { since: number }) => {
    const summaries = lines.filter((line) => line.revision > since).slice(0, 1);
    return {
      ok: true as const,
      value: { summaries, revision: since + summaries.length, more: summaries.length > 0, epoch: 'e1' },
    };
  };
  const { inbox, connect, arrived } = world({ inbox: page });
  await connect();
  expect(inbox.ready.value).toBe(true);
  expect(inbox.views.value.open).toHaveLength(3);
  expect(arrived).toEqual([]);
});

test('a line that comes later is told', async () => {
  const { inbox, connect, arrived, news } = world();
  await connect();
  news().summary(lineOf('b', { phase: 'waiting', waitingSince: '2026-11-01T08:00:00.000Z', revision: 5 }));
  expect(arrived).toEqual(['b']);
  expect(inbox.views.value.waiting).toHaveLength(1);
});

test('on a reconnect the inbox is asked past its cursor, then the open conversation past its last event, then duty', async () => {
  const { inbox, inboxAnswer, log, connect, asked, settle } = world();
  inboxAnswer.summaries = [lineOf('a', { revision: 4 })];
  inboxAnswer.revision = 4;
  log.push(said(1), said(2));
  await connect();
  inbox.conversations.show('a');
  await settle();
  asked.length = 0;
  log.push(said(3));
  await connect();
  expect(asked).toEqual([
    ['inbox', { since: 4 }],
    ['open', { conversation: 'a', lastSeq: 2 }],
    ['duty', { on: true }],
  ]);
  expect(inbox.conversations.opened.value?.events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

test('another epoch drops everything held and starts from 0, the open conversation too', async () => {
  const { inbox, inboxAnswer, log, connect, asked, settle } = world();
  inboxAnswer.summaries = [lineOf('old', { revision: 90 })];
  inboxAnswer.revision = 90;
  log.push(said(1), said(2));
  await connect();
  inbox.conversations.show('a');
  await settle();
  asked.length = 0;
  Object.assign(inboxAnswer, { epoch: 'e2', summaries: [lineOf('new', { revision: 2 })], revision: 2 });
  log.splice(0, 2, said(1));
  await connect();
  expect(asked.slice(0, 3)).toEqual([
    ['inbox', { since: 90 }],
    ['inbox', { since: 0 }],
    ['open', { conversation: 'a', lastSeq: 0 }],
  ]);
  expect(inbox.line('old')).toBeUndefined();
  expect(inbox.conversations.opened.value?.events).toHaveLength(1);
});

test('a hole in the news is closed by asking', async () => {
  const { inbox, log, connect, news, settle } = world();
  log.push(said(1));
  await connect();
  inbox.conversations.show('a');
  await settle();
  log.push(said(2), said(3));
  news().events({ conversation: 'a', events: [said(3)], brief });
  await settle();
  expect(inbox.conversations.opened.value?.events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

test('news that overtake the answer to open are not lost', async () => {
  const { inbox, log, connect, news, settle } = world();
  await connect();
  log.push(said(1));
  inbox.conversations.show('a');
  await Promise.resolve();
  news().events({ conversation: 'a', events: [said(2)], brief });
  await settle();
  expect(inbox.conversations.opened.value?.events.map(({ seq }) => seq)).toEqual([1, 2]);
});

test('a verb whose answer is lost is asked again with the same cid', async () => {
  const replies: Reply<{ seq: number }>[] = [
    { ok: false, code: 'tryAgain' },
    { ok: true, value: { seq: 3 } },
  ];
  const { inbox, asked, connect } = world({ take: () => replies.shift() ?? 'offline' });
  await connect();
  asked.length = 0;
  expect(await inbox.act('take', 'a')).toBeNull();
  expect(asked).toHaveLength(2);
  expect(asked[0]).toEqual(asked[1]);
});

test('a refused verb says why', async () => {
  const { inbox, connect } = world({ take: () => ({ ok: false, code: 'alreadyTaken' }) });
  await connect();
  expect(await inbox.act('take', 'a')).toBe('alreadyTaken');
  expect(inbox.acting.value).toBeNull();
});

test('who has pressed Take holds the conversation at once, and a reply written meanwhile waits for the take', async () => {
  let release = () => {};
  const slow = new Promise<void>((done) => (release = done));
  const { inbox, connect, names, settle } = world({
    take: (() => slow.then(() => ({ ok: true, value: { seq: 5 } }))) as never,
    reply: () => ({ ok: true, value: { seq: 6 } }),
  });
  await connect();
  const line = lineOf('a', { phase: 'waiting', lastSeq: 4 });
  const take = inbox.act('take', 'a');
  expect(inbox.holds(line)).toBe(true);
  inbox.write('reply', 'a', 'hello');
  await settle();
  expect(names()).not.toContain('reply');
  release();
  await take;
  await settle();
  expect(names().slice(-2)).toEqual(['take', 'reply']);
  expect(inbox.holds(line)).toBe(true);
});

test('a take that is refused holds nothing', async () => {
  const { inbox, connect } = world({ take: () => ({ ok: false, code: 'alreadyTaken' }) });
  await connect();
  await inbox.act('take', 'a');
  expect(inbox.holds(lineOf('a', { phase: 'waiting' }))).toBe(false);
});

test('what the holder looks at is marked as seen once', async () => {
  const { inbox, log, connect, settle, names, asked } = world({
    open: () => ({
      ok: true,
      value: { summary: lineOf('a', { phase: 'person', agent: me, revision: 9 }), events: log, brief, earlier: [] },
    }),
  });
  log.push(said(1), said(2));
  await connect();
  inbox.conversations.show('a');
  await settle();
  inbox.conversations.markSeen();
  inbox.conversations.markSeen();
  expect(names().filter((name) => name === 'seen')).toHaveLength(1);
  expect(asked.find(([name]) => name === 'seen')?.[1]).toEqual({ conversation: 'a', upTo: 2 });
});

test('an agent who only looks on marks nothing as seen', async () => {
  const { inbox, log, connect, settle, names } = world();
  log.push(said(1));
  await connect();
  inbox.conversations.show('a');
  await settle();
  inbox.conversations.markSeen();
  expect(names()).not.toContain('seen');
});
