import { expect, test } from 'vitest';
import { askedBefore, groupQuestions, questionKey, type Asking } from './unanswered.ts';

function asking(text: string, minute: number, change: Partial<Asking> = {}): Asking {
  const at = `2026-01-05T12:${String(minute).padStart(2, '0')}:00.000Z`;
  const place = { conversationId: `c${minute}`, seq: 2, firstSeq: 2, siteId: 's1', language: 'en' };
  return { ...place, why: 'unknown', at, text, settled: null, ...change };
}

const turn = (seq: number, by: 'visitor' | 'assistant' | 'agent') => ({ seq, by });

test('the whole burst before an answer is what it was meant to answer', () => {
  const turns = [
    turn(2, 'visitor'),
    turn(3, 'assistant'),
    turn(4, 'visitor'),
    turn(6, 'visitor'),
    turn(7, 'assistant'),
    turn(8, 'visitor'),
  ];
  expect(askedBefore(turns, 7)).toEqual({ firstSeq: 4, seq: 6 });
  expect(askedBefore(turns, 3)).toEqual({ firstSeq: 2, seq: 2 });
});

test('an answer nobody asked for, a visitor’s message and an unknown number have no question', () => {
  const turns = [turn(1, 'assistant'), turn(2, 'visitor'), turn(3, 'agent'), turn(4, 'assistant')];
  for (const seq of [1, 2, 4, 9]) expect(askedBefore(turns, seq)).toBeNull();
});

test('ways of writing that differ in case, accents and marks are one question, shown as asked last', () => {
  const groups = groupQuestions([asking('Vendez-vous des TANDEMS ?', 1), asking('vendez vous des tandems', 2)]);
  expect(groups).toMatchObject([{ text: 'vendez vous des tandems', askings: [{ at: asking('', 2).at }, {}] }]);
});

test('the most frequent comes first, of equals the newest', () => {
  const all = [asking('a?', 1), asking('b?', 2), asking('b', 3), asking('c?', 4)];
  expect(groupQuestions(all).map(({ text }) => text)).toEqual(['b', 'c?', 'a?']);
});

test('the same words in two languages are two questions', () => {
  expect(groupQuestions([asking('Hotel?', 1), asking('Hotel?', 2, { language: 'fr' })])).toHaveLength(2);
});

test('a question once called not for this site does not come back, one answered does when it is asked again', () => {
  const foreign = [asking('pizza?', 1, { settled: 'notForUs' }), asking('Pizza', 5)];
  const answered = [asking('tandems?', 2, { settled: 'answered' }), asking('tandems?', 6)];
  expect(groupQuestions([...foreign, ...answered])).toMatchObject([{ text: 'tandems?', askings: [{ settled: null }] }]);
});

test('a question whose words were erased is not listed', () => {
  expect(groupQuestions([asking('', 1), asking(' ?! ', 2)])).toEqual([]);
  expect(questionKey('  Où EST-il ?')).toBe('ou est il');
});
