import path from 'node:path';
import { expect, test } from 'vitest';
import type { ConversationEvent, EventBody } from '../../../shared/event.ts';
import { readPolicy } from '../../policy/read-policy.ts';
import { emptyState, apply, type ConversationState } from '../conversation/state.ts';
import { visitorSays, visitorSetsDial } from '../conversation/visitor-verbs.ts';
import type { Policy } from './policy.ts';
import { replay } from './replay.ts';

const shipped = readPolicy(path.join(import.meta.dirname, '../../../policies/default.json'));
const arrival = { language: 'en', browserLanguage: 'en', dial: 'assistant' } as const;

/** The same policy without its rules: signals decide alone. */
const withoutRules: Policy = { ...shipped, rules: [] };

function history(policy: Policy, ...texts: string[]): ConversationEvent[] {
  const events: ConversationEvent[] = [];
  let state: ConversationState | null = null;
  const add = (bodies: EventBody[]) => {
    for (const body of bodies) {
      const event: ConversationEvent = { ...body, seq: events.length + 1, at: '2026-02-03T10:00:00.000Z', cid: null };
      events.push(event);
      state = apply(state ?? emptyState('c', 's', 'v'), event);
    }
  };
  for (const text of texts) {
    add(
      text === 'DIAL' ? visitorSetsDial('person', policy, arrival)(state) : visitorSays(text, policy, arrival)(state),
    );
  }
  return events;
}

test('the policy that decided moves nothing', () => {
  for (const texts of [
    ['How long is delivery?'],
    ['Hello', 'I was charged twice and want my money back'],
    ['Can I talk to a person?'],
  ]) {
    expect(replay(history(shipped, ...texts), shipped).change).toBe('same');
  }
});

test('without its rule a hand-over is gone, and the record says what decided', () => {
  const { change, recorded, replayed } = replay(
    history(shipped, 'Hello', 'Can I talk to a person please?'),
    withoutRules,
  );
  expect(change).toBe('gone');
  expect(recorded).toMatchObject({ seq: 3, reason: 'askedForPerson', because: 'rule asked-for-person' });
  expect(replayed).toBeNull();
});

test('with a rule more a conversation that stayed would have gone', () => {
  const events = history(withoutRules, 'Hello', 'Can I talk to a person please?');
  expect(replay(events, shipped)).toMatchObject({ change: 'new', recorded: null, replayed: { seq: 3 } });
});

test('what the visitor asked for by the dial is no policy’s doing', () => {
  expect(replay(history(shipped, 'Hello', 'DIAL'), withoutRules)).toMatchObject({ change: 'same', recorded: null });
});
