// How often an operator's service is called for one conversation, and for one site, whoever sees the need for it.
import { expect, test } from 'vitest';
import { english } from '../../server/languages/en.ts';
import { french } from '../../server/languages/fr.ts';
import { createToolCaller, type ToolLimits } from '../../server/tools/tool-caller.ts';
import { handClock } from '../support/hand-clock.ts';
import { speakingToolServer } from '../support/speaking-tool-server.ts';
import { sampleSite } from '../support/site-sample.ts';
import { bothTold, callsThenSays, modelToolWorld, status, unclear } from '../support/model-tool-world.ts';
import { readTool } from '../support/tool-samples.ts';
import { toolWorld } from '../support/tool-world.ts';

const ready = { status: 200, body: { message: 'Ready on Tuesday.' } };

test.each([
  ['en', ['What is the status of my booking W-2087?', 'Is my bike ready? W-3001'], english.toolTooOften],
  ['fr', ['Où en est mon rendez-vous W-2087 ?', 'Mon vélo est-il prêt ? W-3001'], french.toolTooOften],
] as const)('in %s, past the limit the assistant says so and offers a person', async (language, questions, told) => {
  const world = await toolWorld({ react: ready, language, toolLimits: { conversation: 1, site: 100 } });
  expect((await world.ask(questions[0])).text).toBe('Ready on Tuesday.');
  const over = await world.ask(questions[1]);
  expect(over).toMatchObject({ text: told, answer: { kind: 'tool', sureness: 0, tools: [] } });
  expect(told).toMatch(/person/);
  expect(world.service.asked).toHaveLength(1);
});

test('a limit met is no fault of the tool’s: nobody is called to the conversation for it', async () => {
  const world = await toolWorld({ react: ready, toolLimits: { conversation: 0, site: 100 } });
  for (const text of ['What is the status of my booking W-2087?', 'Is my bike ready? W-3001']) await world.ask(text);
  expect((await world.events()).map(({ type }) => type)).not.toContain('handoffRequested');
});

test('ten look-ups a minute of one visitor are made, and not one more', async () => {
  const { call, service } = await caller();
  const outcomes: string[] = [];
  for (let n = 0; n < 12; n += 1) outcomes.push(await call('a'));
  expect(outcomes.slice(9)).toEqual(['done', 'tooOften', 'tooOften']);
  expect(service.asked).toHaveLength(10);
});

async function caller(limits?: ToolLimits) {
  const service = await speakingToolServer(ready);
  const clock = handClock();
  const store = { toolSecrets: async () => ({}) } as never;
  const guard = { privateHosts: [service.host] };
  const tools = createToolCaller({ store, clock, guard, ...(limits && { limits }) });
  return {
    service,
    clock,
    async call(conversationId: string, siteId = 'site-1') {
      const site = sampleSite({ id: siteId });
      const context = { site, conversationId, visitorId: 'v-1', email: null, language: 'en' };
      const input = { booking: 'W-2087' };
      const result = await tools.call(readTool(service.origin), input, context, new AbortController().signal);
      return 'why' in result ? result.why : result.outcome;
    },
  };
}

test('one site’s conversations share its limit, and take nothing of another site’s', async () => {
  const { call, service, clock } = await caller({ conversation: 2, site: 3 });
  expect([await call('a'), await call('a'), await call('a')]).toEqual(['done', 'done', 'tooOften']);
  expect([await call('b'), await call('b')]).toEqual(['done', 'tooOften']);
  expect(await call('a', 'site-2')).toBe('done');
  expect(service.asked).toHaveLength(4);
  await clock.advance(60_000);
  expect([await call('a'), await call('b')]).toEqual(['done', 'done']);
});

test('three hundred look-ups a minute of as many visitors are all made', async () => {
  const { call } = await caller();
  const outcomes: string[] = [];
  for (let n = 0; n < 301; n += 1) outcomes.push(await call(`c-${n}`));
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(300);
  expect(outcomes.at(-1)).toBe('tooOften');
});

test('what a model has looked up counts too, and past the limit the server says so in its own words', async () => {
  const world = await modelToolWorld(bothTold, {}, { conversation: 10, site: 1 });
  world.speaking.say = callsThenSays([status('W-2087')], 'Your bike is ready on Friday. [1]');
  await world.answer(unclear);
  const { answer } = await world.answer(unclear);
  expect(answer?.text).toBe(english.toolTooOften);
  expect(world.service.asked).toHaveLength(1);
});
