import { expect, test } from 'vitest';
import { tellablePage } from './address.ts';

const told = (url: string) => tellablePage({ url, title: 't' })?.url;

test('secrets that sites put into addresses are not told', () => {
  expect(told('https://u:p@shop.example/reset?token=abc&size=42')).toBe('https://shop.example/reset?size=42');
  expect(told('https://shop.example/#access_token=abc')).toBe('https://shop.example/');
  expect(told('https://shop.example/cb?code=1&session_id=2&api_key=3&sig=4&page=5')).toBe(
    'https://shop.example/cb?page=5',
  );
});

test('what a page is about stays', () => {
  expect(told('https://shop.example/boots?colour=red#sizes')).toBe('https://shop.example/boots?colour=red#sizes');
  expect(told('https://shop.example/#/basket')).toBe('https://shop.example/#/basket');
});

test('only web pages are told, and never more than the wire takes', () => {
  expect(told('file:///home/me/index.html')).toBeUndefined();
  expect(told('not an address')).toBeUndefined();
  expect(told(`https://shop.example/?q=${'x'.repeat(3000)}`)).toBe('https://shop.example/');
  expect(told(`https://shop.example/${'x'.repeat(3000)}`)).toBeUndefined();
  expect(tellablePage({ url: 'https://shop.example/', title: 'x'.repeat(400) })?.title).toHaveLength(300);
});
