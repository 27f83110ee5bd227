import path from 'node:path';
import { expect, test } from 'vitest';
import type { AnswerRecord, ConversationEvent, EventBody } from '../../shared/event.ts';
import { readPolicy } from '../policy/read-policy.ts';
import { briefOf } from './brief.ts';

const policy = readPolicy(path.join(import.meta.dirname, '../../policies/default.json'));

function log(...bodies: EventBody[]): ConversationEvent[] {
  return bodies.map((body, index) => ({ ...body, seq: index + 1, at: '2026-01-01T10:00:00.000Z', cid: null }));
}

const opened: EventBody = { type: 'opened', language: 'en', browserLanguage: 'fr-CA' };
const visitor = (text: string): EventBody => ({ type: 'said', by: { kind: 'visitor' }, text });

function assistant(text: string, record: Partial<AnswerRecord>): EventBody {
  const answer: AnswerRecord = { kind: 'answer', engine: 'local', sureness: 0.8, sources: [], tools: [], ...record };
  return { type: 'said', by: { kind: 'assistant', name: 'Assistant' }, text, answer };
}

const source = {
  articleId: 'delivery',
  title: 'Delivery',
  section: '',
  url: null,
  updated: '2026-01-01',
  passage: 'Two days.',
};

test('asked, tried and still open are told apart, each by the number of its message', () => {
  const brief = briefOf(
    log(
      opened,
      visitor('How long is delivery?'),
      assistant('Two days.', { sources: [source] }),
      visitor('And to the moon?'),
      assistant('I do not know.', { kind: 'unknown', sureness: 0.1 }),
      visitor('Where is R-1042?'),
    ),
    policy,
  );
  expect(brief.asked.map((item) => item.seq)).toEqual([2, 4, 6]);
  expect(brief.tried).toMatchObject([
    { seq: 3, kind: 'answer' },
    { seq: 5, kind: 'unknown' },
  ]);
  expect(brief.open.map((item) => item.text)).toEqual(['And to the moon?', 'Where is R-1042?']);
  expect(brief.sources).toMatchObject([{ seq: 3, articleId: 'delivery' }]);
  expect(brief).toMatchObject({ language: 'en', browserLanguage: 'fr-CA' });
});

test('an answer marked as wrong leaves its question open', () => {
  const events = log(opened, visitor('Price of a service?'), assistant('60 €', {}), {
    type: 'rated',
    target: 3,
    mark: 'wrong',
  });
  expect(briefOf(events, policy).open.map((item) => item.seq)).toEqual([2]);
});

test('facts the visitor gave are found once, with what they are', () => {
  const text =
    'Order R-1042, paid 59,90 € on 12/10/2026, booking W-2087, write to marie.d@example.org or +33 6 12 34 56 78';
  const facts = briefOf(log(opened, visitor(text)), policy).facts.map(({ kind, text: found }) => `${kind} ${found}`);
  expect(facts.toSorted()).toEqual([
    'amount 59,90 €',
    'booking W-2087',
    'date 12/10/2026',
    'email marie.d@example.org',
    'order R-1042',
    'phone +33 6 12 34 56 78',
  ]);
});

test('an order is found by the word before its number, too', () => {
  const texts = ['order 48213 is late', 'ma commande n° 48213', 'order number 48213 please'];
  const found = texts.map((text) => briefOf(log(opened, visitor(text)), policy).facts.map((fact) => fact.text));
  expect(found).toEqual([['48213'], ['48213'], ['48213']]);
});

test('the mood is told with the words it rests on', () => {
  const brief = briefOf(
    log(opened, visitor('Do you sell helmets?'), visitor('This is ridiculous, I am furious!')),
    policy,
  );
  expect(brief.mood.map((item) => item.mood)).toEqual(['calm', 'anger']);
  expect('This is ridiculous, I am furious!').toContain(brief.mood[1]?.text.split(' · ')[0]);
});

test('an offer settles nothing until it is done', () => {
  const proposal = { tool: 'cancel', title: 'Cancel W-2087', details: [], input: { booking: 'W-2087' } };
  const offered = [opened, visitor('Cancel W-2087'), assistant('Shall I?', { kind: 'proposal', proposal })];
  const pressed: EventBody = { type: 'actionDecided', target: 3, accept: true };
  const ended = (outcome: 'done' | 'unknown'): EventBody => ({
    type: 'actionDone',
    target: 3,
    outcome,
    text: '',
    receipt: null,
    tookMs: 1,
  });
  expect(briefOf(log(...offered), policy).open.map((item) => item.seq)).toEqual([2]);
  expect(briefOf(log(...offered, pressed, ended('unknown')), policy).open.map((item) => item.seq)).toEqual([2]);
  expect(briefOf(log(...offered, pressed, ended('done')), policy).open).toEqual([]);
  expect(briefOf(log(...offered), policy).tried).toMatchObject([{ seq: 3, kind: 'proposal' }]);
});
