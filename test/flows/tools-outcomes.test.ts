// What becomes of a confirmed effect: every outcome told as it is, once, over restarts, and to a person when nobody can know.
import { expect, onTestFinished, test } from 'vitest';
import type { ToolCaller } from '../../server/ports.ts';
import { carryOutActions } from '../../server/reactions/carry-out-actions.ts';
import { handClock } from '../support/hand-clock.ts';
import { scriptedAnswerer } from '../support/scripted-answerer.ts';
import { sampleSite } from '../support/site-sample.ts';
import { effectTool } from '../support/tool-samples.ts';
import { cancelled, toolWorld } from '../support/tool-world.ts';
import { temporaryFolder, wholeServer } from '../support/whole-server.ts';

test('what the tool refuses is told in its own words, and stays with the assistant', async () => {
  const world = await toolWorld({ react: { status: 409, body: { message: 'It is too late to cancel.' } } });
  const { seq } = await world.offered();
  await world.press(seq);
  expect(await world.done()).toMatchObject({ outcome: 'refused', text: 'It is too late to cancel.', receipt: null });
  expect((await world.events()).map((event) => event.type)).not.toContain('handoffRequested');
});

test('nobody there: nothing has happened, and it is said so', async () => {
  const world = await toolWorld();
  const { seq } = await world.offered();
  await world.service.close();
  await world.press(seq);
  expect(await world.done()).toMatchObject({
    outcome: 'failed',
    text: expect.stringMatching(/Nothing has been changed/),
  });
  expect((await world.events()).at(-1)?.type).toBe('actionDone');
});

test('the second failure in a conversation brings a person', async () => {
  const world = await toolWorld();
  await world.service.close();
  expect((await world.ask('Is my bike ready? It is W-1111')).answer).toMatchObject({ tools: [{ ok: false }] });
  const { seq } = await world.offered();
  await world.press(seq);
  expect(await world.done()).toMatchObject({ outcome: 'failed' });
  expect((await world.events()).at(-1)).toMatchObject({
    type: 'handoffRequested',
    decision: { reason: 'toolFailure', decidedBy: 'rule' },
  });
});

test.each(['cut', { status: 502 }, 'silence'] as const)(
  'sent and not answered (%j): nobody claims to know, and a person comes at once',
  async (react) => {
    const tools = (origin: string) => [effectTool(origin, { timeoutMs: 300 })];
    const world = await toolWorld({ react, tools });
    const { seq } = await world.offered();
    await world.press(seq);
    expect(await world.done()).toMatchObject({ outcome: 'unknown', text: expect.stringMatching(/cannot tell/) });
    const [done, handoff] = (await world.events()).slice(-2);
    expect(done).toMatchObject({ type: 'actionDone' });
    expect(handoff).toMatchObject({ type: 'handoffRequested', decision: { reason: 'toolFailure' } });
    expect(world.visitor.log().at(-1)).toMatchObject({ type: 'handoffRequested', reason: 'toolFailure' });
    expect(world.effects()).toHaveLength(1);
  },
);

test('an unknown outcome reaches a person also when the visitor has ended the conversation meanwhile', async () => {
  const world = await toolWorld({ react: { status: 500, delayMs: 200 } });
  const { seq } = await world.offered();
  await world.press(seq);
  await world.visitor.send({ type: 'end', cid: 'ends-cid-1' });
  await world.done();
  const [line] = await world.server.store.summaries(['site-1'], 0);
  expect(line).toMatchObject({ phase: 'waiting', reason: 'toolFailure' });
});

test('a message written while it is being done is answered, and the outcome comes all the same', async () => {
  const react = (asked: { method: string }) => ({ ...cancelled, delayMs: asked.method === 'GET' ? 0 : 300 });
  const world = await toolWorld({ react });
  const { seq } = await world.offered();
  await world.press(seq);
  await world.visitor.say('meanwhile-1', 'hello');
  await world.server.clock.advance(400);
  expect(await world.done()).toMatchObject({ target: seq, outcome: 'done' });
  expect(world.visitor.transcript().some((line) => line.startsWith('assistant: Hello!'))).toBe(true);
});

test('killed between the press and the outcome, the next start calls again with the same key and tells it once', async () => {
  const dataDir = await temporaryFolder();
  const world = await toolWorld({ react: 'silence', dataDir });
  const { seq } = await world.offered();
  await world.press(seq);
  await expect.poll(() => world.effects().length).toBe(1);
  await world.server.stop();
  expect(world.effects()).toHaveLength(1);

  world.service.react = cancelled;
  const again = await toolWorld({ after: { dataDir, service: world.service } });
  expect(await again.done()).toMatchObject({ target: seq, outcome: 'done', receipt: 'C-55' });
  const keys = again.effects().map(({ headers }) => headers['idempotency-key']);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  await again.server.stop();

  const third = await toolWorld({ after: { dataDir, service: world.service } });
  await third.server.clock.advance(5_000);
  expect(third.effects()).toHaveLength(2);
  expect((await third.events()).filter((event) => event.type === 'actionDone')).toHaveLength(1);
});

test('found again after hours, it is not called again: a person looks', async () => {
  const dataDir = await temporaryFolder();
  const world = await toolWorld({ react: 'silence', dataDir });
  const { seq } = await world.offered();
  await world.press(seq);
  await expect.poll(() => world.effects().length).toBe(1);
  await world.server.stop();

  // One start has no tools to call; the next comes a day later.
  const sites = [sampleSite({ tools: [effectTool(world.service.origin)] })];
  const server = await wholeServer({ answerer: scriptedAnswerer(), dataDir, sites });
  const called: unknown[] = [];
  const tools: ToolCaller = { call: async (tool) => ({ outcome: 'failed', why: String(called.push(tool)) }) };
  onTestFinished(await carryOutActions({ ...server, tools, clock: handClock('2026-03-03T09:00:00.000Z') }));
  const id = (await server.store.summaries(['site-1'], 0))[0]?.id ?? '';
  const last = async () => (await server.store.lastEvents(id, 2)).map((event) => event.type);
  await expect.poll(last).toEqual(['actionDone', 'handoffRequested']);
  expect(called).toEqual([]);
});
