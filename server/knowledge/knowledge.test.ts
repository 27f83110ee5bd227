import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createInProcessBus } from '../bus/in-process.ts';
import type { Article } from '../domain/article.ts';
import type { SiteStore } from '../ports.ts';
import { createKnowledge } from './knowledge.ts';
import { readArticle, readArticleFolder } from './markdown-articles.ts';
import { passagesOf } from './passages.ts';
import { answerThreshold } from './thresholds.ts';

const target = { siteId: 'pottery', language: 'en' };

/** A pottery school, about which no other test or text here speaks. */
const pottery: [title: string, body: string, ...questions: string[]][] = [
  [
    'Firing temperatures',
    'We fire stoneware at 1,260 °C and earthenware at 1,060 °C. The kiln cools for two days.',
    'How hot is the kiln?',
  ],
  [
    'Taking your pots home',
    'Fired pieces wait for you on the shelf for six weeks. After that we give them to charity.',
    'When can I collect my bowl?',
  ],
  [
    'Missing a lesson',
    'Tell us the day before and you may join another group in the same month.',
    'I am ill tomorrow, is the lesson lost?',
  ],
  [
    'What to wear',
    'Wear old clothes and closed shoes. We lend aprons. Long nails make throwing hard.',
    'Do I need an apron?',
  ],
  [
    'Course fees',
    'A term of ten evenings costs 280 €, clay and one glaze firing included.',
    'What is the price of the evening course?',
  ],
  [
    'Gift certificates',
    'A certificate is valid for one year and can be used for any course.',
    'Can I give a lesson as a present?',
  ],
  [
    'Glazes and food',
    'All our glazes are free of lead and safe for food and the dishwasher.',
    'Can I drink from my mug?',
  ],
  [
    'Parking near the studio',
    'Two spaces are in the courtyard. The tram stops around the corner.',
    'Where do I leave my car?',
  ],
];

function articlesOf(rows = pottery): Article[] {
  return rows.map(([title, body, ...questions], number) => ({
    id: `p${number}`, siteId: 'pottery', language: 'en', title, section: '', url: null, updated: '2026-03-01', questions, body,
  })); // prettier-ignore
}

async function knowledgeOf(articles: Article[]) {
  const bus = createInProcessBus();
  const stored = { articles };
  const store: SiteStore = {
    sites: async () => [],
    saveSite: async () => {},
    articles: async (siteId) => stored.articles.filter((article) => article.siteId === siteId),
    saveArticles: async () => {},
    removeArticle: async () => {},
  };
  return { knowledge: await createKnowledge({ store, bus }), bus, stored };
}

test.each([
  ['how expensive is a term', 'Course fees'],
  ['how much heat do the pots get', 'Firing temperatures'],
  ['can I put the cup in the dishwasher', 'Glazes and food'],
  ['I am sick and cannot attend my lesson', 'Missing a lesson'],
  ['when may I fetch my vase', 'Taking your pots home'],
  ['wat shuld i waer', 'What to wear'],
  ['voucher for a friend', 'Gift certificates'],
])('"%s" finds "%s"', async (question, title) => {
  const { knowledge } = await knowledgeOf(articlesOf());
  expect((await knowledge.rank('pottery', 'en', question, 1))[0]?.article.title).toBe(title);
});

test('questions about the matter are surer than questions about anything else', async () => {
  const { knowledge } = await knowledgeOf(articlesOf());
  const sureness = async (question: string) => (await knowledge.find('pottery', 'en', question, 1)).sureness;
  const about = [
    'How hot does the kiln get?',
    'What does the evening course cost?',
    'Is the glaze safe for food?',
    'Do you lend aprons?',
  ];
  const astray = [
    'Who won the election?',
    'Can you fix my bicycle?',
    'What is the capital of Peru?',
    'Write a poem about rain',
  ];
  const lowest = Math.min(...(await Promise.all(about.map(sureness))));
  const highest = Math.max(...(await Promise.all(astray.map(sureness))));
  expect(lowest).toBeGreaterThan(answerThreshold);
  expect(highest).toBeLessThan(answerThreshold);
});

test('the nearer the words come to an article, the surer it is', async () => {
  const { knowledge } = await knowledgeOf(articlesOf());
  const asked = ['zebra', 'present', 'lesson as a present', 'Can I give a lesson as a present?'];
  const sureness = await Promise.all(
    asked.map(async (each) => (await knowledge.find('pottery', 'en', each, 1)).sureness),
  );
  expect(sureness).toEqual(sureness.toSorted((a, b) => a - b));
});

test('nothing in common is nothing found, and a site without articles answers nothing', async () => {
  const { knowledge } = await knowledgeOf(articlesOf());
  expect(await knowledge.search('pottery', 'en', 'xqzt', 5)).toEqual([]);
  expect(await knowledge.find('other', 'en', 'kiln', 5)).toEqual({ language: 'en', sureness: 0, ranked: [] });
});

test('changed articles are found without a restart, and the old index answers until then', async () => {
  const { knowledge, bus, stored } = await knowledgeOf(articlesOf());
  expect((await knowledge.search('pottery', 'en', 'raku workshop in the garden', 1))[0]?.title).not.toBe(
    'Raku in the garden',
  );
  stored.articles = [
    ...stored.articles,
    ...articlesOf([['Raku in the garden', 'A raku workshop every June.']]).map((each) => ({ ...each, id: 'raku' })),
  ];
  await bus.publish('all', { kind: 'articlesChanged', siteId: 'pottery' });
  await expect
    .poll(async () => (await knowledge.search('pottery', 'en', 'raku workshop in the garden', 1))[0]?.title)
    .toBe('Raku in the garden');
  knowledge.close();
});

test('a change that comes while the index is being rebuilt is not lost', async () => {
  const { knowledge, bus, stored } = await knowledgeOf(articlesOf());
  await knowledge.search('pottery', 'en', 'kiln', 1);
  for (const title of ['Salt firing', 'Wood firing']) {
    stored.articles = [
      ...stored.articles,
      ...articlesOf([[title, `${title} is done in autumn.`]]).map((each) => ({ ...each, id: title })),
    ];
    await bus.publish('all', { kind: 'articlesChanged', siteId: 'pottery' });
  }
  await expect
    .poll(async () => (await knowledge.search('pottery', 'en', 'wood firing', 1))[0]?.title)
    .toBe('Wood firing');
  expect((await knowledge.search('pottery', 'en', 'salt firing', 1))[0]?.title).toBe('Salt firing');
});

test('a question is looked up in the language it is written in when the site has it', async () => {
  const french: Article = {
    id: 'f', siteId: 'pottery', language: 'fr', title: 'Prix des cours', section: '', url: null, updated: '2026-03-01', questions: [], body: 'Un trimestre coûte 280 €.',
  }; // prettier-ignore
  const { knowledge } = await knowledgeOf([...articlesOf(), french]);
  expect((await knowledge.search('pottery', 'en', 'combien coûtent les cours ?', 1))[0]?.title).toBe('Prix des cours');
  expect((await knowledge.search('pottery', 'fr', 'how much are the courses?', 1))[0]?.title).toBe('Course fees');
});

test('a quote holds the sentences that answer, word for word, and the passage they stand in', async () => {
  const body =
    'The studio opens at nine.\n\n## Children\n\nChildren from eight years on are welcome. They need a grown-up beside them.\n\n## Prices\n\n- **Adults:** 30 €\n- **Children:** 15 €';
  const { knowledge } = await knowledgeOf(articlesOf([['Open studio', body]]));
  const [age] = await knowledge.quote('pottery', 'en', 'p0', 'is it for eight years old?');
  expect(age?.section).toBe('Children');
  expect(age?.passage).toContain(age?.pieces[0]);
  const [price] = await knowledge.quote('pottery', 'en', 'p0', 'how much for adults?');
  expect(price?.pieces.join('\n')).toContain('- **Adults:** 30 €');
});

test('passages follow headings and keep a list with the sentence that introduces it', () => {
  const long = 'word '.repeat(150);
  const [article] = articlesOf([['T', `${long}\n\nBring these:\n\n- a\n- b\n\n## Later\n\nEnd.`]]);
  const passages = article ? passagesOf(article) : [];
  expect(passages.map(({ section }) => section)).toEqual(['', '', 'Later']);
  expect(passages[1]?.text).toBe('Bring these:\n\n- a\n- b');
});

test('an article is read from front matter and Markdown', () => {
  const read = readArticle(
    'care/kiln.md',
    "---\ntitle: \"Kiln: hot\"\nupdated: 2026-02-01\nquestions:\n  - How hot?\n  - 'It''s warm?'\nsection: Firing\n---\n\nHot.\n",
    {
      ...target,
      urlFor: (id) => `/help/${id}`,
    },
  );
  expect(read).toEqual({
    id: 'care/kiln', siteId: 'pottery', language: 'en', title: 'Kiln: hot', section: 'Firing', url: '/help/care/kiln', updated: '2026-02-01',
    questions: ['How hot?', "It's warm?"], body: 'Hot.',
  }); // prettier-ignore
});

test.each([
  ['no head', 'Hot.', 'line 1: no front matter'],
  ['never closed', '---\ntitle: x\n', 'never closed'],
  ['no title', '---\nupdated: 2026-02-01\n---\nHot.', 'title is missing'],
  ['no date', '---\ntitle: x\n---\nHot.', 'updated is missing'],
  ['a date that is none', '---\ntitle: x\nupdated: 2026-02-31x\n---\nHot.', 'YYYY-MM-DD'],
  ['an unknown field', '---\ntitle: x\nupdated: 2026-02-01\ntags: a\n---\nHot.', 'unknown field tags'],
  ['a field twice', '---\ntitle: x\ntitle: y\nupdated: 2026-02-01\n---\nHot.', 'line 3: title is given twice'],
  [
    'a hostile address',
    '---\ntitle: x\nupdated: 2026-02-01\nurl: javascript:alert(1)\n---\nHot.',
    'url must begin with',
  ],
  ['nothing to say', '---\ntitle: x\nupdated: 2026-02-01\n---\n', 'neither text nor questions'],
])('a file with %s is refused with its reason', (_, text, problem) => {
  expect(readArticle('x.md', text, target)).toEqual({ problem: expect.stringContaining(problem) });
});

test('a folder gives its articles and names every file it could not read', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'articles-'));
  await mkdir(join(dir, 'sub'));
  await writeFile(join(dir, 'sub', 'good.md'), '---\ntitle: Good\nupdated: 2026-02-01\n---\nText.');
  await writeFile(join(dir, 'bad.md'), 'no head');
  await writeFile(join(dir, 'notes.txt'), 'x');
  const { articles, problems } = await readArticleFolder(dir, target);
  expect(articles.map(({ id }) => id)).toEqual(['sub/good']);
  expect(problems.map(({ path }) => path)).toEqual(['bad.md', 'notes.txt']);
  await rm(dir, { recursive: true });
});
