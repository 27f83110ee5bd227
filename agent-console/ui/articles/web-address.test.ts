import { expect, test } from 'vitest';
import { webAddress } from './web-address.ts';

test('an address without its beginning is one all the same', () => {
  expect(webAddress(' shop.example/help ')).toBe('https://shop.example/help');
  expect(webAddress('http://shop.example')).toBe('http://shop.example/');
  expect(webAddress('intranet.example:8080/x')).toBe('https://intranet.example:8080/x');
});

test('what no page stands at is none', () => {
  expect(
    ['', '   ', 'mailto:a@b.example', 'javascript:alert(1)', 'file:///etc/passwd', 'two words'].map(webAddress),
  ).toEqual(Array.from({ length: 6 }, () => null));
});
