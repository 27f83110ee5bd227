import { assert, constantFrom, array, property, string, integer } from 'fast-check';
import { expect, test } from 'vitest';
import { createCheckedText } from './checked-text.ts';

const whole = (text: string) => text;
const cites = (sentence: string) => /\[\d\]/.test(sentence);

function streamed(text: string, size: number) {
  const checked = createCheckedText(cites, whole);
  let shown = '';
  for (let from = 0; from < text.length; from += size) shown += checked.push(text.slice(from, from + size));
  return { checked, shown: shown + checked.end() };
}

test('a sentence is shown only once the next has begun, and never before its number came', () => {
  const checked = createCheckedText(cites, whole);
  expect(checked.push('You have 30 days.')).toBe('');
  expect(checked.push(' [1')).toBe('');
  expect(checked.push(']')).toBe('');
  expect(checked.push(' The')).toBe('You have 30 days.');
  expect(checked.push(' label is yours [2].')).toBe('');
  expect(checked.end()).toBe(' The label is yours.');
  expect([...checked.cited]).toEqual([1, 2]);
});

test('a sentence that does not pass leaves no trace', () => {
  const { checked, shown } = streamed('Hello there! Open on Monday [1]. Buy now. Closed on Sunday [2].', 5);
  expect(shown).toBe('Open on Monday. Closed on Sunday.');
  expect(checked).toMatchObject({ text: shown, kept: 2, dropped: 2 });
});

test('lists and paragraphs keep their form', () => {
  const { shown } = streamed('It needs [1]:\n\n- a bike [1]\n- a box [2]\n- a bribe\n\n1. Go. [1]\n2. Come [1].', 3);
  expect(shown).toBe('It needs:\n\n- a bike\n- a box\n\n1. Go.\n2. Come.');
});

test('what a local model thinks aloud is not shown', () => {
  expect(streamed('<think>The visitor is silly [1]. So be it [1].</think>\n\nOpen [1].', 4).shown).toBe('Open.');
  expect(streamed('<think>The visitor is silly [1]. So be it [1].', 4).shown).toBe('');
});

test('however the text is cut into chunks, the same is shown', () => {
  const piece = constantFrom(
    'Yes [1]. ',
    'No. ',
    '[2]',
    '\n',
    '\n- ',
    'it costs 4.90 € [1] ',
    '. ',
    'e.g. this',
    '<think>',
    '[1](x) ',
    '\r\n',
    '…',
    '! ',
    ' [1, 2]',
    '- ',
  );
  assert(
    property(array(piece, { maxLength: 12 }), string(), integer({ min: 1, max: 9 }), (pieces, tail, size) => {
      const text = pieces.join('') + tail;
      expect(streamed(text, size).shown).toBe(streamed(text, text.length + 1).shown);
    }),
    { numRuns: 1_500 },
  );
});
