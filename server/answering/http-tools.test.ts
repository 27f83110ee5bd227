import { expect, test } from 'vitest';
import type { Tool } from '../domain/site.ts';
import { addressOf } from './http-tools.ts';

const tool: Tool = {
  name: 'orders',
  description: '',
  url: 'https://shop.example/orders/{order}?lang={lang}',
  parameters: { order: { pattern: '[A-Z0-9/.?#@:%-]+', ask: {} } },
  asks: {},
  timeoutMs: 100,
};

test('parameters fill the declared address', () => {
  expect(addressOf(tool, { order: 'R-1042' }, 'fr').href).toBe('https://shop.example/orders/R-1042?lang=fr');
});

test.each(['/../../admin', 'A?x#y', '@evil.example', 'A%2F'])('%s cannot leave its place in the address', (order) => {
  const url = addressOf(tool, { order }, 'en');
  expect(url.origin).toBe('https://shop.example');
  expect(url.pathname.split('/')).toHaveLength(3);
  expect(url.search).toBe('?lang=en');
});

test.each(['..', '.', 'R 1042', 'R-1042\n', ''])('%j is refused', (order) => {
  expect(() => addressOf(tool, { order }, 'en')).toThrow(/malformed|path/);
});

test('a missing or undeclared parameter is refused', () => {
  expect(() => addressOf(tool, {}, 'en')).toThrow('missing');
  expect(() => addressOf({ ...tool, url: 'https://shop.example/{other}' }, { order: 'R', other: 'x' }, 'en')).toThrow(
    'nothing for {other}',
  );
});

test('an address whose host depends on a parameter, or that is not http, is refused', () => {
  expect(() => addressOf({ ...tool, url: 'https://{order}.example/' }, { order: 'EVIL' }, 'en')).toThrow('leaves');
  expect(() => addressOf({ ...tool, url: 'file:///etc/{order}' }, { order: 'A' }, 'en')).toThrow('leaves');
});
