// The demo shop's tools from the visitor's sentence to the shop's receipt, in both languages.
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { buildShopApi } from '../../demo/shop-api/api.ts';
import { demoTools } from '../../demo/tools.ts';
import { valuesIn } from '../../server/answering/tool-values.ts';
import { validateInput } from '../../server/tools/validate-input.ts';
import { toolWorld } from '../support/tool-world.ts';

async function demoWorld(language: string) {
  const shop = buildShopApi({ now: () => new Date('2026-11-21T20:00:00Z') });
  await shop.listen({ port: 0, host: '127.0.0.1' });
  onTestFinished(() => shop.close());
  const host = `127.0.0.1:${(shop.server.address() as AddressInfo).port}`;
  const tools = () => demoTools(`http://${host}`);
  return toolWorld({ language, tools, privateHosts: [host] });
}

type World = Awaited<ReturnType<typeof demoWorld>>;

/** Says one thing after the other; the last must be offered. */
async function offeredAfter(world: World, ...texts: string[]) {
  const last = texts.pop() ?? '';
  for (const text of texts) expect((await world.ask(text)).answer?.kind, text).toBe('askBack');
  return world.offered(last);
}

test.each([
  [
    'en',
    ['cancel my booking W-2087'],
    { title: 'Cancel booking W-2087', input: { booking: 'W-2087' } },
    /W-2087 on Wednesday 25 November at 9:00 is cancelled/,
    'W-2087',
  ],
  [
    'fr',
    ['Je voudrais annuler mon rendez-vous', 'W-2087'],
    { title: 'Annuler le rendez-vous W-2087', input: { booking: 'W-2087' } },
    /W-2087, prévu le mercredi 25 novembre à 9 h, est annulé/,
    'W-2087',
  ],
  [
    'en',
    ['I need to move my appointment', 'it is W-2088', 'Tuesday at 3 pm please'],
    { title: 'Move booking W-2088 to Tuesday at 3 pm', input: { booking: 'W-2088', when: 'Tuesday at 3 pm' } },
    /W-2088 is moved: puncture repair .*Tuesday 24 November.* at 15:00/,
    'W-2088',
  ],
  [
    'fr',
    ['Ouvrez un retour pour la commande R-1039'],
    { title: 'Ouvrir un retour pour la commande R-1039', input: { order: 'R-1039' } },
    /retour RET-1039 de la commande R-1039 est ouvert/,
    'RET-1039',
  ],
])(
  'in %s, %j is offered, done by a press, and confirmed with a receipt',
  async (language, texts, offer, said, receipt) => {
    const world = await demoWorld(language);
    const { seq, proposal } = await offeredAfter(world, ...texts);
    expect(proposal).toMatchObject(offer);
    await world.press(seq);
    expect(await world.done()).toMatchObject({ outcome: 'done', text: expect.stringMatching(said), receipt });
  },
);

test.each([
  ['en', 'when is my booking W-2087?'],
  ['en', 'is my appointment W-2087 confirmed?'],
  ['fr', 'à quelle heure est mon rendez-vous W-2087 ?'],
])('in %s, naming a booking alone offers nothing to be done to it: %j', async (language, text) => {
  const world = await demoWorld(language);
  const { answer } = await world.ask(text);
  expect(answer).not.toHaveProperty('proposal');
  // Nor is anything asked for that only a change would need.
  expect(answer?.kind).not.toBe('askBack');
});

test('a place in the workshop is booked in four sentences', async () => {
  const world = await demoWorld('en');
  const free = (await world.ask('When is the next free workshop slot?')).text;
  const [, day = '', time = ''] = /quick repair on (\w+ \d+ \w+) at ([\d:]+)/.exec(free) ?? [];
  const { seq, proposal } = await offeredAfter(
    world,
    'I would like to book a puncture repair',
    `${day} at ${time}`,
    'Ada Lovelace',
  );
  expect(proposal.details).toEqual([
    { name: 'Service', value: 'Puncture repair' },
    { name: 'When', value: `${day} at ${time}` },
    { name: 'Name', value: 'Ada Lovelace' },
  ]);
  await world.press(seq);
  expect(await world.done()).toMatchObject({ outcome: 'done', receipt: expect.stringMatching(/^W-\d{4}$/) });
});

test('what the shop refuses is told in the shop’s own words', async () => {
  const world = await demoWorld('en');
  const { seq } = await world.offered('Start a return for order R-1042');
  await world.press(seq);
  expect(await world.done()).toMatchObject({
    outcome: 'refused',
    text: expect.stringMatching(/not been delivered yet/),
  });
});

test.each([
  ['en', 'How do I cancel my booking?'],
  ['en', 'Can I return my order?'],
  ['fr', 'Comment annuler un rendez-vous ?'],
  ['fr', 'Puis-je déplacer mon rendez-vous ?'],
])('in %s, "%s" is a question and offers nothing', async (language, text) => {
  const world = await demoWorld(language);
  const kind = (await world.ask(text)).answer?.kind;
  expect(['answer', 'unknown']).toContain(kind);
});

test('every example of a tool that names what it needs fills an input that its own schema takes', async () => {
  for (const tool of demoTools('http://shop.example')) {
    for (const language of ['en', 'fr'] as const) {
      for (const example of tool.asks[language]) {
        const given = valuesIn(tool, example, language);
        const faults = (await validateInput(tool, given)).filter(({ message }) => !/required/.test(message));
        expect(faults, example).toEqual([]);
      }
    }
  }
});
