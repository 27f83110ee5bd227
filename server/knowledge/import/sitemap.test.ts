import { expect, test } from 'vitest';
import { NotTaken } from './not-taken.ts';
import { entriesOf } from './sitemap.ts';
import { idOf } from './web-page.ts';

test('addresses are read from sets, indexes and plain lists, images and the like left out', () => {
  const set = `<?xml version="1.0"?><urlset xmlns:image="x"><url><loc> https://a.example/?x=1&amp;y=%20&#38;z </loc>
    <image:image><image:loc>https://a.example/i.png</image:loc></image:image></url>
    <url><loc><![CDATA[https://a.example/b]]></loc></url></urlset>`;
  expect(entriesOf(set)).toEqual({
    kind: 'pages',
    urls: ['https://a.example/?x=1&y=%20&z', 'https://a.example/b'],
  });
  const index = '<sitemapindex><sitemap><loc>https://a.example/1.xml</loc></sitemap></sitemapindex>';
  expect(entriesOf(index)).toEqual({ kind: 'index', urls: ['https://a.example/1.xml'] });
  expect(entriesOf('https://a.example/1\r\n\nhttps://a.example/2\n').urls).toHaveLength(2);
});

test('what is no sitemap is refused, and no entity is looked up', () => {
  for (const text of ['', '<html><a href="x">x</a></html>', 'hello', 'https://a.example/\nrm -rf']) {
    expect(() => entriesOf(text)).toThrow(NotTaken);
  }
  const hostile = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><urlset><url><loc>&e;</loc></url></urlset>';
  expect(entriesOf(hostile).urls).toEqual(['&e;']);
});

test('five megabytes of opened and never closed tags are read in no time', () => {
  const start = performance.now();
  entriesOf(`<urlset>${'<loc>'.repeat(1_000_000)}`);
  expect(performance.now() - start).toBeLessThan(1_000);
});

test('an address is the same article however its end is written, and a long one stays short', () => {
  expect(idOf('https://a.example/help/')).toBe(idOf('https://a.example/help'));
  expect(idOf('https://a.example/help?id=1')).not.toBe(idOf('https://a.example/help?id=2'));
  const long = (end: string) => idOf(`https://a.example/${'x'.repeat(500)}${end}`);
  expect(long('1').length).toBeLessThanOrEqual(120);
  expect(long('1')).not.toBe(long('2'));
});
