import { expect, test } from 'vitest';
import { createHtmlReader } from './html-reader.ts';
import { NotTaken } from './not-taken.ts';
import { readHtml } from './read-html.ts';

const url = 'https://shop.example/help/returns';
const filler = '<p>You may send anything back within thirty days, unworn, in its box, and we pay for the parcel.</p>';

const cluttered = `<!doctype html><html lang="en-GB"><head>
<title>Returning things | The Shop</title>
<link rel="canonical" href="/help/returns?lang=en#top">
<meta property="article:modified_time" content="2026-03-04T10:00:00Z">
<meta property="article:section" content="Orders">
<script>track()</script><style>p{}</style></head><body>
<header><a href="/">The Shop</a><nav><ul><li><a href="/a">Bikes</a></li><li><a href="/b">Sale today only</a></li></ul></nav></header>
<div class="cookie-banner">We value your privacy <button>Accept all</button></div>
<main><nav class="breadcrumb">Home › Help</nav><h1>Returning things</h1>${filler}
<h2>What it costs</h2>
<table><tr><th>Country</th><th>Price</th></tr><tr><td>France</td><td>free</td></tr><tr><td>Spain</td><td>5 €</td></tr></table>
<details><summary>And the box?</summary><p>Any box <b>will</b> do, see <a href="../boxes (big)">our boxes</a>.</p></details>
<ul><li>Print the label</li><li>Drop it <a href="javascript:alert(1)">anywhere</a></li></ul>
<img src="https://tracker.example/p.gif" alt="pixel"><iframe src="https://x.example"></iframe>
<form><input value="mail"><button>Subscribe now</button></form></main>
<aside>Related: Bikes</aside><footer>© The Shop, all rights reserved</footer></body></html>`;

test('a page is its article: words, headings, lists, links made whole', () => {
  const page = readHtml(cluttered, url);
  expect(page).toMatchObject({ title: 'Returning things', language: 'en', updated: '2026-03-04', section: 'Orders' });
  expect(page.canonical).toBe('https://shop.example/help/returns?lang=en');
  expect(page.body).toBe(
    [
      'You may send anything back within thirty days, unworn, in its box, and we pay for the parcel.',
      '## What it costs',
      '- Country: France; Price: free\n- Country: Spain; Price: 5 €',
      '### And the box?',
      'Any box **will** do, see [our boxes](https://shop.example/boxes%20%28big%29).',
      '- Print the label\n- Drop it anywhere',
    ].join('\n\n'),
  );
});

test('answers that open on a click are read with their questions', () => {
  const html = `<body class="has-cookie-banner"><div><h1>Help</h1>${filler}<article>
    <h2><button aria-controls="p1" aria-expanded="false">Where is my <b>bike</b>?</button></h2>
    <div id="p1" hidden><p>On its way, in a big box that two people carry, for three days at most.</p></div>
    <div aria-hidden="true">decoration</div></article></div></body>`;
  const { body } = readHtml(html, url);
  expect(body).toContain('## Where is my bike?\n\nOn its way, in a big box');
  expect(body).not.toContain('decoration');
});

test('another host’s canonical address is not believed, a wrong one is left out', () => {
  for (const href of ['https://bank.example/', 'http://[', 'javascript:alert(1)']) {
    expect(readHtml(`<head><link rel="canonical" href="${href}"></head>${filler}`, url).canonical).toBeNull();
  }
});

test('dates are found where sites put them, what was changed before what was written', () => {
  const dates: [string, string | null][] = [
    ['<meta name="date" content="2025-01-02">', '2025-01-02'],
    ['<script type="application/ld+json">{"dateModified": "2025-02-03T01:00:00+01:00"}</script>', '2025-02-03'],
    [`<main><time datetime="2025-04-05">5 April</time>${filler}</main>`, '2025-04-05'],
    ['<meta itemprop="datePublished" content="Tue, 06 May 2025 10:00:00 GMT">', '2025-05-06'],
    ['<meta name="date" content="soon">', null],
    ['<meta name="date" content="2024-01-01"><meta name="last-modified" content="2025-06-07">', '2025-06-07'],
  ];
  expect(dates.map(([html]) => readHtml(html, url).updated)).toEqual(dates.map(([, date]) => date));
});

test('titles lose the site’s name, languages their region', () => {
  expect(readHtml('<title>Paiement – La Boutique</title>', url).title).toBe('Paiement');
  expect(readHtml('<h1> Paiement\n en 3 fois </h1><title>x</title>', url).title).toBe('Paiement en 3 fois');
  expect(readHtml('<html lang="fr_CA"><p>x</p></html>', url).language).toBe('fr');
  expect(readHtml('<html lang="!"><p>x</p></html>', url).language).toBeNull();
});

test('a page that scripts would fill is known for what it is', () => {
  const shell = '<div id="root"></div><noscript>Please enable JavaScript.</noscript><script src="/app.js"></script>';
  expect(readHtml(shell, url)).toMatchObject({ body: '', needsScript: true });
  expect(readHtml('<p>Nearly nothing.</p>', url)).toMatchObject({ body: 'Nearly nothing.', needsScript: false });
});

test('hostile HTML leaves no HTML, no script and no foreign address behind', () => {
  const hostile = `<main><h1>T</h1>${filler}<p><a href="data:text/html,x">d</a> <a href=" JaVaScRiPt:x">j</a>
    <img src=x onerror=alert(1)> &lt;script&gt;alert(1)&lt;/script&gt; <svg><script>1</script></svg></p></main>`;
  const { body } = readHtml(hostile, url);
  expect(body).not.toMatch(/\]\((?!https?:)|onerror|<img|<svg/i);
});

test('a page made to be slow is given up in time, and the next one is read', async () => {
  const reader = createHtmlReader(1_500);
  const deep = `${'<div>'.repeat(20_000)}x`;
  const start = performance.now();
  await expect(reader.read(deep, url)).rejects.toThrow(NotTaken);
  expect(performance.now() - start).toBeLessThan(5_000);
  expect((await reader.read(cluttered, url)).title).toBe('Returning things');
  reader.close();
});
