import path from 'node:path';
import { expect, test } from 'vitest';
import type { ConversationEvent, EventBody } from '../../../shared/event.ts';
import { readPolicy } from '../../policy/read-policy.ts';
import { assistantSays } from '../conversation/assistant-verbs.ts';
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

test('a hand-over that a model’s view made is found again, and is gone under a policy that does not weigh views', () => {
  const text = 'May I return it after 40 days?';
  const events = history(shipped, text);
  const at = '2026-02-03T10:00:01.000Z';
  const view = { needsPerson: 1, why: 'an exception', quote: 'after 40 days' };
  const answer = { kind: 'answer', engine: 'test', sureness: 1, sources: [], tools: [], view } as const;
  const rated: EventBody[] = [
    { type: 'rated', target: 2, mark: 'wrong' },
    { type: 'said', by: { kind: 'visitor' }, text },
  ];
  for (const body of rated) events.push({ ...body, seq: events.length + 1, at, cid: null });
  const state = events.reduce(apply, emptyState('c', 's', 'v'));
  const draft = { assistantName: 'A', text: 'No.', answer: { ...answer, sources: [], tools: [] }, basedOn: 4 };
  for (const body of assistantSays(draft, shipped)(state)) {
    events.push({ ...body, seq: events.length + 1, at, cid: null });
  }
  expect(events.at(-1)?.type).toBe('handoffRequested');
  expect(replay(events, shipped)).toMatchObject({ change: 'same', replayed: { seq: 4, reason: 'modelView' } });
  const blind = { ...shipped, signals: shipped.signals.filter(({ name }) => name !== 'modelView') };
  expect(replay(events, blind).change).toBe('gone');
});

test('what the site’s mode gives to people is no policy’s doing either', () => {
  const said = visitorSays('How long is delivery?', shipped, arrival, { standard: 'copilot', topics: [] })(null);
  const events = said.map((body, index): ConversationEvent => {
    return { ...body, seq: index + 1, at: '2026-02-03T10:00:00.000Z', cid: null };
  });
  expect(events.at(-1)).toMatchObject({ decision: { reason: 'peopleAnswer' } });
  expect(replay(events, shipped)).toEqual({ change: 'same', recorded: null, replayed: null });
});

const forPlans: Policy = {
  ...withoutRules,
  rules: [
    { id: 'plan', reason: 'visitorAttribute', topics: [], when: { attributes: { plan: ['pro'] } }, always: false },
    { id: 'night', reason: 'complaint', topics: ['askedForPerson'], when: { hours: 'closed' }, always: false },
  ],
};

test('what the page said when the message came counts in a replay, and not what it said later', () => {
  const events = history(shipped, 'Hello', 'How long is delivery?');
  const said: EventBody = { type: 'attributesGiven', attributes: { plan: 'pro' } };
  const later = [...events.slice(0, 2), said, ...events.slice(2)].map((body, at) => ({
    ...body,
    seq: at + 1,
    at: '2026-02-03T10:00:00.000Z',
    cid: null,
  }));
  expect(replay(later, forPlans)).toMatchObject({
    change: 'new',
    replayed: { seq: 4, reason: 'visitorAttribute' },
  });
  expect(replay(events, forPlans).change).toBe('same');
});

test('a rule for a closed office moves only what came while it was closed', () => {
  const events = history(withoutRules, 'Hello', 'Can I talk to a person please?');
  expect(replay(events, forPlans, () => 'closed')).toMatchObject({ change: 'new', replayed: { seq: 3 } });
  expect(replay(events, forPlans, () => 'open').change).toBe('same');
  expect(replay(events, forPlans).change).toBe('same');
});
