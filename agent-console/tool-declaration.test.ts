import { expect, test } from 'vitest';
import type { FoundTool, ToolLine } from '../shared/tools-api.ts';
import { declarationOf, diffOf, freshDeclaration, readJson, settingsText, shownSigns } from './tool-declaration.ts';

test('a mistake in the JSON is placed by its line', () => {
  expect(readJson('{\n  "a": 1,\n  b: 2\n}')).toEqual({ ok: false, line: 3 });
  expect(readJson('{"a": 1}')).toEqual({ ok: true, value: { a: 1 } });
});

test('the start to build on is JSON, in the site’s first language', () => {
  expect(readJson(freshDeclaration(['fr', 'en']))).toMatchObject({
    ok: true,
    value: { title: { fr: 'Order status' } },
  });
});

test('what was declared comes back without what the server knows besides', () => {
  const tool = {
    name: 'a',
    input: { type: 'object' },
    on: true,
    call: {
      kind: 'http',
      method: 'GET',
      url: 'https://x.example',
      headers: [{ name: 'Key', set: true }],
      signed: true,
    },
  } as unknown as ToolLine;
  expect(declarationOf(tool)).toEqual({
    name: 'a',
    input: { type: 'object' },
    on: true,
    call: { kind: 'http', method: 'GET', url: 'https://x.example', headers: ['Key'] },
  });
});

test('a server’s tool begins as an effect, under a name that models can use', () => {
  const found = {
    definition: {
      name: 'shop/cancelBooking',
      description: 'd',
      inputSchema: { properties: { code: {} } },
      annotations: {},
    },
  } as unknown as FoundTool;
  expect(JSON.parse(settingsText(found, ['en'], null))).toMatchObject({
    name: 'shop_cancelbooking',
    effect: true,
    parameters: { code: { label: { en: 'Code' } } },
  });
});

test('two texts are compared by lines, and a hidden sign is a difference that can be seen', () => {
  expect(diffOf('a\nb\nc', 'a\nx\nc')).toEqual([
    { kind: 'same', text: 'a' },
    { kind: 'gone', text: 'b' },
    { kind: 'new', text: 'x' },
    { kind: 'same', text: 'c' },
  ]);
  expect(diffOf('a', 'a\u200b').map(({ text }) => text)).toEqual(['a', 'a⟨U+200B⟩']);
  expect(shownSigns('x\u{e0041}')).toBe('x⟨U+E0041⟩');
});
