import { expect, test } from 'vitest';
import type { ConversationEvent, EventBody } from '../shared/event.ts';
import type { Outgoing } from './inbox/outbox.ts';
import { timeline, type Item } from './timeline.ts';

const me = { id: 'agent-me', name: 'Mona' };
const visitor = { kind: 'visitor' } as const;
const day = (at: string) => at.slice(0, 10);

function log(...told: [minute: number, body: EventBody, cid?: string][]): ConversationEvent[] {
  return told.map(([minute, body, cid = null], index) => ({
    ...body,
    seq: index + 1,
    at: new Date(Date.UTC(2026, 10, 1, 8, minute)).toISOString(),
    cid,
  }));
}

const shape = (items: Item[]) =>
  items.map((item) =>
    item.kind === 'group' ? `${item.note ? 'note' : item.by.kind} ${item.messages.length}` : item.kind,
  );

test('messages of one author stand together until a pause or another author', () => {
  const events = log(
    [0, { type: 'said', by: visitor, text: 'a' }],
    [1, { type: 'said', by: visitor, text: 'b' }],
    [9, { type: 'said', by: visitor, text: 'c' }],
    [9, { type: 'said', by: { kind: 'agent', ...me }, text: 'd' }],
  );
  expect(shape(timeline(events, [], me, day))).toEqual(['day', 'visitor 2', 'visitor 1', 'agent 1']);
});

test('a note never joins a reply of the same agent', () => {
  const events = log(
    [0, { type: 'said', by: { kind: 'agent', ...me }, text: 'to the visitor' }],
    [0, { type: 'noted', agent: me, text: 'to the team' }],
  );
  expect(shape(timeline(events, [], me, day))).toEqual(['day', 'agent 1', 'note 1']);
});

test('two agents are two groups', () => {
  const events = log(
    [0, { type: 'said', by: { kind: 'agent', ...me }, text: 'a' }],
    [0, { type: 'said', by: { kind: 'agent', id: 'other', name: 'Tom' }, text: 'b' }],
  );
  expect(shape(timeline(events, [], me, day))).toEqual(['day', 'agent 1', 'agent 1']);
});

test('page visits in a row are one line', () => {
  const visit = { type: 'pageVisited', url: 'https://shop.example/', title: 'Shop' } as const;
  const events = log([0, visit], [1, visit], [2, { type: 'said', by: visitor, text: 'a' }], [3, visit]);
  expect(shape(timeline(events, [], me, day))).toEqual(['day', 'visits', 'visitor 1', 'visits']);
});

test('seen marks draw no line and say up to where the visitor has read', () => {
  const events = log(
    [0, { type: 'said', by: { kind: 'agent', ...me }, text: 'a' }],
    [1, { type: 'seen', side: 'visitor', upTo: 1 }],
    [2, { type: 'said', by: { kind: 'agent', ...me }, text: 'b' }],
    [2, { type: 'seen', side: 'agent', upTo: 3 }],
  );
  const [, group] = timeline(events, [], me, day);
  expect(group?.kind === 'group' && group.messages.map((message) => message.seenByVisitor)).toEqual([true, false]);
});

test('a message carries the visitor’s latest mark', () => {
  const events = log(
    [0, { type: 'said', by: { kind: 'assistant', name: 'Ada' }, text: 'a' }],
    [1, { type: 'rated', target: 1, mark: 'helpful' }],
    [2, { type: 'rated', target: 1, mark: 'wrong' }],
  );
  const [, group] = timeline(events, [], me, day);
  expect(group?.kind === 'group' && group.messages[0]?.mark).toBe('wrong');
});

test('an echo keeps its key when the event takes its place, so the element stays', () => {
  const at = new Date(Date.UTC(2026, 10, 1, 8)).toISOString();
  const echo: Outgoing = {
    cid: 'cid-12345',
    conversation: 'a',
    kind: 'reply',
    text: 'x',
    at,
    state: 'sending',
    code: null,
    seq: null,
  };
  const [, before] = timeline([], [echo], me, day);
  const [, after] = timeline(
    log([0, { type: 'said', by: { kind: 'agent', ...me }, text: 'x' }, 'cid-12345']),
    [],
    me,
    day,
  );
  expect(before?.key).toBe(after?.key);
});

test('each day is named once', () => {
  const events = log(
    [0, { type: 'said', by: visitor, text: 'a' }],
    [24 * 60, { type: 'said', by: visitor, text: 'b' }],
  );
  expect(shape(timeline(events, [], me, day))).toEqual(['day', 'visitor 1', 'day', 'visitor 1']);
});

test('an agent’s message made from a draft carries it, on its way and afterwards', () => {
  const answer = { kind: 'answer' as const, engine: 'local', sureness: 0.8, sources: [], tools: [] };
  const drafted = { type: 'drafted', mode: 'copilot', basedOn: 1, text: 'We deliver.', answer } as const;
  const events = log(
    [0, { type: 'said', by: visitor, text: 'Do you deliver?' }],
    [0, drafted],
    [1, { type: 'said', by: { kind: 'agent', ...me }, text: 'We do.', fromDraft: { seq: 2, edited: true } }],
  );
  const outgoing: Outgoing = {
    cid: 'cid-2',
    conversation: 'c',
    kind: 'reply',
    text: 'We deliver.',
    draft: 2,
    at: '2026-11-01T08:02:00.000Z',
    state: 'sending',
    code: null,
    seq: null,
  };
  const items = timeline(events, [outgoing], me, day);
  expect(shape(items)).toEqual(['day', 'visitor 1', 'agent 2']);
  const last = items.at(-1);
  const from = last?.kind === 'group' ? last.messages.map((message) => message.fromDraft) : [];
  expect(from).toMatchObject([
    { edited: true, draft: { seq: 2 } },
    { edited: false, draft: { seq: 2 } },
  ]);
});

test('a shadow stands in the thread once a person has answered', () => {
  const answer = { kind: 'answer' as const, engine: 'local', sureness: 0.8, sources: [], tools: [] };
  const shadow = { type: 'drafted', mode: 'shadow', basedOn: 1, text: 'We deliver.', answer } as const;
  const asked = [0, { type: 'said', by: visitor, text: 'Do you deliver?' }] as [number, EventBody];
  expect(shape(timeline(log(asked, [0, shadow]), [], me, day))).toEqual(['day', 'visitor 1']);
  const answered = [1, { type: 'said', by: { kind: 'agent', ...me }, text: 'We do.' }] as [number, EventBody];
  expect(shape(timeline(log(asked, [0, shadow], answered), [], me, day))).toEqual([
    'day',
    'visitor 1',
    'draft',
    'agent 1',
  ]);
});
