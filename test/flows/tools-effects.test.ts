// Effects on a short leash: offered, confirmed by a press, called once, and told as what they came to.
import { expect, test } from 'vitest';
import { agentHandsBack, agentTakes } from '../../server/domain/conversation/agent-verbs.ts';
import type { Answerer } from '../../server/ports.ts';
import { crankedVisitor } from '../support/cranked-visitor.ts';
import { settle } from '../support/hand-clock.ts';
import { effectTool, readTool } from '../support/tool-samples.ts';
import { toolWorld } from '../support/tool-world.ts';

const anna = { id: 'agent-anna', name: 'Anna' };

test('what has an effect is offered with every particular, and nothing is called', async () => {
  const world = await toolWorld();
  const said = await world.ask('Please cancel my booking W-2087');
  expect(said.text).toBe('I can do this for you: **Cancel booking W-2087**. Nothing happens until you confirm it.');
  expect(said.answer).toMatchObject({
    kind: 'proposal',
    tools: [],
    proposal: {
      tool: 'cancel_booking',
      title: 'Cancel booking W-2087',
      details: [{ name: 'Booking', value: 'W-2087' }],
      input: { booking: 'W-2087' },
    },
  });
  await world.server.clock.advance(60_000);
  expect(world.service.asked).toEqual([]);
});

test('a press has it done once, with the key of its message, and the receipt is told', async () => {
  const world = await toolWorld();
  const { seq } = await world.offered();
  await world.press(seq);
  expect(await world.done()).toMatchObject({
    cid: `done:${seq}`,
    target: seq,
    outcome: 'done',
    text: 'Booking W-2087 is cancelled.',
    receipt: 'C-55',
  });
  expect(world.effects()).toHaveLength(1);
  const [asked] = world.effects();
  expect(asked?.headers['idempotency-key']).toMatch(new RegExp(`^[0-9a-f-]{36}:${seq}$`));
  expect(JSON.parse(String(asked?.headers['relais-caller']))).toMatchObject({ site: 'key-1', verified: null });
  await world.server.clock.advance(60_000);
  const types = (await world.events()).map((event) => event.type);
  expect(types.slice(-3)).toEqual(['said', 'actionDecided', 'actionDone']);
  expect(world.visitor.log().at(-1)).toMatchObject({ type: 'actionDone', receipt: 'C-55' });
  expect(world.server.faults).toEqual([]);
});

test('it is asked for, offered, declined and told in French to who speaks French on an English page', async () => {
  const world = await toolWorld();
  const asked = await world.ask('Je voudrais annuler mon rendez-vous');
  expect(asked.text).toBe('Quel est votre code de rendez-vous ?');
  const { seq, proposal } = await world.offered('W-2087');
  expect(proposal).toMatchObject({
    title: 'Annuler le rendez-vous W-2087',
    details: [{ name: 'Rendez-vous', value: 'W-2087' }],
  });
  await world.press(seq, false);
  await settle();
  expect(world.visitor.transcript().at(-1)).toBe('assistant: D’accord, rien n’a été modifié.');
  await world.server.clock.advance(60_000);
  expect(world.service.asked).toEqual([]);
});

test('a press that is sent again, by the same or another command, does it no second time', async () => {
  const world = await toolWorld();
  const { seq } = await world.offered();
  await Promise.all([
    world.press(seq, true, 'same-cid-1'),
    world.press(seq, true, 'same-cid-1'),
    world.press(seq, true, 'other-cid-1'),
  ]);
  await world.done();
  await world.press(seq, true, 'later-cid-1');
  await world.press(seq, true, 'same-cid-1');
  await world.server.clock.advance(10_000);
  expect(world.effects()).toHaveLength(1);
  expect(world.visitor.all('refused')).toMatchObject([
    { cid: 'other-cid-1', code: 'offerGone' },
    { cid: 'later-cid-1', code: 'offerGone' },
  ]);
});

test('nobody else can press it, and no other message is an offer', async () => {
  const world = await toolWorld();
  const { seq } = await world.offered();
  const other = crankedVisitor(world.server);
  await other.hello();
  await other.send({ type: 'decide', cid: 'others-cid-1', target: seq, accept: true });
  await other.say('others-cid-2', 'hello');
  await other.send({ type: 'decide', cid: 'others-cid-3', target: seq, accept: true });
  await world.press(seq - 1);
  await world.press(seq + 1);
  await world.server.clock.advance(5_000);
  expect(other.all('refused').map(({ code }) => code)).toEqual(['noConversation', 'offerGone']);
  expect(world.visitor.all('refused')).toHaveLength(2);
  expect(world.effects()).toEqual([]);
});

test.each(['yes', 'Yes, do it!', 'ok cancel it', 'I confirm'])('"%s" in words is no press', async (text) => {
  const world = await toolWorld();
  await world.offered();
  await world.visitor.say('words-cid-1', text);
  await world.server.clock.advance(60_000);
  await settle();
  expect(world.effects()).toEqual([]);
});

test('an offer is gone once something else is said, half an hour has passed, or the conversation is closed', async () => {
  const newer = await toolWorld();
  const first = await newer.offered();
  await newer.ask('hello');
  await newer.press(first.seq);
  expect(newer.visitor.all('refused')).toMatchObject([{ code: 'offerGone' }]);

  const late = await toolWorld();
  const second = await late.offered();
  late.server.clock.jump(30 * 60_000 + 1);
  await late.press(second.seq);
  expect(late.visitor.all('refused')).toMatchObject([{ code: 'offerGone' }]);

  const ended = await toolWorld();
  const third = await ended.offered();
  await ended.visitor.send({ type: 'end', cid: 'ends-cid-1' });
  await ended.press(third.seq);
  expect(ended.visitor.all('refused')).toMatchObject([{ code: 'offerGone' }]);
  for (const world of [newer, late, ended]) expect(world.effects()).toEqual([]);
});

test('after a person has taken over it cannot be pressed, also not when they have handed back', async () => {
  const world = await toolWorld();
  const { seq } = await world.offered();
  const id = (await world.server.store.summaries(['site-1'], 0))[0]?.id ?? '';
  await world.server.desk.act(id, 'take-cid-1', agentTakes(anna));
  await world.press(seq);
  await world.server.desk.act(id, 'back-cid-1', agentHandsBack(anna));
  await world.press(seq);
  await world.server.clock.advance(5_000);
  expect(world.visitor.all('refused').map(({ code }) => code)).toEqual(['offerGone', 'offerGone']);
  expect(world.effects()).toEqual([]);
});

test('a tool that was switched off, or became another, since it was offered is not called', async () => {
  for (const change of [{ on: false }, { effect: false }, { name: 'renamed' }]) {
    const world = await toolWorld();
    const { seq } = await world.offered();
    const [site] = await world.server.store.sites();
    if (site === undefined) throw new Error('no site');
    await world.server.store.saveSite({ ...site, tools: [effectTool(world.service.origin, change)] });
    await world.press(seq);
    expect(await world.done()).toMatchObject({ outcome: 'refused', receipt: null });
    expect(world.service.asked).toEqual([]);
  }
});

/** An engine that was talked into something: it proposes what nobody said. */
function proposing(input: Record<string, string>, tool = 'cancel_booking'): Answerer {
  return {
    async *answer() {
      const proposal = { tool, title: 'Something nice', details: [], input };
      const record = { kind: 'proposal' as const, engine: 'x', sureness: 1, sources: [], tools: [], proposal };
      yield { type: 'answer', answer: { text: 'Shall I?', record } };
    },
  };
}

test.each([
  ['a number the visitor never wrote', { booking: 'W-9999' }],
  ['a part of a longer number', { booking: 'W-208' }],
  ['one parameter too many', { booking: 'W-2087', admin: 'W-2087' }],
  ['nothing', {}],
])('whatever engine proposes it, %s is never sent', async (_, input: Record<string, string>) => {
  const world = await toolWorld({ answerer: proposing(input) });
  const { seq } = await world.offered('what about W-2087 ?');
  await world.press(seq);
  expect((await world.done()).outcome).not.toBe('done');
  expect(world.service.asked).toEqual([]);
});

test('a proposal of a tool that reads, or of none, is not carried out', async () => {
  for (const tool of ['booking_status', 'rm_rf']) {
    const world = await toolWorld({ answerer: proposing({ booking: 'W-2087' }, tool) });
    const { seq } = await world.offered('what about W-2087 ?');
    await world.press(seq);
    expect((await world.done()).outcome).toBe('refused');
    expect(world.service.asked).toEqual([]);
  }
});

test('where people answer, an effect is at most a draft of theirs: the visitor sees no offer and can press none', async () => {
  const modes = { standard: 'copilot' as const, topics: [] };
  const world = await toolWorld({ site: { modes } });
  await world.visitor.say('people-cid-1', 'Please cancel my booking W-2087');
  await world.server.clock.advance(2_000);
  await expect.poll(async () => (await world.events()).map((event) => event.type)).toContain('drafted');
  const drafted = (await world.events()).find((event) => event.type === 'drafted');
  expect(drafted).toMatchObject({ answer: { kind: 'proposal', proposal: { input: { booking: 'W-2087' } } } });
  expect(JSON.stringify(world.visitor.got)).not.toContain('proposal');
  for (const { seq } of await world.events()) await world.press(seq);
  await world.server.clock.advance(2_000);
  expect(world.effects()).toEqual([]);
});

test('what reads is called at once and never needs a press', async () => {
  const world = await toolWorld({ react: { body: { message: 'It is ready.' } } });
  const said = await world.ask('What is the status of my booking W-2087?');
  expect(said).toMatchObject({ text: 'It is ready.', answer: { kind: 'tool', tools: [{ ok: true }] } });
  expect(world.service.asked).toMatchObject([{ method: 'GET', path: '/bookings/W-2087?lang=en' }]);
  expect(JSON.parse(String(world.service.asked[0]?.headers['relais-caller']))).toMatchObject({
    visitor: expect.stringMatching(/./),
    conversation: expect.stringMatching(/./),
  });
});

test('a bare number, which says nothing of what is wanted, is never an offer', async () => {
  const world = await toolWorld({
    react: { body: { message: 'It is ready.' } },
    tools: (origin) => [effectTool(origin), readTool(origin)],
  });
  expect((await world.ask('W-2087')).answer?.kind).toBe('tool');
});
