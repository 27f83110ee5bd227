import { expect, test } from 'vitest';
import type { AnswerRecord, ConversationEvent, HandoffDecision, Left } from '../../../shared/event.ts';
import { asVisitorSees } from './summary.ts';

const left: Left = {
  host: 'api.mistral.ai',
  model: 'small',
  bytes: 1_760,
  masked: { email: 1 },
  tookMs: 700,
  outcome: 'cutShort',
  tokens: 442,
  cost: { amount: 0.0003, currency: 'EUR' },
};

function said(over: Partial<AnswerRecord>): ConversationEvent {
  const answer: AnswerRecord = {
    kind: 'answer',
    engine: 'openai:small',
    sureness: 0.9,
    sources: [],
    tools: [],
    ...over,
  };
  const by = { kind: 'assistant', name: 'Assistant' } as const;
  return { type: 'said', by, text: 'Yes.', answer, seq: 3, at: '2026-01-01T10:00:00.000Z', cid: null };
}

test('a visitor learns where their words went, how much and what was hidden, and neither cost nor outcome', () => {
  expect(asVisitorSees(said({ left: [left, { ...left, host: '127.0.0.1:11434' }] }))).toMatchObject({
    text: 'Yes.',
    answer: {
      engine: 'openai:small',
      left: [
        { host: 'api.mistral.ai', model: 'small', bytes: 1_760, masked: { email: 1 } },
        { host: '', model: 'small', bytes: 1_760, masked: { email: 1 } },
      ],
    },
  });
  expect(JSON.stringify(asVisitorSees(said({ left: [left] })))).not.toMatch(/cutShort|442|0\.0003|700/);
});

test('what a model thinks of a visitor is not told to them, and everything else of the answer is', () => {
  const view = { needsPerson: 0.9, why: 'they sound desperate', quote: 'please' };
  const seen = asVisitorSees(said({ view }));
  expect(JSON.stringify(seen)).not.toContain('desperate');
  expect(seen).toEqual(said({}));
});

test('a visitor’s list of their own words holds no circumstance that a rule rests on', () => {
  const decision: HandoffDecision = {
    policy: { name: 'p', version: '1' },
    verdict: 'handOff',
    reason: 'visitorAttribute',
    decidedBy: 'rule',
    rule: 'priority-plan',
    quotes: ['charged twice'],
    circumstances: [
      { kind: 'attribute', name: 'plan', value: 'enterprise' },
      { kind: 'hours', are: 'closed' },
    ],
    signals: [],
    score: 0,
    threshold: 1,
    runnerUp: null,
    counterfactual: null,
  };
  const request = { type: 'handoffRequested', decision, seq: 3, at: '', cid: null } as const;
  const seen = asVisitorSees(request);
  expect(seen).toMatchObject({ reason: 'visitorAttribute', quotes: ['charged twice'] });
  expect(JSON.stringify(seen)).not.toMatch(/enterprise|closed/);
});
