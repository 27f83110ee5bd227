// The store's contract for unanswered questions: where they stand, in whose words, and whether they are settled.
import { beforeEach, expect, test } from 'vitest';
import type { UnansweredQuestion } from '../../server/domain/unanswered.ts';
import type { Store } from '../../server/ports.ts';
import {
  ada,
  addVisitor,
  appendTo,
  assistantSaid,
  at,
  conversation,
  opened,
  visitorSaid,
} from './conversation-samples.ts';
import { freshStore, type OpenStore } from './opened-store.ts';

export function questionContract(open: OpenStore): void {
  const fresh = freshStore(open);
  let store: Store;

  beforeEach(async () => {
    store = fresh().store;
    for (const visitor of ['v1', 'v2']) {
      await addVisitor(store, 's1', visitor);
      const bodies = [opened, visitorSaid('hello'), visitorSaid('tandems?'), assistantSaid, visitorSaid('well?')];
      await appendTo(store, conversation(`c-${visitor}`, 's1', visitor), bodies);
    }
  });

  function question(change: Partial<UnansweredQuestion> = {}): UnansweredQuestion {
    const place = { conversationId: 'c-v1', firstSeq: 2, seq: 3 };
    return { ...place, siteId: 's1', language: 'en', why: 'unknown', at: at(4), ...change };
  }

  test('a question comes back in the words of its messages, newest first, up to a limit', async () => {
    await store.addUnansweredQuestion(question());
    await store.addUnansweredQuestion(question({ firstSeq: 5, seq: 5, why: 'wrong', at: at(6) }));
    expect(await store.unansweredQuestions('s1', 10)).toEqual([
      { ...question({ firstSeq: 5, seq: 5, why: 'wrong', at: at(6) }), text: 'well?', settled: null },
      { ...question(), text: 'hello\ntandems?', settled: null },
    ]);
    expect(await store.unansweredQuestions('s1', 1)).toHaveLength(1);
    expect(await store.unansweredQuestions('s2', 10)).toEqual([]);
  });

  test('the same message is noticed once, the first time', async () => {
    await store.addUnansweredQuestion(question());
    await store.addUnansweredQuestion(question({ why: 'wrong', at: at(9) }));
    expect((await store.unansweredQuestions('s1', 10)).map(({ why }) => why)).toEqual(['unknown']);
  });

  test('a question of a conversation that does not exist is an error', async () => {
    await expect(store.addUnansweredQuestion(question({ conversationId: 'c9' }))).rejects.toThrow(Error);
  });

  test('an answered question is gone, one that is not for the site stays to be known again', async () => {
    await store.addUnansweredQuestion(question());
    await store.addUnansweredQuestion(question({ conversationId: 'c-v2' }));
    await store.settleQuestions([{ conversationId: 'c-v1', seq: 3 }], 'answered', { agent: ada, at: at(9) });
    await store.settleQuestions([{ conversationId: 'c-v2', seq: 3 }], 'notForUs', { agent: ada, at: at(9) });
    store = await fresh().reopen();
    const left = await store.unansweredQuestions('s1', 10);
    expect(left.map(({ conversationId, settled }) => [conversationId, settled])).toEqual([['c-v2', 'notForUs']]);
  });

  test('what is settled stays as it was settled first', async () => {
    await store.addUnansweredQuestion(question());
    const place = [{ conversationId: 'c-v1', seq: 3 }];
    await store.settleQuestions(place, 'notForUs', { agent: ada, at: at(9) });
    await store.settleQuestions(place, 'answered', { agent: ada, at: at(10) });
    expect((await store.unansweredQuestions('s1', 10)).map(({ settled }) => settled)).toEqual(['notForUs']);
  });
}
