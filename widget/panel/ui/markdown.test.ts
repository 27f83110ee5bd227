import { expect, test } from 'vitest';
import { parseMarkdown, parsePlain, type Block, type Inline } from './markdown.ts';

function inlines(text: string): Inline[] {
  return parseMarkdown(text).flatMap((block) => ('inside' in block ? block.inside : []));
}

/** Every link's address and all text, wherever in the tree. */
function collect(nodes: Inline[]): { links: string[]; text: string } {
  const links: string[] = [];
  const texts: string[] = [];
  for (const node of nodes) {
    if (typeof node === 'string') texts.push(node);
    else if ('text' in node) texts.push(node.text);
    else if ('inside' in node) {
      if (node.kind === 'link') links.push(node.href);
      const inner = collect(node.inside);
      links.push(...inner.links);
      texts.push(inner.text);
    }
  }
  return { links, text: texts.join('') };
}

function flat(blocks: Block[]): Inline[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'pre') return [block.text];
    return block.kind === 'list' ? block.items.flat() : block.inside;
  });
}

test('bold, italic and code become what they say', () => {
  expect(inlines('a **b** *c* _d_ `e`')).toEqual([
    'a ',
    { kind: 'strong', inside: ['b'] },
    ' ',
    { kind: 'em', inside: ['c'] },
    ' ',
    { kind: 'em', inside: ['d'] },
    ' ',
    { kind: 'code', text: 'e' },
  ]);
});

test('emphasis nests and leaves snake_case and sums alone', () => {
  expect(inlines('**all *of* it**')).toEqual([
    { kind: 'strong', inside: ['all ', { kind: 'em', inside: ['of'] }, ' it'] },
  ]);
  for (const text of ['order_line_id', '2 * 3 * 4', 'a*b', '** not bold **', '*', '**', '_ _']) {
    expect(inlines(text)).toEqual([text]);
  }
});

test('lines break, blank lines part, headings are paragraphs in bold', () => {
  expect(parseMarkdown('# Returns\none\ntwo\n\nthree')).toEqual([
    { kind: 'heading', inside: ['Returns'] },
    { kind: 'paragraph', inside: ['one', { kind: 'break' }, 'two'] },
    { kind: 'paragraph', inside: ['three'] },
  ]);
});

test('lists keep their kind, their start and their items', () => {
  expect(parseMarkdown('- a\n* b\n\n3. c\n4. d')).toEqual([
    { kind: 'list', ordered: false, start: 1, items: [['a'], ['b']] },
    { kind: 'list', ordered: true, start: 3, items: [['c'], ['d']] },
  ]);
});

test('fenced code stays as it is, closed or not', () => {
  expect(parseMarkdown('```js\n**x**\n\n<b>\n```\nafter')).toEqual([
    { kind: 'pre', text: '**x**\n\n<b>' },
    { kind: 'paragraph', inside: ['after'] },
  ]);
  expect(parseMarkdown('```\nopen')).toEqual([{ kind: 'pre', text: 'open' }]);
});

test('web and mail addresses are links, bare ones without the full stop after them', () => {
  expect(
    collect(inlines('see [our page](https://shop.example/a_b?c=d) or [us](mailto:help@shop.example)')).links,
  ).toEqual(['https://shop.example/a_b?c=d', 'mailto:help@shop.example']);
  expect(inlines('(https://shop.example/x).')).toEqual([
    '(',
    { kind: 'link', href: 'https://shop.example/x', inside: ['https://shop.example/x'] },
    ').',
  ]);
  expect(parsePlain('go to https://shop.example/x, **now**')).toEqual([
    'go to ',
    { kind: 'link', href: 'https://shop.example/x', inside: ['https://shop.example/x'] },
    ',',
    ', **now**'.slice(1),
  ]);
});

test('a link inside a link is text', () => {
  const [link] = inlines('[https://bank.example](https://evil.example)');
  expect(link).toEqual({ kind: 'link', href: 'https://evil.example/', inside: ['https://bank.example'] });
});

test('images never become anything but text', () => {
  const text = 'x ![alt](https://evil.example/pixel.png?secret=1) y';
  expect(collect(inlines(text))).toEqual({ links: [], text });
});

const scripts = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
];
const schemes = [
  ...scripts,
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://x/1',
  'about:blank',
  'ftp://x.example',
  'ws://x.example',
  '//evil.example',
  '/relative',
  '#hash',
  'https://user:pass@evil.example',
  'https://bank.example@evil.example',
  'https:evil',
  'http://',
  '&#106;avascript:alert(1)',
  'javascript&colon;alert(1)',
  'view-source:https://x',
  'intent://x#Intent;end',
];

test.each(schemes)('no link goes to %j', (address) => {
  for (const text of [
    `[x](${address})`,
    `<${address}>`,
    address,
    `[x]: ${address}`,
    `[](${address})`,
    `[x](<${address}>)`,
  ]) {
    for (const href of collect(flat(parseMarkdown(text))).links) {
      expect(href).toMatch(/^(https?:\/\/[^@]*$|mailto:)/);
      expect(new URL(href).username).toBe('');
    }
  }
});

const markup = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '<math><mtext></p><style><img src onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '<!--<script>-->',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '<details open ontoggle=alert(1)>',
  '<style>@import "https://evil.example"</style>',
  '<base href="https://evil.example">',
  '\u202Egnp.exe',
];

test.each(markup)('markup stays text: %s', (text) => {
  expect(collect(flat(parseMarkdown(text))).text).toBe(text);
  expect(collect(parsePlain(text)).text).toBe(text);
});

test('hostile lengths cost no more than long ones', () => {
  const hostile = ['**a', '[', '[a](', '`', '_a ', '*a**b', '![', '- ', '1. ', '# ', '(https://', '> '].map((part) =>
    part.repeat(8000 / part.length),
  );
  for (const text of hostile) {
    const start = performance.now();
    parseMarkdown(text);
    expect(performance.now() - start).toBeLessThan(400);
  }
});

test('nothing that was written is lost', () => {
  const text = 'A [b c](not-a-link) and ~~d~~ | e | f\n> g';
  expect(collect(flat(parseMarkdown(text))).text).toBe(text.replace('\n', ''));
});
