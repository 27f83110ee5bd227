import { expect, test } from 'vitest';
import type { DownFrame } from '../../shared/visitor-protocol.ts';
import { crankedWorld } from '../../test/support/cranked-wire.ts';
import { closeCodes } from '../../shared/version.ts';
import { Connection, type Status } from './connection.ts';

function connected() {
  const world = crankedWorld();
  const statuses: Status[] = [];
  const frames: DownFrame[] = [];
  const connection = new Connection(
    world.around,
    {
      hello: (ticket) => ({
        type: 'hello',
        versions: [1, 1],
        site: 's',
        ticket,
        language: 'en',
        browserLanguage: 'en',
      }),
      received: (frame) => frames.push(frame),
      changed: (status) => statuses.push(status),
    },
    'from-loader',
  );
  return Object.assign(world, { connection, statuses, frames });
}

async function live() {
  const world = connected();
  world.connection.start();
  await world.settle();
  world.wire.welcome();
  return world;
}

const pings = (wire: { sent: { type: string }[] }) => wire.sent.filter(({ type }) => type === 'ping').length;

test('hello is the first frame, and live begins with the welcome', async () => {
  const world = connected();
  world.connection.start();
  await world.settle();
  expect(world.connection.send({ type: 'ping' })).toBe(false);
  world.wire.open();
  expect(world.wire.sent).toEqual([expect.objectContaining({ type: 'hello', ticket: 'from-loader' })]);
  world.wire.welcome();
  expect(world.statuses).toEqual(['connecting', 'live']);
  expect(world.connection.send({ type: 'ping' })).toBe(true);
});

test('it pings at every heartbeat, from a random first phase', async () => {
  const world = await live();
  await world.clock.advance(9_999);
  expect(pings(world.wire)).toBe(0);
  await world.clock.advance(1);
  expect(pings(world.wire)).toBe(1);
  world.wire.say({ type: 'pong', lastSeq: 0 });
  await world.clock.advance(20_000);
  expect(pings(world.wire)).toBe(2);
});

test('the server sets the heartbeat', async () => {
  const world = connected();
  world.connection.start();
  await world.settle();
  world.wire.welcome({ heartbeatMs: 4_000 });
  await world.clock.advance(2_000);
  expect(pings(world.wire)).toBe(1);
});

test('a silent line counts as dead after a heartbeat and its grace, and is replaced', async () => {
  const world = await live();
  await world.clock.advance(27_999);
  expect(world.wire.closed).toBe(false);
  await world.clock.advance(1);
  expect(world.wires[0]?.closed).toBe(true);
  expect(world.statuses.at(-1)).toBe('reconnecting');
  await world.clock.advance(500);
  expect(world.wires).toHaveLength(2);
});

test('any frame proves that the line lives', async () => {
  const world = await live();
  for (let turn = 0; turn < 5; turn++) {
    await world.clock.advance(20_000);
    world.wire.say({ type: 'queue', state: null });
  }
  expect(world.wires).toHaveLength(1);
});

test('a probe gives the line three seconds', async () => {
  const world = await live();
  world.connection.probe();
  expect(pings(world.wire)).toBe(1);
  await world.clock.advance(3_000);
  expect(world.wires[0]?.closed).toBe(true);
});

test('an answered probe changes nothing', async () => {
  const world = await live();
  world.connection.probe();
  world.wire.say({ type: 'pong', lastSeq: 0 });
  await world.clock.advance(3_000);
  expect(world.wires[0]?.closed).toBe(false);
});

test('while it waits, a probe comes back at once', async () => {
  const world = await live();
  world.wire.break();
  world.connection.probe();
  await world.settle();
  expect(world.wires).toHaveLength(2);
});

test('waits double up to half a minute, spread over their whole length', async () => {
  const world = await live();
  world.chance = 1;
  const waits: number[] = [];
  for (let turn = 0; turn < 9; turn++) {
    world.wire.break();
    const before = world.wires.length;
    const start = world.clock.now();
    while (world.wires.length === before) await world.clock.advance(250);
    waits.push(world.clock.now() - start);
  }
  expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  expect(world.statuses).toContain('unreachable');
});

test('it counts as unreachable after a quarter of a minute away, however many tries that were, until the next welcome', async () => {
  const world = await live();
  world.chance = 0.01;
  world.wire.break();
  while (world.clock.now() - Date.parse('2026-03-02T09:00:00.000Z') < 14_500) {
    const before = world.wires.length;
    await world.clock.advance(100);
    if (world.wires.length > before) world.wire.break();
  }
  expect(world.wires.length).toBeGreaterThan(6);
  expect(world.statuses).not.toContain('unreachable');
  await world.clock.advance(600);
  expect(world.statuses.at(-1)).toBe('unreachable');
  world.connection.start();
  await world.settle();
  world.wire.welcome();
  expect(world.statuses.at(-1)).toBe('live');
  world.wire.break();
  expect(world.statuses.at(-1)).toBe('reconnecting');
});

test('only ten quiet seconds forgive earlier failures', async () => {
  const world = await live();
  world.chance = 1;
  world.wire.break();
  await world.clock.advance(500);
  world.wire.welcome();
  await world.clock.advance(9_000);
  world.wire.break();
  await world.clock.advance(999);
  expect(world.wires).toHaveLength(2);
  await world.clock.advance(1);
  world.wire.welcome();
  await world.clock.advance(10_000);
  world.wire.break();
  await world.clock.advance(500);
  expect(world.wires).toHaveLength(4);
});

test('no welcome within ten seconds is a failure', async () => {
  const world = connected();
  world.connection.start();
  await world.settle();
  world.wire.open();
  await world.clock.advance(10_000);
  expect(world.wires[0]?.closed).toBe(true);
  await world.clock.advance(500);
  expect(world.wires).toHaveLength(2);
});

test('it comes back with the ticket of the last welcome', async () => {
  const world = await live();
  world.wire.break();
  await world.clock.advance(500);
  world.wire.open();
  expect(world.wire.sent[0]).toMatchObject({ ticket: 'resume' });
  expect(world.ticketsAsked).toBe(0);
});

test('a refused ticket is replaced at once, and from then on with a wait', async () => {
  const world = await live();
  world.tickets = ['fresh 1', 'fresh 2'];
  world.wire.break(closeCodes.badTicket.code);
  await world.settle();
  world.wire.open();
  expect(world.wire.sent[0]).toMatchObject({ ticket: 'fresh 1' });
  world.wire.break(closeCodes.badTicket.code);
  await world.settle();
  expect(world.wires).toHaveLength(2);
  await world.clock.advance(30_000);
  world.wire.open();
  expect(world.wire.sent[0]).toMatchObject({ ticket: 'fresh 2' });
});

test('without a ticket to be had it keeps trying', async () => {
  const world = await live();
  world.tickets = [null, null, 'at last'];
  world.wire.break(closeCodes.badTicket.code);
  await world.settle();
  while (world.wires.length < 2) await world.clock.advance(100);
  expect(world.ticketsAsked).toBe(3);
  world.wire.open();
  expect(world.wire.sent[0]).toMatchObject({ ticket: 'at last' });
});

test.each(Object.entries(closeCodes))('%s is answered by the table', async (name, { code, reconnect }) => {
  const world = await live();
  world.tickets = ['fresh'];
  world.wire.break(code);
  await world.clock.advance(60_000);
  expect(world.wires.length > 1).toBe(reconnect);
  expect(world.statuses.at(-1) === name).toBe(!reconnect);
});

test('after a restart the first wait is spread wider', async () => {
  const world = await live();
  world.chance = 1;
  world.wire.break(closeCodes.restarting.code);
  await world.clock.advance(1_999);
  expect(world.wires).toHaveLength(1);
  await world.clock.advance(1);
  expect(world.wires).toHaveLength(2);
});

test('a page in the cache has no socket, and comes back without a wait', async () => {
  const world = await live();
  world.connection.pause();
  expect(world.wire.closed).toBe(true);
  await world.clock.advance(120_000);
  expect(world.wires).toHaveLength(1);
  world.connection.start();
  await world.settle();
  expect(world.wires).toHaveLength(2);
});

test('late words of a dropped socket are not heard', async () => {
  const world = await live();
  const [old] = world.wires;
  world.wire.break();
  await world.clock.advance(500);
  const heard = world.frames.length;
  old?.say({ type: 'pong', lastSeq: 0 });
  old?.break(closeCodes.siteGone.code);
  expect(world.frames).toHaveLength(heard);
  expect(world.statuses).not.toContain('siteGone');
});

test('what is no JSON is passed over', async () => {
  const world = await live();
  world.wire.say('{"type":');
  world.wire.say('null');
  expect(world.frames.map(({ type }) => type)).toEqual(['welcome']);
});
