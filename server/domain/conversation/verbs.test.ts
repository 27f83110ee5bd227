import path from 'node:path';
import { expect, test } from 'vitest';
import type { ConversationEvent, EventBody, ModelView } from '../../../shared/event.ts';
import type { Modes } from '../../../shared/http-api.ts';
import type { RefusalCode } from '../../../shared/refusal.ts';
import { readPolicy } from '../../policy/read-policy.ts';
import { Refused } from '../refused.ts';
import { agentCloses, agentHandsBack, agentNotes, agentReplies, agentTakes } from './agent-verbs.ts';
import { assistantSays } from './assistant-verbs.ts';
import { apply, emptyState, type ConversationState } from './state.ts';
import { asVisitorSees, summaryOf } from './summary.ts';
import * as visitor from './visitor-verbs.ts';

const policy = readPolicy(path.join(import.meta.dirname, '../../../policies/default.json'));
const arrival: visitor.Arrival = { language: 'en', browserLanguage: 'en-GB', dial: 'assistant' };
const anna = { id: 'a', name: 'Anna' };
const ben = { id: 'b', name: 'Ben' };

/** Plays verbs one after another, as the desk does. */
function play(...verbs: visitor.Decide[]): { state: ConversationState; events: ConversationEvent[] } {
  let state: ConversationState | null = null;
  const events: ConversationEvent[] = [];
  for (const decide of verbs) {
    for (const body of decide(state)) {
      const event: ConversationEvent = { ...body, seq: events.length + 1, at: '2026-01-01T10:00:00.000Z', cid: null };
      events.push(event);
      state = apply(state ?? emptyState('c', 's', 'v'), event);
    }
  }
  return { state: state ?? emptyState('c', 's', 'v'), events };
}

function refusal(verb: () => EventBody[]): RefusalCode | null {
  try {
    verb();
    return null;
  } catch (error) {
    return error instanceof Refused ? error.code : null;
  }
}

const says = (text: string) => visitor.visitorSays(text, policy, arrival);
const dial = (position: 'search' | 'assistant' | 'person') => visitor.visitorSetsDial(position, policy, arrival);
const answers = (text: string, basedOn: number, view?: ModelView) =>
  assistantSays(
    {
      assistantName: 'Assistant',
      text,
      answer: { kind: 'answer', engine: 'test', sureness: 1, sources: [], tools: [], ...(view && { view }) },
      basedOn,
    },
    policy,
  );

test('the first thing said opens the conversation', () => {
  const { state, events } = play(says('How long does delivery take?'));
  expect(events.map((event) => event.type)).toEqual(['opened', 'said']);
  expect(state).toMatchObject({ phase: 'assistant', dial: 'assistant', language: 'en', unread: 1, lastSeq: 2 });
});

test('asking for a person in words puts the visitor in the queue in the same append', () => {
  const { state, events } = play(says('Can I talk to a real person please?'));
  expect(events.map((event) => event.type)).toEqual(['opened', 'said', 'handoffRequested']);
  expect(state).toMatchObject({ phase: 'waiting', reason: 'askedForPerson', waitingSince: '2026-01-01T10:00:00.000Z' });
});

test('the dial at "a person" outlives a closed conversation: writing again goes to the queue, not to the assistant', () => {
  const { state, events } = play(dial('person'), agentCloses(anna), says('One more thing'));
  expect(events.at(-1)).toMatchObject({ type: 'handoffRequested', decision: { reason: 'dial' } });
  expect(state.phase).toBe('waiting');
});

test('moving the dial back leaves the queue, and from a person too', () => {
  expect(play(dial('person'), dial('assistant')).state).toMatchObject({ phase: 'assistant', waitingSince: null });
  expect(play(dial('person'), agentTakes(anna), dial('assistant')).state).toMatchObject({
    phase: 'assistant',
    agent: null,
  });
});

test('after a hand-over by policy the dial leads back to the assistant, although it never left', () => {
  const { state, events } = play(says('I was charged twice and I want my money back'), dial('assistant'));
  expect(events.at(-1)).toMatchObject({ type: 'dialSet', position: 'assistant' });
  expect(state).toMatchObject({ phase: 'assistant', waitingSince: null });
  expect(dial('assistant')(state)).toEqual([]);
});

test('what is written while waiting or with a person is no second hand-over', () => {
  const { events } = play(dial('person'), says('I want a person!'), agentTakes(anna), says('A person, please'));
  expect(events.filter((event) => event.type === 'handoffRequested')).toHaveLength(1);
});

test('two agents cannot hold one conversation', () => {
  const { state } = play(dial('person'), agentTakes(anna));
  expect(refusal(() => agentTakes(ben)(state))).toBe('alreadyTaken');
  expect(agentTakes(anna)(state)).toEqual([]);
  for (const verb of [agentReplies(ben, 'me too'), agentHandsBack(ben), agentCloses(ben)]) {
    expect(refusal(() => verb(state))).toBe('notYours');
  }
  expect(agentNotes(ben, 'Anna, I know this one')(state)).toHaveLength(1);
});

test('after handing back the assistant has the floor and the agent no longer does', () => {
  const { state } = play(dial('person'), agentTakes(anna), agentHandsBack(anna));
  expect(state).toMatchObject({ phase: 'assistant', dial: 'assistant', agent: null });
  expect(refusal(() => agentReplies(anna, 'still me')(state))).toBe('notYours');
});

test('the assistant cannot speak without the floor, and a turn is answered once', () => {
  const open = play(says('Do you repair wheels?'));
  expect(answers('Yes.', 2)(open.state)).toHaveLength(1);
  expect(answers('Yes.', 1)(open.state)).toEqual([]);
  const answered = play(says('Do you repair wheels?'), answers('Yes.', 2));
  expect(answers('Yes, again.', 2)(answered.state)).toEqual([]);
  const taken = play(says('Do you repair wheels?'), agentTakes(anna));
  expect(answers('Yes.', 2)(taken.state)).toEqual([{ type: 'draftDiscarded', text: 'Yes.', reason: 'personTookOver' }]);
  const closed = play(says('Do you repair wheels?'), visitor.visitorEnds());
  expect(answers('Yes.', 2)(closed.state)).toMatchObject([{ reason: 'closed' }]);
});

test('unread counts what the visitor wrote past what the holder has seen', () => {
  expect(play(says('one'), says('two')).state.unread).toBe(2);
  expect(play(says('one'), says('two'), visitor.someoneSaw('agent', 2)).state.unread).toBe(1);
  expect(play(says('one'), agentTakes(anna), agentReplies(anna, 'hi')).state.unread).toBe(0);
});

test('seen never goes back and never past the end', () => {
  const { state } = play(says('one'));
  expect(visitor.someoneSaw('visitor', 99)(state)).toEqual([{ type: 'seen', side: 'visitor', upTo: 2 }]);
  const seen = play(says('one'), visitor.someoneSaw('visitor', 2));
  expect(visitor.someoneSaw('visitor', 1)(seen.state)).toEqual([]);
});

test('the inbox line follows the log', () => {
  const { state } = play(says('x'.repeat(500)), dial('person'), agentTakes(anna));
  const summary = summaryOf(state);
  expect(summary).toMatchObject({ phase: 'person', agent: anna, preview: { by: 'visitor' }, waitingSince: null });
  expect(summary.preview?.text).toHaveLength(140);
});

test('the inbox line shows an answer without its marks, and what a visitor typed as it was typed', () => {
  expect(summaryOf(play(says('a *star* is born')).state).preview?.text).toBe('a *star* is born');
  const answered = play(
    says('x'),
    agentTakes(anna),
    agentReplies(anna, 'You have **30 days**, see [returns](/returns).'),
  );
  expect(summaryOf(answered.state).preview?.text).toBe('You have 30 days, see returns.');
});

test('a visitor sees neither notes nor discarded drafts nor the arithmetic of a decision', () => {
  const { events } = play(
    says('I was charged twice and I want my money back'),
    agentTakes(anna),
    agentNotes(anna, 'careful, known fraudster'),
  );
  const seen = events.map(asVisitorSees);
  expect(seen.map((event) => event.seq)).toEqual(events.map((event) => event.seq));
  expect(JSON.stringify(seen)).not.toMatch(/fraudster|threshold|weight|policy/);
  expect(seen.find((event) => event.type === 'handoffRequested')).toMatchObject({ reason: 'billingDispute' });
  expect(seen.at(-1)).toEqual({ seq: events.length, at: '', cid: null, type: 'hidden' });
});

test('a model’s view that turns the scale hands over in the same append as the answer, and the floor is nobody’s yet', () => {
  const view = { needsPerson: 0.9, why: 'an exception', quote: 'after 40 days' };
  const marks = [visitor.visitorRates(3, 'wrong')];
  const before = [says('How long does delivery take?'), answers('Three days.', 2), ...marks];
  const { state, events } = play(...before, says('May I return it after 40 days?'), answers('No.', 5, view));
  expect(events.map((event) => event.type).slice(4)).toEqual(['said', 'said', 'handoffRequested']);
  expect(state).toMatchObject({ phase: 'waiting', reason: 'modelView', lastAnswered: 6 });
  const alone = play(says('May I return it after 40 days?'), answers('No.', 2, view));
  expect(alone.state.phase).toBe('assistant');
});

const copilot: Modes = { standard: 'copilot', topics: [{ name: 'Hours', phrases: ['open'], mode: 'automatic' }] };
const saysTo = (text: string) => visitor.visitorSays(text, policy, arrival, copilot);

test('where people answer the hand-over is in the append of the message, and another rule keeps its own reason', () => {
  const { state, events } = play(saysTo('How much is a new chain?'));
  expect(events.map((event) => event.type)).toEqual(['opened', 'said', 'handoffRequested']);
  expect(events.at(-1)).toMatchObject({ decision: { reason: 'peopleAnswer', rule: 'mode:copilot' } });
  expect(state).toMatchObject({ phase: 'waiting', reason: 'peopleAnswer' });
  expect(play(saysTo('Can I talk to a real person please?')).state.reason).toBe('askedForPerson');
  expect(play(saysTo('When are you open?')).state.phase).toBe('assistant');
});

test('where people answer the dial leads no further: the next message is theirs again', () => {
  const { state, events } = play(saysTo('A chain, please'), dial('assistant'), saysTo('Hello?'));
  expect(events.filter((event) => event.type === 'handoffRequested')).toHaveLength(2);
  expect(state).toMatchObject({ phase: 'waiting', dial: 'assistant' });
  expect(play(dial('search'), saysTo('A chain, please')).state).toMatchObject({ phase: 'waiting', dial: 'search' });
});
