import { expect, test } from 'vitest';
import { attributesSchema } from '../../shared/event.ts';
import { upFrameSchema } from '../../shared/visitor-protocol.ts';
import { attributesOf } from './attributes.ts';

test('the script tag’s data-visitor- attributes are said under their own names, and nothing else of the tag is', () => {
  expect(attributesOf({ site: 'key', colour: '#123456', visitorPlan: 'enterprise', visitorSeatCount: '40' })).toEqual({
    plan: 'enterprise',
    seatCount: '40',
  });
});

test('names that could not be sent are left out', () => {
  const long = `visitor${'A'.repeat(41)}`;
  const said = attributesOf({ visitor: 'x', visitorplan: 'x', 'visitor-Plan': 'x', visitorÉtat: 'x', [long]: 'x' });
  expect(said).toBeUndefined();
});

test('however much a page says, the greeting is one the server takes', () => {
  const data = Object.fromEntries(
    Array.from({ length: 50 }, (_, index) => [`visitorA${index}`, '😀'.repeat(index * 10)]),
  );
  const attributes = attributesOf(data);
  expect(Object.keys(attributes ?? {})).toHaveLength(20);
  expect(attributesSchema.safeParse(attributes).success).toBe(true);
  const hello = { type: 'hello', versions: [1, 1], site: 's', ticket: 't', language: 'en', browserLanguage: 'en' };
  expect(upFrameSchema.safeParse({ ...hello, attributes }).success).toBe(true);
});

test('a page that says nothing, and a loader that cannot, leave it out of the greeting', () => {
  expect(JSON.stringify({ attributes: attributesOf({ site: 'key' }) })).toBe('{}');
  expect(attributesOf(undefined)).toBeUndefined();
});
