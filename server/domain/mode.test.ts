import { expect, test } from 'vitest';
import type { Mode, Modes } from '../../shared/http-api.ts';
import { decideHandoff } from './handoff/decide.ts';
import { handoffInput } from './handoff/input-of-state.ts';
import { smallPolicy } from './handoff/small-policy.ts';
import { modeFor, peopleAnswer } from './mode.ts';

function modes(standard: Mode, ...topics: [name: string, phrases: string[], mode: Mode][]): Modes {
  return { standard, topics: topics.map(([name, phrases, mode]) => ({ name, phrases, mode })) };
}

const repairs = modes(
  'automatic',
  ['Repairs', ['cancel my booking', 'battery'], 'copilot'],
  ['Prices', ['price'], 'off'],
);

test('without topics the standard decides, whatever is written', () => {
  for (const standard of ['off', 'shadow', 'copilot', 'automatic'] as const) {
    expect(modeFor(modes(standard), 'How much is a battery?', 'en')).toEqual({
      mode: standard,
      topic: null,
      quotes: [],
    });
  }
});

test('a message is about a topic when it has all the words of one phrase, in any order and form', () => {
  for (const text of ['Please cancel my booking', 'The booking I made: can it be cancelled?', 'CANCELLING BOOKINGS']) {
    expect(modeFor(repairs, text, 'en')).toMatchObject({ mode: 'copilot', topic: 'Repairs' });
  }
  for (const text of ['Please cancel my order', 'How do I make a booking?', 'My thing is broken']) {
    expect(modeFor(repairs, text, 'en')).toMatchObject({ mode: 'automatic', topic: null });
  }
});

test('the first topic that fits decides', () => {
  expect(modeFor(repairs, 'What is the price of a battery?', 'en').topic).toBe('Repairs');
  expect(modeFor(repairs, 'What is the price of a wheel?', 'en').topic).toBe('Prices');
});

test('a topic may stand above the standard as well as below it', () => {
  const careful = modes('off', ['Opening hours', ['opening hours', 'open'], 'automatic']);
  expect(modeFor(careful, 'When are you open?', 'en').mode).toBe('automatic');
  expect(modeFor(careful, 'My brake is loose', 'en').mode).toBe('off');
});

test('the quotes are the visitor’s own words, joined over small ones', () => {
  expect(modeFor(repairs, 'I have Cancelled the Booking, right?', 'en').quotes).toEqual(['Cancelled the Booking']);
  expect(modeFor(repairs, 'My booking tomorrow: please do cancel', 'en').quotes).toEqual(['booking', 'cancel']);
});

test('a message in another language than the page’s is read in its own', () => {
  const both = modes('automatic', ['Réparations', ['annuler réservation'], 'off']);
  const text = 'Bonjour, pouvez-vous annuler les réservations que j’ai faites hier ?';
  expect(modeFor(both, text, 'en')).toEqual({
    mode: 'off',
    topic: 'Réparations',
    quotes: ['annuler les réservations'],
  });
});

test('scripts without spaces and phrases of small words only are found too', () => {
  expect(modeFor(modes('automatic', ['退货', ['退货'], 'off']), '我想退货谢谢', 'zh')).toMatchObject({
    quotes: ['退货'],
  });
  expect(modeFor(modes('automatic', ['Who', ['who are you'], 'off']), 'So who are you?', 'en').mode).toBe('off');
  expect(modeFor(modes('automatic', ['Signs', ['?!'], 'off']), 'What?!', 'en').mode).toBe('automatic');
});

test('the record keeps the policy’s own sums, names the mode as the rule, and says what would have changed it', () => {
  const stayed = decideHandoff(smallPolicy, handoffInput(null, 'My battery is urgent', 'en'));
  expect(stayed.verdict).toBe('stay');
  const found = modeFor(repairs, 'My battery is urgent', 'en');
  expect(peopleAnswer(stayed, found)).toMatchObject({
    verdict: 'handOff',
    reason: 'peopleAnswer',
    decidedBy: 'rule',
    rule: 'mode:copilot/Repairs',
    quotes: ['battery'],
    signals: stayed.signals,
    runnerUp: { kind: 'signal', name: 'urgency', score: 0.2 },
    counterfactual: { change: 'withoutRule', name: 'mode:copilot/Repairs', margin: -0.8 },
  });
  expect(peopleAnswer(stayed, modeFor(modes('off'), 'Hello', 'en')).rule).toBe('mode:off');
});
