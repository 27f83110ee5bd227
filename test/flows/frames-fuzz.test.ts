// Seeded schedules of dropped, doubled and reordered frames and lost lines, between the panel's own logic and the whole server.
// FUZZ_SCHEDULES sets how many, FUZZ_SEED where they start; a failing seed is in the test's message.
import { expect, test } from 'vitest';
import { agentNotes, agentReplies, agentTakes } from '../../server/domain/conversation/agent-verbs.ts';
import { asVisitorSees } from '../../server/domain/conversation/summary.ts';
import { openVisitorSession, type VisitorSession } from '../../server/gateways/visitor-session.ts';
import type { Answerer } from '../../server/ports.ts';
import type { Surroundings, Wire, WireEvents } from '../../widget/panel/connection.ts';
import { chance, type Chance } from '../support/chance.ts';
import { settle } from '../support/hand-clock.ts';
import { panelClient, type PanelClient } from '../support/panel-client.ts';
import { answerOf } from '../support/scripted-answerer.ts';
import { sampleOrigin } from '../support/site-sample.ts';
import { wholeServer, type WholeServer } from '../support/whole-server.ts';

const schedules = Number(process.env['FUZZ_SCHEDULES'] ?? 150);
const firstSeed = Number(process.env['FUZZ_SEED'] ?? 1);
/** Each schedule leaves a conversation behind; a fresh server now and then keeps long runs quick. */
const seedsPerServer = 100;
/** Seeds that once failed stay here for good. */
const regressions = [1, 30];

const echoing: Answerer = {
  async *answer(question) {
    const last = question.turns.at(-1)?.text ?? '';
    yield { type: 'delta', text: 'About ' };
    yield { type: 'answer', answer: answerOf(`About "${last}".`) };
  },
};

interface Network {
  /** While false every frame arrives, once, in order. */
  wild: boolean;
  cut(): void;
  around: Surroundings;
}

/** Loses a tenth of all frames, doubles a tenth, and lets a fifth come late and so out of order. */
function network(server: WholeServer, dice: Chance): Network {
  const net = { wild: true };
  let current: { session: VisitorSession; events: WireEvents } | null = null;

  function pass(deliver: () => void): void {
    if (!net.wild) return deliver();
    if (dice.happens(0.1)) return;
    for (let copies = dice.happens(0.1) ? 2 : 1; copies > 0; copies -= 1) {
      if (dice.happens(0.2)) server.clock.after(dice.below(3_000), deliver);
      else deliver();
    }
  }

  function open(events: WireEvents): Wire {
    const session = openVisitorSession(server, {
      send: (text) => pass(() => events.received(text)),
      close: (code) => events.closed(code),
      bufferedAmount: 0,
    });
    current = { session, events };
    queueMicrotask(() => events.opened());
    return {
      send: (text) => pass(() => void session.receive(text)),
      close: () => session.closed(),
    };
  }

  return Object.assign(net, {
    cut() {
      current?.session.closed();
      current?.events.closed(1006);
    },
    around: {
      open,
      random: dice.next,
      after: server.clock.after,
      freshTicket: async () => server.tickets.issue({ siteKey: 'key-1', origin: sampleOrigin, kind: 'embed' }),
    },
  });
}

/** One thing that somebody does, or that befalls the line. */
async function step(
  server: WholeServer,
  net: Network,
  client: PanelClient,
  dice: Chance,
  said: string[],
): Promise<void> {
  const id = client.conversation.log.value.conversation;
  const anna = { id: 'agent-anna', name: 'Anna' };
  const roll = dice.below(10);
  if (roll < 5) {
    const text = `message ${said.length} about saddles`;
    said.push(text);
    client.conversation.say(text);
  } else if (roll < 6) net.cut();
  else if (id !== null) {
    const state = await server.desk.read(id);
    const cid = `agent-${said.length}-${dice.below(1_000_000)}`;
    if (roll === 6 && state?.phase !== 'person') await server.desk.act(id, cid, agentTakes(anna));
    else if (roll === 7) await server.desk.act(id, cid, agentNotes(anna, 'a note'));
    else if (state?.phase === 'person') await server.desk.act(id, cid, agentReplies(anna, `reply ${said.length}`));
  }
  await server.clock.advance(dice.below(2_500));
}

async function runSchedule(server: WholeServer, seed: number): Promise<void> {
  const dice = chance(seed);
  const net = network(server, dice);
  const shelf = new Map<string, string>();
  let cids = 0;
  const open = () =>
    panelClient({
      around: net.around,
      now: server.clock.now,
      newCid: () => `cid-${seed}-${(cids += 1)}-x`,
      shelf,
      siteKey: 'key-1',
      ticket: server.tickets.issue({ siteKey: 'key-1', origin: sampleOrigin, kind: 'embed' }),
    });
  let client = open();
  client.connection.start();
  // The key to the conversation must have arrived once: before that a lost welcome makes another visitor, as it must.
  net.wild = false;
  await server.clock.advance(1_000);
  net.wild = true;
  const said: string[] = [];
  for (let n = 10 + dice.below(15); n > 0; n -= 1) {
    await step(server, net, client, dice, said);
    if (dice.happens(0.05)) {
      client.connection.pause();
      client = open();
      client.connection.start();
    }
  }
  net.wild = false;
  await server.clock.advance(180_000);
  await settle();
  await mustAgree(server, client, said);
  client.connection.pause();
}

async function mustAgree(server: WholeServer, client: PanelClient, said: string[]): Promise<void> {
  const { conversation, events } = client.conversation.log.value;
  const stored = conversation === null ? [] : await server.store.events(conversation, 0);
  expect(events).toEqual(stored.map(asVisitorSees));
  expect(stored.map((event) => event.seq)).toEqual(stored.map((_event, index) => index + 1));
  expect(stored.flatMap((event) => (event.type === 'said' && event.by.kind === 'visitor' ? [event.text] : []))).toEqual(
    said,
  );
  expect(client.conversation.outbox.entries.value).toEqual([]);
}

test(
  `after ${schedules} wild schedules every client holds exactly what the store holds`,
  { timeout: 3_600_000 },
  async () => {
    const seeds = [...regressions, ...Array.from({ length: schedules }, (_unused, index) => firstSeed + index)];
    let server = await wholeServer({ answerer: echoing });
    for (const [index, seed] of seeds.entries()) {
      if (index % seedsPerServer === 0) {
        await server.stop();
        server = await wholeServer({ answerer: echoing });
      }
      await runSchedule(server, seed).catch((error: unknown) => {
        throw new Error(`FUZZ_SEED=${seed} FUZZ_SCHEDULES=1 npm run flows`, { cause: error });
      });
      expect(server.faults).toEqual([]);
    }
  },
);
