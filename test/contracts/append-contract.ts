// The store's contract for logs: contiguous numbers, each command once, all or nothing, whoever writes at once.
import { beforeEach, expect, test } from 'vitest';
import type { Store } from '../../server/ports.ts';
import {
  addVisitor,
  appendTo,
  assistantSaid,
  conversation,
  draft,
  numbered,
  opened,
  visitorSaid,
} from './conversation-samples.ts';
import { freshStore, type OpenStore } from './opened-store.ts';

export function appendContract(open: OpenStore): void {
  const fresh = freshStore(open);
  let store: Store;
  const place = conversation('c1', 's1', 'v1');
  const closed = { phase: 'closed' } as const;

  beforeEach(async () => {
    store = fresh().store;
    await addVisitor(store, 's1', 'v1');
    await addVisitor(store, 's1', 'v2');
  });

  function begin(id = 'c1', visitorId = 'v1'): Promise<string> {
    const bodies = [opened, visitorSaid('bonjour')];
    return appendTo(store, conversation(id, 's1', visitorId), bodies, { cids: [null, `cid-${id}`] });
  }

  /** Adds one event after `lastSeq`. */
  function add(lastSeq: number, cid: string | null, change = {}): Promise<string> {
    return appendTo(store, { ...place, lastSeq }, [visitorSaid(`${cid}`)], { cids: [cid], change });
  }

  /** What the desk does: look, try, look again after a lost race. Answers how often it had to try. */
  async function addInTheEnd(cid: string): Promise<number> {
    for (let tries = 1; ; tries += 1) {
      const lastSeq = (await store.conversation('c1'))?.lastSeq ?? 0;
      if ((await add(lastSeq, cid)) === 'appended') return tries;
    }
  }

  test('an appended event comes back as it was given', async () => {
    await begin();
    const events = numbered(
      2,
      [assistantSaid, { type: 'noted', agent: { id: 'a', name: 'Ada' }, text: '\u202e\u0000 \ud83d' }],
      [null, 'cid-note-1'],
    );
    expect(await store.append({ ...place, lastSeq: 2 }, events, draft(place, 4))).toBe('appended');
    expect(await store.events('c1', 2)).toEqual(events);
    expect(await store.conversation('c1')).toEqual({ ...place, lastSeq: 4 });
  });

  test('events can be read past a number, up to a limit, and from the end', async () => {
    await begin();
    for (let seq = 2; seq < 9; seq += 1) await add(seq, null);
    const numbers = (events: { seq: number }[]): number[] => events.map((event) => event.seq);
    expect(numbers(await store.events('c1', 0))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(numbers(await store.events('c1', 3, 2))).toEqual([4, 5]);
    expect(numbers(await store.events('c1', 9))).toEqual([]);
    expect(numbers(await store.lastEvents('c1', 3))).toEqual([7, 8, 9]);
    expect(numbers(await store.lastEvents('c1', 50))).toHaveLength(9);
    expect(await store.events('another', 0)).toEqual([]);
  });

  test('a stale or too high expectation is a conflict that writes nothing', async () => {
    await begin();
    const before = await store.summary('c1');
    for (const expected of [0, 1, 3]) expect(await add(expected, `cid-at-${expected}`)).toBe('conflict');
    expect(await store.events('c1', 0)).toHaveLength(2);
    expect(await store.summary('c1')).toEqual(before);
    expect(await store.eventOfCommand('c1', 'cid-at-1')).toBeNull();
  });

  test('an expectation above zero of a conversation that does not exist is a conflict', async () => {
    expect(await add(5, 'cid-of-nothing')).toBe('conflict');
    expect(await store.conversation('c1')).toBeNull();
  });

  test('a command id already in the log is a conflict that writes nothing of the batch', async () => {
    await begin();
    const bodies = [visitorSaid('new'), visitorSaid('again')];
    const cids = ['cid-new', 'cid-c1'];
    expect(await appendTo(store, { ...place, lastSeq: 2 }, bodies, { cids })).toBe('conflict');
    expect(await store.events('c1', 2)).toEqual([]);
    expect((await store.summary('c1'))?.lastSeq).toBe(2);
    expect(await store.eventOfCommand('c1', 'cid-new')).toBeNull();
  });

  test('a command id is found in its own conversation only, and may be used in another', async () => {
    await begin();
    expect((await store.eventOfCommand('c1', 'cid-c1'))?.seq).toBe(2);
    const other = conversation('c2', 's1', 'v2');
    expect(await store.eventOfCommand('c2', 'cid-c1')).toBeNull();
    expect(await appendTo(store, other, [opened], { cids: ['cid-c1'] })).toBe('appended');
  });

  test('events without a command id may be many', async () => {
    await begin();
    expect(await add(2, null)).toBe('appended');
    expect(await add(3, null)).toBe('appended');
  });

  test('wrongly numbered events are an error, not a conflict', async () => {
    await begin();
    const gap = numbered(3, [visitorSaid('gap')]);
    await expect(store.append({ ...place, lastSeq: 2 }, gap, draft(place, 4))).rejects.toThrow(Error);
    await expect(store.append({ ...place, lastSeq: 2 }, [], draft(place, 2))).rejects.toThrow(Error);
    expect(await store.events('c1', 0)).toHaveLength(2);
  });

  test('a failing append does not harm those beside it', async () => {
    const stranger = conversation('c9', 's1', 'nobody');
    const results = await Promise.allSettled([
      begin('c1', 'v1'),
      appendTo(store, stranger, [opened]),
      begin('c2', 'v2'),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await store.conversation('c9')).toBeNull();
    expect((await store.conversation('c2'))?.lastSeq).toBe(2);
  });

  test('a visitor has one open conversation on a site, and may begin another once it is closed', async () => {
    await begin('c1');
    expect(await begin('c2')).toBe('conflict');
    expect(await store.conversation('c2')).toBeNull();
    await add(2, 'cid-close', closed);
    expect(await begin('c2')).toBe('appended');
    expect((await store.newestOf('s1', 'v1'))?.id).toBe('c2');
  });

  test('two creations at once for one visitor make one conversation', async () => {
    const ids = Array.from({ length: 16 }, (_, index) => `c${index}`);
    const results = await Promise.all(ids.map((id) => begin(id)));
    expect(results.filter((result) => result === 'appended')).toHaveLength(1);
    const kept = await Promise.all(ids.map((id) => store.conversation(id)));
    expect(kept.filter((one) => one !== null)).toHaveLength(1);
  });

  test('64 writers at once leave one contiguous log with each command once', async () => {
    await begin();
    const cids = Array.from({ length: 64 }, (_, index) => `writer-${index}`);
    const tries = await Promise.all(cids.map(addInTheEnd));
    const events = await store.events('c1', 2);
    expect(events.map((event) => event.seq)).toEqual(cids.map((_, index) => index + 3));
    expect(new Set(events.map((event) => event.cid))).toEqual(new Set(cids));
    expect(Math.max(...tries)).toBeGreaterThan(1);
  });

  test('the same command sent many times at once makes one event', async () => {
    await begin();
    const results = await Promise.all(Array.from({ length: 20 }, () => add(2, 'cid-doubled')));
    expect(results.filter((result) => result === 'appended')).toHaveLength(1);
    expect(await store.events('c1', 2)).toHaveLength(1);
  });

  test('conversations of one site are not those of another', async () => {
    await addVisitor(store, 's2', 'v1-elsewhere');
    await begin();
    expect(await store.newestOf('s2', 'v1')).toBeNull();
    expect(await store.newestOf('s1', 'v2')).toBeNull();
    const moved = { ...place, siteId: 's2', visitorId: 'v1-elsewhere', lastSeq: 2 };
    expect(await appendTo(store, moved, [visitorSaid('x')])).toBe('conflict');
  });

  test('reopening keeps everything', async () => {
    await begin();
    const before = { events: await store.events('c1', 0), line: await store.summary('c1'), epoch: store.epoch };
    store = await fresh().reopen();
    expect({ events: await store.events('c1', 0), line: await store.summary('c1'), epoch: store.epoch }).toEqual(
      before,
    );
    expect(await add(2, 'cid-c1')).toBe('conflict');
    expect(await add(2, 'cid-after')).toBe('appended');
  });
}
