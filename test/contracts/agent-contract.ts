// The store's contract for agents' accounts, sessions and one-time links.
import { beforeEach, expect, test } from 'vitest';
import type { Store } from '../../server/ports.ts';
import { adaAccount } from './conversation-samples.ts';
import { freshStore, type OpenStore } from './opened-store.ts';

export function agentContract(open: OpenStore): void {
  const fresh = freshStore(open);
  let store: Store;
  const bob = { ...adaAccount, id: 'agent-bob', email: 'bob@example.org', name: 'Bob', role: 'agent' } as const;

  beforeEach(async () => {
    store = fresh().store;
    await store.addAgent(adaAccount);
  });

  function session(tokenHash: string, agentId: string, createdAt = 1_000) {
    return { tokenHash, agentId, createdAt, expiresAt: createdAt + 9_000, seenAt: createdAt };
  }

  test('an account is found by id and by e-mail address, whatever its case', async () => {
    expect(await store.agentById(adaAccount.id)).toEqual(adaAccount);
    expect(await store.agentByEmail('ADA@example.org')).toEqual(adaAccount);
    expect(await store.agentByEmail('eve@example.org')).toBeNull();
    expect(await store.agentById('nobody')).toBeNull();
  });

  test('an e-mail address belongs to one account', async () => {
    expect(await store.addAgent({ ...bob, email: 'Ada@Example.org' })).toBe(false);
    expect(await store.addAgent(bob)).toBe(true);
    expect(await store.agents()).toEqual([adaAccount, bob]);
  });

  test('of many additions of one address at once exactly one succeeds', async () => {
    const added = await Promise.all([1, 2, 3, 4].map((n) => store.addAgent({ ...bob, id: `agent-${n}` })));
    expect(added.filter(Boolean)).toHaveLength(1);
  });

  test('a password is set and kept', async () => {
    await store.setPassword(adaAccount.id, 'hash');
    store = await fresh().reopen();
    expect((await store.agentById(adaAccount.id))?.passwordHash).toBe('hash');
  });

  test('a session lives until it is removed', async () => {
    await store.addSession(session('t1', adaAccount.id));
    await store.touchSession('t1', 2_000);
    expect(await store.session('t1')).toEqual({
      agentId: adaAccount.id,
      createdAt: 1_000,
      expiresAt: 10_000,
      seenAt: 2_000,
    });
    await store.removeSession('t1');
    expect(await store.session('t1')).toBeNull();
  });

  test('removing the sessions of an agent leaves those of others', async () => {
    await store.addAgent(bob);
    await store.addSession(session('t1', adaAccount.id));
    await store.addSession(session('t2', adaAccount.id));
    await store.addSession(session('t3', bob.id));
    await store.removeSessionsOf(adaAccount.id);
    expect(await Promise.all(['t1', 't2', 't3'].map(async (hash) => (await store.session(hash))?.agentId))).toEqual([
      undefined,
      undefined,
      bob.id,
    ]);
  });

  test('sessions that are over do not pile up', async () => {
    await store.addSession(session('old', adaAccount.id, 1_000));
    await store.addSession(session('new', adaAccount.id, 10_000));
    expect(await store.session('old')).toBeNull();
    expect(await store.session('new')).not.toBeNull();
  });

  test('a one-time link can be looked at often and used once', async () => {
    const token = { purpose: 'invite', agentId: adaAccount.id, expiresAt: 5_000 } as const;
    await store.addOneTimeToken({ tokenHash: 't1', ...token });
    expect(await store.oneTimeToken('t1')).toEqual(token);
    expect(await store.oneTimeToken('t1')).toEqual(token);
    const used = await Promise.all(Array.from({ length: 8 }, () => store.useOneTimeToken('t1')));
    expect(used.filter(Boolean)).toHaveLength(1);
    expect(await store.oneTimeToken('t1')).toBeNull();
  });

  test('removing the links of one purpose leaves those of the other', async () => {
    await store.addOneTimeToken({ tokenHash: 't1', purpose: 'setup', agentId: null, expiresAt: 5_000 });
    await store.addOneTimeToken({ tokenHash: 't2', purpose: 'invite', agentId: adaAccount.id, expiresAt: 5_000 });
    await store.removeOneTimeTokens('setup');
    expect(await store.oneTimeToken('t1')).toBeNull();
    expect(await store.oneTimeToken('t2')).not.toBeNull();
  });
}
