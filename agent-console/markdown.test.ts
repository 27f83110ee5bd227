import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown, safeHref, type Block, type Inline } from './markdown.ts';

const inlines = (block: Block): Inline[] =>
  block.kind === 'list' ? block.items.flat() : block.kind === 'pre' ? [block.text] : block.inside;

function links(parts: Inline[]): string[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string' || !('inside' in part)) return [];
    return [...(part.kind === 'link' ? [part.href] : []), ...links(part.inside)];
  });
}

const linksIn = (text: string) => parseMarkdown(text).flatMap((block) => links(inlines(block)));

test('paragraphs, lists, code and emphasis are read', () => {
  const blocks = parseMarkdown(
    '# Title\nfirst **bold** and *soft*\nsecond `code`\n\n2. two\n3. three\n\n- a\n- b\n\n```\nx < y\n```',
  );
  expect(blocks.map((block) => block.kind)).toEqual(['heading', 'paragraph', 'list', 'list', 'pre']);
  expect(blocks[2]).toMatchObject({ ordered: true, start: 2 });
  expect(blocks[1]).toMatchObject({
    inside: [
      'first ',
      { kind: 'strong', inside: ['bold'] },
      ' and ',
      { kind: 'em', inside: ['soft'] },
      { kind: 'break' },
      'second ',
      { kind: 'code', text: 'code' },
    ],
  });
});

test('web and mail addresses become links, the full stop stays outside', () => {
  expect(
    linksIn('See [returns](https://shop.example/a), https://shop.example/b. Or [mail](mailto:a@shop.example)'),
  ).toEqual(['https://shop.example/a', 'https://shop.example/b', 'mailto:a@shop.example']);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://shop.example/x',
  '//evil.example',
  '/console/api/logout',
  'https://shop.example@evil.example/',
  'https://user:pass@evil.example/',
  'ws://evil.example',
])('%s never becomes a link', (address) => {
  expect(safeHref(address)).toBeNull();
  expect(linksIn(`[press](${address})`)).toEqual([]);
});

test('an image stays the text it was written as', () => {
  expect(parseMarkdown('![pixel](https://evil.example/p.gif)')).toEqual([
    { kind: 'paragraph', inside: ['![pixel](https://evil.example/p.gif)'] },
  ]);
});

test('HTML is text', () => {
  const hostile = '<img src=x onerror=alert(1)><script>alert(1)</script>';
  expect(parseMarkdown(hostile)).toEqual([{ kind: 'paragraph', inside: [hostile] }]);
});

test('a link’s label cannot hide another link', () => {
  expect(linksIn('[https://shop.example](https://other.example/)')).toEqual(['https://other.example/']);
});

test('whatever is written, every link is http, https or mailto', () => {
  const piece = fc.constantFrom(
    '[',
    ']',
    '(',
    ')',
    '*',
    '_',
    '`',
    '!',
    '#',
    '\n',
    '- ',
    'javascript:',
    'https://a.example/',
    'data:',
    '<',
    '>',
    'x',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      for (const href of linksIn(pieces.join(''))) expect(href).toMatch(/^(https?:\/\/|mailto:)/);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['**'.repeat(4000), 'stars'],
  ['['.repeat(8000), 'brackets'],
  ['[a]('.repeat(2000), 'half links'],
  ['`'.repeat(8000), 'ticks'],
  ['https://' + '.'.repeat(7900), 'dots'],
  ['_a '.repeat(2600), 'underscores'],
])('8,000 hostile characters cost no noticeable time (%#)', (text) => {
  const started = performance.now();
  parseMarkdown(text);
  expect(performance.now() - started).toBeLessThan(250);
});
