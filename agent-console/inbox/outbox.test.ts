import { expect, test } from 'vitest';
import { createOutbox, type Outgoing, type SendResult } from './outbox.ts';

function world(answer: (outgoing: Outgoing) => SendResult | Promise<SendResult>, stored: Outgoing[] = []) {
  const sent: string[] = [];
  let saved: readonly Outgoing[] = stored;
  const outbox = createOutbox({
    send: async (outgoing) => {
      sent.push(outgoing.cid);
      return answer(outgoing);
    },
    load: () => stored,
    save: (list) => {
      saved = list;
    },
    wait: async () => {},
  });
  const add = (cid: string, text = cid, conversation = 'a') =>
    outbox.add({ cid, conversation, kind: 'reply', text, at: '2026-11-01T08:00:00.000Z' });
  return { outbox, sent, add, saved: () => saved, states: () => outbox.list.value.map((o) => `${o.cid} ${o.state}`) };
}

/** Lets every promise that can go on do so. */
const settle = () => new Promise((done) => setTimeout(done, 5));
const accept = (seq: number): SendResult => ({ ok: true, seq });

test('a reply shows at once and is sent when the server has acknowledged it', async () => {
  const { add, states } = world(() => accept(7));
  add('one');
  expect(states()).toEqual(['one sending']);
  await settle();
  expect(states()).toEqual(['one sent']);
});

test('two quick replies go one after another, never side by side', async () => {
  let release = () => {};
  const first = new Promise<SendResult>((done) => (release = () => done(accept(1))));
  const { add, sent } = world((o) => (o.cid === 'one' ? first : accept(2)));
  add('one');
  add('two');
  await settle();
  expect(sent).toEqual(['one']);
  release();
  await settle();
  expect(sent).toEqual(['one', 'two']);
});

test('after a lost connection the same cid is sent again until it is acknowledged', async () => {
  const answers: SendResult[] = ['offline', 'offline', accept(4)];
  const { add, outbox, sent, states } = world(() => answers.shift() ?? 'offline');
  add('one');
  await settle();
  outbox.flush();
  await settle();
  expect(states()).toEqual(['one sending']);
  outbox.flush();
  await settle();
  expect(sent).toEqual(['one', 'one', 'one']);
  expect(states()).toEqual(['one sent']);
});

test('what passes by itself is tried again without asking', async () => {
  const answers: SendResult[] = [{ ok: false, code: 'tooFast' }, { ok: false, code: 'tryAgain' }, accept(4)];
  const { add, states } = world(() => answers.shift() ?? 'offline');
  add('one');
  await settle();
  expect(states()).toEqual(['one sent']);
});

test('a refusal keeps the text, says why, and lets the next reply go', async () => {
  const { add, outbox, states } = world((o) => (o.cid === 'one' ? { ok: false, code: 'notYours' } : accept(9)));
  add('one', 'my words');
  add('two');
  await settle();
  expect(states()).toEqual(['one failed', 'two sent']);
  expect(outbox.list.value[0]).toMatchObject({ text: 'my words', code: 'notYours' });
});

test('a failed reply that is tried again keeps its cid', async () => {
  const answers: SendResult[] = [{ ok: false, code: 'notYours' }, accept(3)];
  const { add, outbox, sent, states } = world(() => answers.shift() ?? 'offline');
  add('one');
  await settle();
  outbox.retry('one');
  await settle();
  expect(sent).toEqual(['one', 'one']);
  expect(states()).toEqual(['one sent']);
});

test('a reload loses nothing: what was unsent is sent with its old cid', async () => {
  const before = world(() => 'offline');
  before.add('one', 'kept');
  await settle();
  const after = world(() => accept(5), [...before.saved()]);
  expect(after.states()).toEqual(['one sending']);
  after.outbox.flush();
  await settle();
  expect(after.sent).toEqual(['one']);
  expect(after.saved()).toEqual([]);
});

test('the event takes the echo’s place, by cid or by number', async () => {
  const { add, outbox } = world((o) => accept(o.cid === 'one' ? 4 : 5));
  add('one');
  add('two');
  await settle();
  const event = { type: 'said', by: { kind: 'visitor' }, text: '', at: '', cid: 'one', seq: 4 } as const;
  outbox.settle('a', [event]);
  expect(outbox.list.value.map((o) => o.cid)).toEqual(['two']);
  outbox.settle('a', [{ ...event, seq: 5, cid: null }]);
  expect(outbox.list.value).toEqual([]);
});

test('the log of one conversation settles nothing of another', async () => {
  const { add, outbox } = world(() => accept(1));
  add('one', 'x', 'b');
  await settle();
  outbox.settle('a', [{ type: 'said', by: { kind: 'visitor' }, text: '', at: '', cid: null, seq: 99 }]);
  expect(outbox.list.value).toHaveLength(1);
});
