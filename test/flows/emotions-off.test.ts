// A site where nothing is concluded from how visitors feel.
import { expect, test } from 'vitest';
import { briefFor } from '../../server/gateways/agent-parts.ts';
import { crankedVisitor } from '../support/cranked-visitor.ts';
import { scriptedAnswerer } from '../support/scripted-answerer.ts';
import { sampleSite } from '../support/site-sample.ts';
import { wholeServer } from '../support/whole-server.ts';

const furious = 'I am absolutely furious, this is outrageous!!!';

async function types(emotions: boolean, text: string) {
  const server = await wholeServer({ answerer: scriptedAnswerer(), sites: [sampleSite({ emotions })] });
  const visitor = crankedVisitor(server);
  await visitor.hello();
  await visitor.say('words-cid-1', text);
  const id = (await server.store.summaries(['site-1'], 0))[0]?.id ?? '';
  const parts = { ...server, sessions: { ofCookies: async () => null, alive: async () => false } };
  const brief = await briefFor(parts, 'site-1', await server.store.events(id, 0));
  return { events: visitor.log().map((event) => event.type), moods: brief.mood.map((item) => item.mood) };
}

test('fury hands over where emotions count, and does not where they do not', async () => {
  expect(await types(true, furious)).toEqual({ events: ['opened', 'said', 'handoffRequested'], moods: ['anger'] });
  expect(await types(false, furious)).toEqual({ events: ['opened', 'said'], moods: ['calm'] });
});

test('asking for a person works all the same', async () => {
  const { events } = await types(false, 'I am furious, let me talk to a person');
  expect(events).toContain('handoffRequested');
});
