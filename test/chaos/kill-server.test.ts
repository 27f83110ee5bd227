// kill -9 at random moments on the real process, with panels that go on writing: nothing acknowledged is lost, doubled or moved.
// KILLS sets how often, CHAOS_SEED where chance starts.
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { asVisitorSees } from '../../server/domain/conversation/summary.ts';
import { openSqliteStore } from '../../server/storage/sqlite/store.ts';
import type { Surroundings } from '../../widget/panel/connection.ts';
import { chance } from '../support/chance.ts';
import { panelClient, type PanelClient } from '../support/panel-client.ts';
import { freePort, startRealServer } from '../support/real-server.ts';
import { sampleOrigin, sampleSite } from '../support/site-sample.ts';
import { temporaryFolder } from '../support/whole-server.ts';

const kills = Number(process.env['KILLS'] ?? 6);
const seed = Number(process.env['CHAOS_SEED'] ?? 7);
const writers = 4;

function realSurroundings(origin: string): Surroundings {
  return {
    random: Math.random,
    after(ms, task) {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
    async freshTicket() {
      const response = await fetch(`${origin}/embed/key-1`, { headers: { origin: sampleOrigin } });
      return ((await response.json()) as { ticket: string }).ticket;
    },
    open(events) {
      const socket = new WebSocket(`${origin.replace('http', 'ws')}/visitor`, { headers: { origin } });
      socket.on('open', () => events.opened());
      socket.on('message', (data: Buffer) => events.received(data.toString()));
      socket.on('error', () => socket.terminate());
      socket.on('close', (code) => events.closed(code));
      return {
        send: (text) => {
          if (socket.readyState === WebSocket.OPEN) socket.send(text);
        },
        close: () => socket.terminate(),
      };
    },
  };
}

async function pause(ms: number): Promise<void> {
  await new Promise((done) => setTimeout(done, ms));
}

test(
  `${kills} kills lose nothing that was acknowledged, and every panel comes back by itself`,
  { timeout: 3_600_000 },
  async () => {
    const dice = chance(seed);
    const dataDir = await temporaryFolder();
    const before = await openSqliteStore(dataDir);
    await before.saveSite(sampleSite());
    await before.close();
    const port = await freePort();
    let server = await startRealServer({ port, dataDir });

    const around = realSurroundings(server.origin);
    let cids = 0;
    const clients = await Promise.all(
      Array.from({ length: writers }, async () => {
        const options = { around, now: Date.now, shelf: new Map<string, string>(), siteKey: 'key-1' };
        const newCid = () => `chaos-cid-${(cids += 1)}`;
        return {
          client: panelClient({ ...options, newCid, ticket: await around.freshTicket() }),
          said: [] as string[],
        };
      }),
    );
    for (const { client } of clients) client.connection.start();

    const writing = new AbortController();
    const writings = clients.map(async ({ client, said }, index) => {
      while (!writing.signal.aborted) {
        const text = `writer ${index}, line ${said.length}`;
        said.push(text);
        client.conversation.say(text);
        // Slower than the server's limit of two a second, so that what waits after a crash is worked off again.
        await pause(700 + dice.below(800));
      }
    });
    for (let kill = 0; kill < kills; kill += 1) {
      await pause(150 + dice.below(1_500));
      await server.kill('SIGKILL');
      server = await startRealServer({ port, dataDir });
    }
    writing.abort();
    await Promise.all(writings);
    const allSent = () => clients.every(({ client }) => client.conversation.outbox.entries.value.length === 0);
    await expect.poll(allSent, { timeout: 60_000 + kills * 1_000, interval: 100 }).toBe(true);
    await pause(1_500);
    await server.kill('SIGTERM');

    const store = await openSqliteStore(dataDir);
    for (const { client, said } of clients) await mustHold(store, client, said);
    await store.close();
  },
);

async function mustHold(
  store: Awaited<ReturnType<typeof openSqliteStore>>,
  client: PanelClient,
  said: string[],
): Promise<void> {
  client.connection.pause();
  const { conversation, events } = client.conversation.log.value;
  const stored = await store.events(conversation ?? '', 0);
  const texts = stored.flatMap((event) => (event.type === 'said' && event.by.kind === 'visitor' ? [event.text] : []));
  expect(texts).toEqual(said);
  expect(stored.map((event) => event.seq)).toEqual(stored.map((_event, index) => index + 1));
  const seen = stored.map(asVisitorSees).slice(stored.length - events.length);
  expect(events).toEqual(seen.slice(0, events.length));
}
