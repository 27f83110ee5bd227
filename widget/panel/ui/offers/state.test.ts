import { expect, test } from 'vitest';
import type { VisitorEvent, VisitorEventBody } from '../../../../shared/visitor-protocol.ts';
import type { Entry } from '../../store.ts';
import { offerStandsMs, offerState } from './state.ts';

const at = '2026-03-02T09:00:00.000Z';
const made = Date.parse(at);
const proposal = { tool: 'cancel_booking', title: 'Cancel booking W-1', details: [], input: {} };
const offered: VisitorEventBody = {
  type: 'said',
  by: { kind: 'assistant', name: 'Pilot' },
  text: 'I can do this',
  answer: { kind: 'proposal', engine: 'local', sureness: 1, sources: [], tools: [], proposal },
};
const said: VisitorEventBody = { type: 'said', by: { kind: 'visitor' }, text: 'wait' };
const anna = { id: 'a', name: 'Anna' };

function log(...bodies: VisitorEventBody[]): VisitorEvent[] {
  return bodies.map((body, place) => ({ ...body, seq: place + 1, at, cid: null }));
}
function state(events: VisitorEvent[], entries: Entry[] = [], now = made + 1_000, target = 1) {
  return offerState(target, events, entries, now);
}
const press = (accept: boolean, failed?: Entry['failed']): Entry => ({
  command: { type: 'decide', cid: 'press-cid', target: 1, accept },
  at: made,
  ...(failed && { failed }),
});

test('an offer is open until something is said, a person takes over, the conversation closes, or half an hour passes', () => {
  expect(state(log(offered))).toEqual({ kind: 'open' });
  const ends: VisitorEventBody[] = [
    said,
    offered,
    { type: 'handoffRequested', reason: 'dial', quotes: [] },
    { type: 'assigned', agent: anna },
    { type: 'closed', by: { kind: 'visitor' } },
  ];
  for (const end of ends) expect(state(log(offered, end))).toEqual({ kind: 'withdrawn' });
  expect(state(log(offered), [], made + offerStandsMs + 1)).toEqual({ kind: 'withdrawn' });
});

test('of several offers only the newest is open', () => {
  const events = log(offered, said, offered);
  expect([state(events).kind, state(events, [], made, 3).kind]).toEqual(['withdrawn', 'open']);
});

test('what neither says nor ends anything leaves an offer open', () => {
  const others: VisitorEventBody[] = [
    { type: 'hidden' },
    { type: 'seen', side: 'visitor', upTo: 1 },
    { type: 'pageVisited', url: 'https://x.example', title: '' },
    { type: 'rated', target: 1, mark: 'helpful' },
    { type: 'dialSet', position: 'search' },
    { type: 'attributesGiven', attributes: {} },
    { type: 'confetti' } as unknown as VisitorEventBody,
  ];
  expect(state(log(offered, ...others))).toEqual({ kind: 'open' });
});

test('a press is on its way until the conversation holds it, and under way until it is known what came of it', () => {
  expect(state(log(offered), [press(true)])).toEqual({ kind: 'sending' });
  const decided = log(offered, { type: 'actionDecided', target: 1, accept: true });
  expect(state(decided, [press(true)])).toEqual({ kind: 'underWay' });
  expect(state(log(offered, { type: 'actionDecided', target: 1, accept: false }))).toEqual({ kind: 'declined' });
});

test('a confirmed offer outlives what is said, a person and the half hour', () => {
  const events = log(offered, { type: 'actionDecided', target: 1, accept: true }, said, {
    type: 'assigned',
    agent: anna,
  });
  expect(state(events, [], made + 2 * offerStandsMs)).toEqual({ kind: 'underWay' });
});

test('while a confirmed one is under way no other offer stands', () => {
  const events = log(offered, { type: 'actionDecided', target: 1, accept: true }, offered);
  expect(state(events, [], made, 3)).toEqual({ kind: 'withdrawn' });
});

test.each(['done', 'refused', 'failed', 'unknown'] as const)('%s is told as what it is', (outcome) => {
  const events = log(
    offered,
    { type: 'actionDecided', target: 1, accept: true },
    { type: 'actionDone', target: 1, outcome, text: 'words of the tool', receipt: null, tookMs: 1 },
    said,
  );
  expect(state(events)).toEqual({ kind: outcome, event: events[2] });
});

test('a press that the server refused has found the offer gone, one that was not answered may be tried again', () => {
  expect(state(log(offered), [press(true, 'offerGone')])).toEqual({ kind: 'withdrawn' });
  expect(state(log(offered), [press(true, 'stale')])).toMatchObject({
    kind: 'notSent',
    cid: 'press-cid',
    accept: true,
  });
  expect(state(log(offered), [press(true, 'stale')], made + offerStandsMs + 1)).toEqual({ kind: 'withdrawn' });
});

test('an offer whose beginning is no longer here is not open', () => {
  expect(state(log(said), [], made, 900)).toEqual({ kind: 'withdrawn' });
});
