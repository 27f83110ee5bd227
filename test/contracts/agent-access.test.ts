// Sessions and one-time links on a real store.
import { beforeEach, expect, test } from 'vitest';
import { createOneTimeLinks, type OneTimeLinks } from '../../server/auth/one-time-links.ts';
import { ageLimit, createSessions, idleLimit, type Sessions } from '../../server/auth/sessions.ts';
import { hashToken } from '../../server/auth/tokens.ts';
import type { Store } from '../../server/ports.ts';
import { ada, adaAccount } from './conversation-samples.ts';
import { freshSqlite } from './fresh-sqlite.ts';
import { freshStore } from './opened-store.ts';

const hour = 3_600_000;
const clock = { time: 0, now: () => clock.time };
const fresh = freshStore(freshSqlite);
let store: Store;
let sessions: Sessions;
let links: OneTimeLinks;

beforeEach(async () => {
  clock.time = 1_700_000_000_000;
  store = fresh().store;
  await store.addAgent(adaAccount);
  sessions = createSessions({ store, clock });
  links = createOneTimeLinks({ store, clock });
});

test('a session is its token’s holder’s, and only its hash is kept', async () => {
  const { token } = await sessions.start(ada.id);
  expect(await sessions.read(token)).toEqual({ agentId: ada.id });
  expect(await store.session(token)).toBeNull();
  expect(await store.session(hashToken(token))).not.toBeNull();
  expect(await sessions.read(`${token}x`)).toBeNull();
  expect(await sessions.read(hashToken(token))).toBeNull();
});

test('a session ends after eight idle hours', async () => {
  const { token } = await sessions.start(ada.id);
  clock.time += idleLimit - 1;
  expect(await sessions.read(token)).not.toBeNull();
  clock.time += idleLimit;
  expect(await sessions.read(token)).toBeNull();
  expect(await store.session(hashToken(token))).toBeNull();
});

test('a session ends after seven days however busy it is', async () => {
  const { token, expiresAt } = await sessions.start(ada.id);
  expect(expiresAt - clock.time).toBe(ageLimit);
  for (let passed = hour; passed < 7 * 24 * hour; passed += hour) {
    clock.time += hour;
    expect(await sessions.read(token)).not.toBeNull();
  }
  clock.time += hour;
  expect(await sessions.read(token)).toBeNull();
});

test('an agent ends one session, or all of them', async () => {
  const [one, two, three] = await Promise.all([1, 2, 3].map(() => sessions.start(ada.id)));
  await sessions.end(one?.token ?? '');
  expect(await sessions.read(one?.token ?? '')).toBeNull();
  expect(await sessions.read(two?.token ?? '')).not.toBeNull();
  await sessions.endAll(ada.id);
  expect(await sessions.read(two?.token ?? '')).toBeNull();
  expect(await sessions.read(three?.token ?? '')).toBeNull();
});

test('a link works for exactly one of many that use it at once', async () => {
  const token = await links.issueInvite(ada.id);
  expect(await links.look(token, 'invite')).toEqual({ agentId: ada.id });
  const used = await Promise.all(Array.from({ length: 10 }, () => links.use(token, 'invite')));
  expect(used.filter((use) => use !== null)).toEqual([{ agentId: ada.id }]);
  expect(await links.look(token, 'invite')).toBeNull();
});

test('a link used for the wrong purpose does nothing and is not used up', async () => {
  const token = await links.issueInvite(ada.id);
  expect(await links.use(token, 'setup')).toBeNull();
  expect(await links.use(token, 'invite')).toEqual({ agentId: ada.id });
});

test('a set-up link lives a day, an invitation seven', async () => {
  const [setup, invite] = [await links.issueSetup(), await links.issueInvite(ada.id)];
  clock.time += 24 * hour - 1;
  expect(await links.look(setup, 'setup')).toEqual({ agentId: null });
  clock.time += 1;
  expect(await links.use(setup, 'setup')).toBeNull();
  clock.time += 6 * 24 * hour - 1;
  expect(await links.look(invite, 'invite')).not.toBeNull();
  clock.time += 1;
  expect(await links.use(invite, 'invite')).toBeNull();
});

test('a new set-up link replaces the one before', async () => {
  const [first, second] = [await links.issueSetup(), await links.issueSetup()];
  expect(await links.use(first, 'setup')).toBeNull();
  expect(await links.use(second, 'setup')).toEqual({ agentId: null });
});
