import { expect, test } from 'vitest';
import type { VisitorEvent, VisitorEventBody } from '../../shared/visitor-protocol.ts';
import { standingOf } from './fold.ts';

const visitor = { kind: 'visitor' } as const;
const anna = { id: 'a1', name: 'Anna' };
const opened = { type: 'opened', language: 'en', browserLanguage: 'en' } as const;
const handoff: VisitorEventBody = { type: 'handoffRequested', reason: 'dial', quotes: [] };

function standing(...bodies: VisitorEventBody[]) {
  return standingOf(bodies.map((body, at): VisitorEvent => ({ ...body, seq: at + 1, at: '', cid: null })));
}

test('the assistant has the floor until a person is asked for, and again after they leave', () => {
  expect(standing(opened).phase).toBe('assistant');
  expect(standing(opened, handoff).phase).toBe('waiting');
  const assigned = standing(opened, handoff, { type: 'assigned', agent: anna });
  expect([assigned.phase, assigned.agent]).toEqual(['person', anna]);
  const returned = standing(opened, { type: 'dialSet', position: 'person' }, handoff, {
    type: 'returned',
    agent: anna,
  });
  expect([returned.phase, returned.dial]).toEqual(['assistant', 'assistant']);
});

test('turning the dial away from a person ends the wait', () => {
  expect(standing(opened, handoff, { type: 'dialSet', position: 'assistant' }).phase).toBe('assistant');
  const search = standing(opened, handoff, { type: 'dialSet', position: 'search' });
  expect([search.phase, search.dial]).toEqual(['assistant', 'search']);
});

test('a word into a closed conversation opens it again with the assistant', () => {
  const closed = { type: 'closed', by: visitor } as const;
  expect(standing(opened, handoff, closed).phase).toBe('closed');
  expect(standing(opened, closed, { type: 'said', by: visitor, text: 'one more thing' }).phase).toBe('assistant');
  expect(standing(opened, closed, { type: 'said', by: { kind: 'agent', ...anna }, text: 'bye' }).phase).toBe('closed');
});

test('marks, sight, address and page are the last ones told, and sight never goes back', () => {
  const state = standing(
    opened,
    { type: 'rated', target: 2, mark: 'helpful' },
    { type: 'rated', target: 2, mark: 'wrong' },
    { type: 'seen', side: 'agent', upTo: 5 },
    { type: 'seen', side: 'agent', upTo: 3 },
    { type: 'seen', side: 'visitor', upTo: 4 },
    { type: 'emailLeft', email: 'a@b.example' },
    { type: 'pageVisited', url: 'https://shop.example/', title: '' },
  );
  expect(state).toMatchObject({ marks: { 2: 'wrong' }, seenByAgent: 5, seenByVisitor: 4 });
  expect(state).toMatchObject({ email: 'a@b.example', page: 'https://shop.example/' });
});

test('hidden events and kinds of a newer server change nothing', () => {
  const newer = { type: 'confettiThrown' } as unknown as VisitorEventBody;
  expect(standing(opened, { type: 'hidden' }, newer)).toEqual(standing(opened));
});
