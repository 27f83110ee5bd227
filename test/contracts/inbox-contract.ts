// The store's contract for inbox lines, the waiting line and what a restart must finish.
import { beforeEach, expect, test } from 'vitest';
import type { EventBody } from '../../shared/event.ts';
import type { Store, SummaryDraft } from '../../server/ports.ts';
import {
  ada,
  addVisitor,
  appendTo,
  assigned,
  assistantSaid,
  at,
  conversation,
  draft,
  handoffRequested,
  opened,
  site,
  visitorSaid,
} from './conversation-samples.ts';
import { freshStore, type OpenStore } from './opened-store.ts';

export function inboxContract(open: OpenStore): void {
  const fresh = freshStore(open);
  let store: Store;

  beforeEach(async () => {
    store = fresh().store;
    for (const siteId of ['s1', 's2']) {
      for (const visitor of ['a', 'b', 'c']) await addVisitor(store, siteId, `${siteId}-${visitor}`);
    }
  });

  /** Adds events to the conversation of a visitor (`s1-a`), whatever its number is. */
  async function add(visitorId: string, bodies: EventBody[], change: Partial<SummaryDraft> = {}): Promise<void> {
    const id = `of-${visitorId}`;
    const lastSeq = (await store.conversation(id))?.lastSeq ?? 0;
    const place = conversation(id, visitorId.slice(0, 2), visitorId, lastSeq);
    expect(await appendTo(store, place, bodies, { change })).toBe('appended');
  }

  const ids = (lines: { id: string }[]): string[] => lines.map((line) => line.id);

  test('an inbox line comes back whole, with the name its site has now', async () => {
    const change: Partial<SummaryDraft> = {
      phase: 'person',
      agent: ada,
      reason: 'billingDispute',
      email: 'visitor@example.org',
      preview: { by: 'agent', text: 'J’arrive' },
      unread: 3,
    };
    await add('s1-a', [opened], change);
    await store.saveSite(site('s1', 'Renamed'));
    const place = conversation('of-s1-a', 's1', 's1-a');
    const line = await store.summary('of-s1-a');
    expect(line).toEqual({ ...draft(place, 1, change), siteName: 'Renamed', revision: line?.revision });
    expect(await store.summary('nothing')).toBeNull();
  });

  test('the revision grows with every change of any conversation', async () => {
    const revisions: number[] = [];
    for (const visitorId of ['s1-a', 's2-a', 's1-a', 's1-b']) {
      await add(visitorId, [visitorSaid('x')]);
      revisions.push((await store.summary(`of-${visitorId}`))?.revision ?? 0);
    }
    expect(revisions.every((revision, index) => revision > (revisions[index - 1] ?? 0))).toBe(true);
  });

  test('lists what changed after a revision, oldest change first, of the asked sites alone', async () => {
    for (const visitorId of ['s1-a', 's2-a', 's1-b']) await add(visitorId, [opened]);
    expect(ids(await store.summaries(['s1', 's2'], 0))).toEqual(['of-s1-a', 'of-s2-a', 'of-s1-b']);
    const cursor = (await store.summary('of-s1-b'))?.revision ?? 0;
    expect(await store.summaries(['s1', 's2'], cursor)).toEqual([]);
    await add('s1-a', [visitorSaid('x')]);
    await add('s2-a', [visitorSaid('x')]);
    expect(ids(await store.summaries(['s1', 's2'], cursor))).toEqual(['of-s1-a', 'of-s2-a']);
    expect(ids(await store.summaries(['s2'], 0))).toEqual(['of-s2-a']);
    expect(await store.summaries([], 0)).toEqual([]);
    expect(ids(await store.summaries(['s1', 's2'], 0, 1))).toEqual(
      ids(await store.summaries(['s1', 's2'], 0)).slice(0, 1),
    );
  });

  test('a cursor held over a restart misses nothing', async () => {
    await add('s1-a', [opened]);
    const cursor = (await store.summary('of-s1-a'))?.revision ?? 0;
    store = await fresh().reopen();
    await add('s1-b', [opened]);
    expect(ids(await store.summaries(['s1'], cursor))).toEqual(['of-s1-b']);
  });

  test('a visitor’s conversations are listed newest first', async () => {
    await add('s1-a', [opened], { phase: 'closed' });
    await appendTo(store, conversation('second', 's1', 's1-a'), [opened]);
    await add('s1-b', [opened]);
    expect(ids(await store.summariesOfVisitor('s1', 's1-a'))).toEqual(['second', 'of-s1-a']);
    expect(await store.summariesOfVisitor('s2', 's1-a')).toEqual([]);
  });

  test('the waiting line is a site’s own, longest waiting first', async () => {
    await add('s1-a', [handoffRequested], { phase: 'waiting', waitingSince: at(50) });
    await add('s1-b', [handoffRequested], { phase: 'waiting', waitingSince: at(10) });
    await add('s1-c', [opened]);
    await add('s2-a', [handoffRequested], { phase: 'waiting', waitingSince: at(1) });
    expect(ids(await store.waiting('s1'))).toEqual(['of-s1-b', 'of-s1-a']);
    await add('s1-b', [assigned], { phase: 'person', agent: ada });
    expect(ids(await store.waiting('s1'))).toEqual(['of-s1-a']);
  });

  test('unanswered are those whose last word is the visitor’s while the assistant has the floor', async () => {
    const preview = { by: 'visitor', text: 'x' } as const;
    await add('s1-a', [opened, visitorSaid('x')], { preview });
    await add('s1-b', [visitorSaid('x'), assistantSaid]);
    await add('s1-c', [visitorSaid('x')], { phase: 'waiting', waitingSince: at(1), preview });
    await add('s2-a', [visitorSaid('x'), { type: 'seen', side: 'visitor', upTo: 1 }], { preview });
    expect(ids(await store.unanswered())).toEqual(['of-s1-a', 'of-s2-a']);
    await add('s1-a', [{ type: 'pageVisited', url: 'https://shop.example/', title: 'Shop' }], { preview });
    expect(await store.unanswered()).toContainEqual(conversation('of-s1-a', 's1', 's1-a', 3));
    await add('s1-a', [assistantSaid]);
    await add('s2-a', [{ type: 'closed', by: { kind: 'visitor' } }], { phase: 'closed', preview });
    expect(await store.unanswered()).toEqual([]);
  });

  test('served waits are the seconds from asking to having, newest first, of one site', async () => {
    const waiting = { phase: 'waiting', waitingSince: at(1) } as const;
    const person = { phase: 'person', agent: ada } as const;
    await add('s1-a', [handoffRequested], waiting);
    await add('s1-a', [visitorSaid('hello?'), assigned], person);
    await add('s1-b', [handoffRequested, visitorSaid('x'), visitorSaid('x'), visitorSaid('x'), assigned], person);
    await add('s2-a', [handoffRequested], waiting);
    await add('s2-a', [assigned], person);
    expect(await store.servedWaits('s1', 10)).toEqual([4, 2]);
    expect(await store.servedWaits('s1', 1)).toEqual([4]);
    expect(await store.servedWaits('s2', 10)).toEqual([1]);
  });

  test('a second agent on the case, or a wait given up, is no served wait', async () => {
    await add('s1-a', [handoffRequested], { phase: 'waiting', waitingSince: at(1) });
    await add('s1-a', [{ type: 'dialSet', position: 'assistant' }]);
    await add('s1-a', [assigned], { phase: 'person', agent: ada });
    await add('s1-a', [assigned], { phase: 'person', agent: ada });
    expect(await store.servedWaits('s1', 10)).toEqual([]);
  });
}
