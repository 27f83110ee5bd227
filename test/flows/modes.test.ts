// Off, shadow, copilot, automatic: who answers, what is drafted and what may be sent from it, through the whole server.
import { expect, test } from 'vitest';
import type { ConversationEvent } from '../../shared/event.ts';
import type { Mode, Modes } from '../../shared/http-api.ts';
import { agentHandsBack, agentReplies, agentTakes } from '../../server/domain/conversation/agent-verbs.ts';
import { replayAll } from '../../server/policy/replay-report.ts';
import { crankedVisitor } from '../support/cranked-visitor.ts';
import { scriptedAnswerer } from '../support/scripted-answerer.ts';
import { sampleSite } from '../support/site-sample.ts';
import { shippedPolicy, temporaryFolder, wholeServer, type WholeServer } from '../support/whole-server.ts';

const anna = { id: 'agent-anna', name: 'Anna' };
const people: Mode[] = ['off', 'shadow', 'copilot'];

async function siteIn(standard: Mode, topics: Modes['topics'] = [], dataDir?: string) {
  const answerer = scriptedAnswerer();
  const sites = [sampleSite({ modes: { standard, topics } })];
  const server = await wholeServer({ answerer, sites, ...(dataDir === undefined ? {} : { dataDir }) });
  const visitor = crankedVisitor(server);
  await visitor.hello();
  return { answerer, server, visitor };
}

async function idOf(server: WholeServer): Promise<string> {
  return (await server.store.summaries(['site-1'], 0))[0]?.id ?? '';
}

async function logOf(server: WholeServer): Promise<ConversationEvent[]> {
  return server.store.events(await idOf(server), 0);
}

async function draftsOf(server: WholeServer) {
  return (await logOf(server)).filter((event) => event.type === 'drafted');
}

/** The engine answers, once it has been asked and the burst is over. */
async function engineSays(at: { answerer: ReturnType<typeof scriptedAnswerer>; server: WholeServer }, text: string) {
  await at.server.clock.advance(1_000);
  at.answerer.finish(text);
  await at.server.clock.advance(1_000);
}

test.for(people)('%s: the hand-over is in the append of the message, and no engine is asked before', async (mode) => {
  const { answerer, server, visitor } = await siteIn(mode);
  await visitor.say('first-cid-1', 'How long does delivery take?');
  expect(visitor.log().map((event) => event.type)).toEqual(['opened', 'said', 'handoffRequested']);
  expect(visitor.all('ack')[0]?.seq).toBe(2);
  expect(answerer.asked).toEqual([]);
  expect((await logOf(server)).at(-1)).toMatchObject({
    type: 'handoffRequested',
    decision: { verdict: 'handOff', decidedBy: 'rule', rule: `mode:${mode}`, reason: 'peopleAnswer' },
  });
  await server.clock.advance(50);
  expect(visitor.all('queue').at(-1)?.state).toMatchObject({ place: 1 });
});

test.for(people)('%s: a greeting alone goes to people too, who will greet back', async (mode) => {
  const { visitor } = await siteIn(mode);
  await visitor.say('hello-cid-1', 'Hello!');
  expect(visitor.log().at(-1)).toMatchObject({ type: 'handoffRequested', reason: 'peopleAnswer', quotes: [] });
});

test('automatic: the assistant answers, and nothing is drafted', async () => {
  const at = await siteIn('automatic');
  await at.visitor.say('first-cid-1', 'How long does delivery take?');
  await engineSays(at, 'Two days.');
  expect(at.visitor.transcript().at(-1)).toBe('assistant: Two days.');
  await at.visitor.say('person-cid-1', 'Can I talk to a person please?');
  await at.server.clock.advance(5_000);
  expect(at.answerer.asked).toHaveLength(1);
  expect(await draftsOf(at.server)).toEqual([]);
});

test('off: no engine ever reads a word, whatever is said and whoever holds the conversation', async () => {
  const { answerer, server, visitor } = await siteIn('off');
  await visitor.say('first-cid-1', 'How long does delivery take?');
  await server.clock.advance(2_000);
  await server.desk.act(await idOf(server), 'take-cid-1', agentTakes(anna));
  await visitor.say('second-cid-1', 'Hello?');
  await server.clock.advance(2_000);
  await server.desk.act(await idOf(server), 'back-cid-1', agentHandsBack(anna));
  await visitor.say('third-cid-1', 'And on Saturdays?');
  await server.clock.advance(2_000);
  expect(answerer.asked).toEqual([]);
  expect(visitor.log().filter((event) => event.type === 'handoffRequested')).toHaveLength(2);
});

test('a topic overrides the standard both ways, and the visitor’s words that named it are the quote', async () => {
  const careful = await siteIn('off', [{ name: 'Opening hours', phrases: ['open'], mode: 'automatic' }]);
  await careful.visitor.say('hours-cid-1', 'When are you open?');
  await engineSays(careful, 'From nine to six.');
  expect(careful.visitor.transcript().at(-1)).toBe('assistant: From nine to six.');
  await careful.visitor.say('other-cid-1', 'My chain is rusty');
  expect(careful.visitor.log().at(-1)).toMatchObject({ reason: 'peopleAnswer', quotes: [] });

  const bold = await siteIn('automatic', [{ name: 'Batteries', phrases: ['charge battery'], mode: 'copilot' }]);
  await bold.visitor.say('other-cid-1', 'My chain is rusty');
  expect(bold.visitor.log().at(-1)?.type).toBe('said');
  await bold.visitor.say('topic-cid-1', 'How do I charge the battery?');
  expect(bold.visitor.log().at(-1)).toMatchObject({ reason: 'peopleAnswer', quotes: ['charge the battery'] });
  expect((await logOf(bold.server)).at(-1)).toMatchObject({ decision: { rule: 'mode:copilot/Batteries' } });
});

test('rules decide first: what they say stands as the reason, in every mode', async () => {
  for (const mode of people) {
    const { visitor } = await siteIn(mode);
    await visitor.say('twice-cid-1', 'I was charged twice and I want my money back');
    expect(visitor.log().at(-1)).toMatchObject({ type: 'handoffRequested', reason: 'billingDispute' });
  }
});

test('an owner’s change counts from the next message on, for panels that are open too', async () => {
  const at = await siteIn('automatic');
  await at.visitor.say('first-cid-1', 'How long does delivery take?');
  await engineSays(at, 'Two days.');
  await at.server.store.saveSite(sampleSite({ modes: { standard: 'off', topics: [] } }));
  await at.visitor.say('second-cid-1', 'And to Lyon?');
  expect(at.visitor.log().at(-1)).toMatchObject({ reason: 'peopleAnswer' });
});

test('a message that waits for its answer while the owner turns the assistant off goes to people', async () => {
  const at = await siteIn('automatic');
  await at.visitor.say('first-cid-1', 'How long does delivery take?');
  await at.server.store.saveSite(sampleSite({ modes: { standard: 'off', topics: [] } }));
  await at.server.clock.advance(2_000);
  expect(at.visitor.log().at(-1)).toMatchObject({ type: 'handoffRequested', reason: 'peopleAnswer' });
  expect(at.answerer.asked).toEqual([]);
});

test.for(['shadow', 'copilot'] as const)(
  '%s: a burst has one draft, which the visitor gets as a number only',
  async (mode) => {
    const at = await siteIn(mode);
    for (const n of [1, 2, 3]) {
      await at.visitor.say(`burst-cid-${n}`, `part ${n} of my question`);
      await at.server.clock.advance(100);
    }
    await engineSays(at, 'A canary draft.');
    expect(at.answerer.asked).toHaveLength(1);
    expect(at.answerer.asked[0]?.turns.map((turn) => turn.text)).toHaveLength(3);
    const drafts = await draftsOf(at.server);
    expect(drafts).toMatchObject([{ mode, basedOn: 5, text: 'A canary draft.', answer: { engine: 'scripted' } }]);
    expect(at.visitor.log().at(-1)).toEqual({ seq: drafts[0]?.seq, at: '', cid: null, type: 'hidden' });
    expect(JSON.stringify(at.visitor.got)).not.toMatch(/canary|drafted|shadow|copilot/);
    expect(at.visitor.all('typing')).toEqual([]);
    expect(at.visitor.all('delta')).toEqual([]);
    expect(at.server.faults).toEqual([]);
  },
);

test('a newer message cuts the older draft off and has one of its own', async () => {
  const at = await siteIn('copilot');
  await at.visitor.say('first-cid-1', 'Do you deliver?');
  await at.server.clock.advance(1_000);
  at.answerer.write('We del');
  await at.visitor.say('second-cid-1', 'To Lyon, I mean');
  await engineSays(at, 'To Lyon in two days.');
  expect(at.answerer.asked).toHaveLength(2);
  expect(await draftsOf(at.server)).toMatchObject([{ basedOn: 4, text: 'To Lyon in two days.' }]);
});

test('while a person holds the conversation drafts go on, and stop with a message on a topic of another mode', async () => {
  const at = await siteIn('copilot', [{ name: 'Money', phrases: ['refund'], mode: 'off' }]);
  await at.visitor.say('first-cid-1', 'Do you deliver?');
  await engineSays(at, 'We do.');
  await at.server.desk.act(await idOf(at.server), 'take-cid-1', agentTakes(anna));
  await at.visitor.say('second-cid-1', 'And on Saturdays?');
  await engineSays(at, 'On Saturdays too.');
  await at.visitor.say('third-cid-1', 'What about a refund?');
  await at.server.clock.advance(5_000);
  expect((await draftsOf(at.server)).map((draft) => draft.text)).toEqual(['We do.', 'On Saturdays too.']);
  expect(at.answerer.asked).toHaveLength(2);
});

test('what an agent was quicker to answer has no copilot draft, and a shadow one without the agent’s words', async () => {
  for (const mode of ['copilot', 'shadow'] as const) {
    const at = await siteIn(mode);
    await at.visitor.say('first-cid-1', 'Do you deliver?');
    await at.server.desk.act(await idOf(at.server), 'take-cid-1', agentTakes(anna));
    await at.server.desk.act(await idOf(at.server), 'quick-cid-1', agentReplies(anna, 'Yes we do!'));
    await engineSays(at, 'We deliver.');
    expect(at.answerer.asked.flatMap((question) => question.turns.map((turn) => turn.text))).toEqual(
      mode === 'copilot' ? [] : ['Do you deliver?'],
    );
    expect((await draftsOf(at.server)).map((draft) => draft.mode)).toEqual(mode === 'copilot' ? [] : ['shadow']);
  }
});

test('who has set the dial to a person has no engine reading along, in any mode', async () => {
  for (const mode of people) {
    const at = await siteIn(mode);
    await at.visitor.send({ type: 'setDial', cid: 'dial-cid-1', position: 'person' });
    await at.visitor.say('first-cid-1', 'Do you deliver?');
    await at.server.clock.advance(5_000);
    expect(at.visitor.log().find((event) => event.type === 'handoffRequested')).toMatchObject({ reason: 'dial' });
    expect(at.answerer.asked).toEqual([]);
  }
});

test('a stalled or failing engine harms nobody: the queue moved before it, and it is not asked again about the same', async () => {
  const at = await siteIn('copilot');
  await at.visitor.say('first-cid-1', 'Do you deliver?');
  await at.server.clock.advance(60_000);
  expect(at.answerer.asked).toHaveLength(1);
  const id = await idOf(at.server);
  await at.server.desk.act(id, 'take-cid-1', agentTakes(anna));
  await at.server.desk.act(id, 'reply-cid-1', agentReplies(anna, 'Yes.'));
  expect(at.visitor.transcript().at(-1)).toBe('agent: Yes.');
  at.answerer.cut();
  await at.server.clock.advance(60_000);
  expect(at.answerer.asked).toHaveLength(1);
  expect(await draftsOf(at.server)).toEqual([]);
  expect(at.server.faults).toHaveLength(1);
  await at.visitor.say('second-cid-1', 'And to Lyon?');
  await engineSays(at, 'To Lyon too.');
  expect(await draftsOf(at.server)).toMatchObject([{ text: 'To Lyon too.' }]);
});

test('drafts outlive a restart, and those that were not finished are not owed', async () => {
  const dataDir = await temporaryFolder();
  const before = await siteIn('shadow', [], dataDir);
  await before.visitor.say('first-cid-1', 'Do you deliver?');
  await engineSays(before, 'We do.');
  await before.visitor.say('second-cid-1', 'And to Lyon?');
  await before.server.clock.advance(1_000);
  await before.server.stop();
  const answerer = scriptedAnswerer();
  const sites = [sampleSite({ modes: { standard: 'shadow', topics: [] } })];
  const after = await wholeServer({ answerer, sites, dataDir });
  await after.clock.advance(10_000);
  expect(answerer.asked).toEqual([]);
  expect(await draftsOf(after)).toMatchObject([{ text: 'We do.', basedOn: 2 }]);
});

test('a replay over conversations that modes gave to people moves none of them', async () => {
  const at = await siteIn('copilot');
  await at.visitor.say('first-cid-1', 'How long does delivery take?');
  await engineSays(at, 'Two days.');
  expect(await replayAll(at.server.store, shippedPolicy)).toMatchObject({ conversations: 1, moved: [] });
});
