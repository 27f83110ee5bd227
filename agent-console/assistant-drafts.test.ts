import { expect, test } from 'vitest';
import type { AnswerRecord, ConversationEvent, EventBody } from '../shared/event.ts';
import { maySendAsItIs, openDraft, pastDrafts } from './assistant-drafts.ts';

const agent = { kind: 'agent', id: 'a', name: 'Anna' } as const;
const record: AnswerRecord = { kind: 'answer', engine: 'local', sureness: 0.8, sources: [], tools: [] };
const asks: EventBody = { type: 'said', by: { kind: 'visitor' }, text: 'Do you deliver?' };
const answers: EventBody = { type: 'said', by: agent, text: 'We do.' };

function drafted(basedOn: number, over: Partial<AnswerRecord> = {}, mode: 'shadow' | 'copilot' = 'copilot'): EventBody {
  return { type: 'drafted', mode, basedOn, text: 'We deliver.', answer: { ...record, ...over } };
}

function log(...bodies: EventBody[]): ConversationEvent[] {
  return bodies.map((body, index) => ({ ...body, seq: index + 1, at: '2026-11-01T08:00:00.000Z', cid: null }));
}

test('a draft is offered until the visitor says more or somebody answers', () => {
  const events = log(asks, drafted(1));
  expect(openDraft(events)?.seq).toBe(2);
  expect(openDraft([...events, ...log(asks, drafted(1), asks).slice(2)])).toBeNull();
  expect(openDraft(log(asks, drafted(1), answers))).toBeNull();
  expect(openDraft(log(asks, asks, drafted(1)))).toBeNull();
  expect(openDraft(log(asks, drafted(1), asks, drafted(3)))?.seq).toBe(4);
});

test('what a person cannot send is not offered: a greeting of the assistant, not knowing, a failed tool, a shadow', () => {
  const failed = { name: 'orderStatus', ok: false, tookMs: 5, input: {} };
  const useless: Partial<AnswerRecord>[] = [
    { kind: 'unknown' },
    { kind: 'smallTalk' },
    { kind: 'tool', tools: [failed] },
  ];
  for (const over of useless) expect(openDraft(log(asks, drafted(1, over)))).toBeNull();
  expect(openDraft(log(asks, drafted(1, {}, 'shadow')))).toBeNull();
});

test('an offer’s words can be used, and not sent as they are', () => {
  const [, offer] = log(asks, drafted(1, { kind: 'proposal' }));
  expect(offer?.type === 'drafted' && maySendAsItIs(offer)).toBe(false);
});

test('a shadow is shown once a person has answered, and not before', () => {
  const shadow = drafted(1, {}, 'shadow');
  expect(pastDrafts(log(asks, shadow))).toEqual(new Set());
  expect(pastDrafts(log(asks, shadow, asks))).toEqual(new Set());
  expect(pastDrafts(log(asks, shadow, answers))).toEqual(new Set([2]));
  expect(pastDrafts(log(asks, answers, shadow))).toEqual(new Set([3]));
  expect(pastDrafts(log(asks, shadow, { type: 'closed', by: agent }))).toEqual(new Set([2]));
});

test('a draft that was passed over stands in the thread, one that was used stands with its message', () => {
  expect(pastDrafts(log(asks, drafted(1)))).toEqual(new Set());
  expect(pastDrafts(log(asks, drafted(1), answers))).toEqual(new Set([2]));
  const used: EventBody = { ...answers, fromDraft: { seq: 2, edited: true } };
  expect(pastDrafts(log(asks, drafted(1), used))).toEqual(new Set());
});
