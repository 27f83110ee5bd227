// The store's contract for tools: their servers, their secrets, and the effects whose outcome is not known yet.
import { beforeEach, expect, test } from 'vitest';
import type { EventBody } from '../../shared/event.ts';
import type { Store } from '../../server/ports.ts';
import { addVisitor, appendTo, assistantSaid, conversation, opened, visitorSaid } from './conversation-samples.ts';
import { freshStore, type OpenStore } from './opened-store.ts';

export function toolContract(open: OpenStore): void {
  const fresh = freshStore(open);
  let store: Store;

  beforeEach(async () => {
    store = fresh().store;
    await addVisitor(store, 's1', 'v1');
  });

  test('a server is added, replaced under its id, and belongs to its site', async () => {
    await store.saveToolServer('s1', { id: 'a', name: 'Shop', url: 'https://mcp.shop.example' });
    await store.saveToolServer('s1', { id: 'a', name: 'Store', url: 'https://mcp.store.example' });
    expect(await store.toolServers('s1')).toEqual([{ id: 'a', name: 'Store', url: 'https://mcp.store.example' }]);
    expect(await store.toolServers('s2')).toEqual([]);
    await store.removeToolServer('s1', 'a');
    expect(await store.toolServers('s1')).toEqual([]);
  });

  test('secrets are kept by site and holder, replaced, taken away one by one or all', async () => {
    await store.saveToolSecret('s1', 'tool:x', 'Key', 'one');
    await store.saveToolSecret('s1', 'tool:x', 'Key', 'two');
    await store.saveToolSecret('s1', 'tool:x', 'Other', 'three');
    await store.saveToolSecret('s1', 'tool:y', 'Key', 'four');
    expect(await store.toolSecrets('s1', 'tool:x')).toEqual({ Key: 'two', Other: 'three' });
    expect(await store.toolSecrets('s2', 'tool:x')).toEqual({});
    await store.saveToolSecret('s1', 'tool:x', 'Other', null);
    expect(await store.toolSecrets('s1', 'tool:x')).toEqual({ Key: 'two' });
    await store.removeToolSecrets('s1', 'tool:x');
    expect(await store.toolSecrets('s1', 'tool:x')).toEqual({});
    expect(await store.toolSecrets('s1', 'tool:y')).toEqual({ Key: 'four' });
  });

  test('a confirmed effect waits, over a restart, until it is in the log what came of it', async () => {
    const place = conversation('c1', 's1', 'v1');
    const add = (lastSeq: number, ...bodies: EventBody[]) => appendTo(store, { ...place, lastSeq }, bodies);
    await add(0, opened, visitorSaid('cancel it'), assistantSaid);
    await add(3, { type: 'actionDecided', target: 3, accept: false });
    expect(await store.confirmedEffects()).toEqual([]);
    await add(4, { type: 'actionDecided', target: 3, accept: true });
    store = await fresh().reopen();
    expect(await store.confirmedEffects()).toEqual([{ ...place, lastSeq: 5 }]);
    await add(5, { type: 'actionDone', target: 3, outcome: 'done', text: '', receipt: null, tookMs: 1 });
    expect(await store.confirmedEffects()).toEqual([]);
  });
}
