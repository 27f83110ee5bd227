import path from 'node:path';
import { expect, test } from 'vitest';
import type { ModelView } from '../../../shared/event.ts';
import { readPolicy } from '../../policy/read-policy.ts';
import { emptyState, type ConversationState } from '../conversation/state.ts';
import { decideAfterAnswer } from './after-answer.ts';

const policy = readPolicy(path.join(import.meta.dirname, '../../../policies/default.json'));

function asked(text: string, over: Partial<ConversationState> = {}): ConversationState {
  return { ...emptyState('c', 's', 'v'), turns: [{ seq: 2, by: 'visitor', text }], ...over };
}

function view(needsPerson: number, quote = ''): ModelView {
  return { needsPerson, why: 'an exception is asked for', quote };
}

test('a view alone never hands over, however sure it is', () => {
  expect(decideAfterAnswer(policy, asked('May I return a bike after 40 days?'), view(1, 'after 40 days'))).toBeNull();
});

test('with another signal that was too weak alone it does, and the decision says what each added', () => {
  const state = asked('May I return a bike after 40 days?', { negativeMarks: 1 });
  const decision = decideAfterAnswer(policy, state, view(0.9, 'after 40 days'));
  expect(decision).toMatchObject({
    decidedBy: 'signals',
    reason: 'modelView',
    quotes: ['after 40 days'],
    score: 1.04,
    signals: [
      { name: 'modelView', contribution: 0.54 },
      { name: 'negativeFeedback', contribution: 0.5 },
    ],
  });
});

test('the strongest signal gives the reason, and a view that sees no need changes nothing', () => {
  const state = asked('Where is it? WHERE IS MY PARCEL NOW???', { negativeMarks: 1 });
  expect(decideAfterAnswer(policy, state, view(0.9, 'WHERE'))?.reason).toBe('anger');
  expect(decideAfterAnswer(policy, asked('Hello'), view(0))).toBeNull();
  expect(decideAfterAnswer(policy, asked('Hello', { negativeMarks: 1 }), undefined)).toBeNull();
});

test('just after a person gave the conversation back a view needs more beside it', () => {
  const turns: ConversationState['turns'] = [
    { seq: 2, by: 'agent', text: 'All settled.' },
    { seq: 3, by: 'visitor', text: 'May I return a bike after 40 days?' },
  ];
  expect(decideAfterAnswer(policy, asked('', { turns, negativeMarks: 1 }), view(1, 'after 40 days'))).toBeNull();
});

test('where nothing is concluded from feelings a model’s view counts for nothing', () => {
  const quiet = { ...policy, emotions: false };
  const state = asked('May I return a bike after 40 days?', { negativeMarks: 1 });
  expect(decideAfterAnswer(quiet, state, view(1, 'after 40 days'))).toBeNull();
});
