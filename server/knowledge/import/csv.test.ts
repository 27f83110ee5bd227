import { expect, test } from 'vitest';
import { readCsv } from './csv.ts';

const target = { siteId: 's1', languages: ['en', 'fr'], language: 'en', today: '2026-05-06' };
const read = (text: string) => readCsv(text, target);
const problems = (text: string) =>
  read(text).problems.map(({ line, code, detail }) => `${line} ${code} ${detail}`.trim());

test('a row is an article, quoted cells keep their commas, lines and quotes', () => {
  const text =
    'title,body,section,url,updated,questions,language\r\n"Returns, all","Line 1\r\nsays ""30 days""",Orders,/returns,2026-01-02,Send back? | Too small ,fr\r\n';
  expect(read(text)).toEqual({
    articles: [
      {
        id: 'csv/returns-all',
        siteId: 's1',
        language: 'fr',
        title: 'Returns, all',
        section: 'Orders',
        url: '/returns',
        updated: '2026-01-02',
        questions: ['Send back?', 'Too small'],
        body: 'Line 1\nsays "30 days"',
      },
    ],
    problems: [],
  });
});

test('spreadsheets’ marks are understood: byte order mark, semicolons, tabs, capitals, spaces, blank lines', () => {
  for (const mark of [';', '\t', ',']) {
    const text = `\uFEFF Title ${mark}BODY\n\nÀ l’étranger${mark}We deliver to Spain.\n\n`;
    expect(read(text)).toMatchObject({
      articles: [{ id: 'csv/a-l-etranger', language: 'en', updated: '2026-05-06', url: null, questions: [] }],
      problems: [],
    });
  }
});

test('a comma in a quoted header does not make commas the separator', () => {
  expect(read('title;body;"notes, ours"\nA;b, c, d;x').articles).toMatchObject([{ body: 'b, c, d' }]);
});

test('each row that cannot be used is named by its line, the others are read', () => {
  const rows = [
    'title,body,updated,url,language,questions',
    ',text,,,,',
    'Empty,,,,,',
    'Date,text,01/02/2026,,,',
    'Address,text,,javascript:alert(1),,',
    'German,text,,,de,',
    `${'long'.repeat(60)},text,,,,`,
    'Right,text,,,,',
    'right!,other,,,,',
    'Only asked,,,,,How?',
    'Short',
  ];
  expect(problems(rows.join('\n'))).toEqual([
    '2 noTitle',
    '3 noBody',
    '4 badDate 01/02/2026',
    '5 badUrl javascript:alert(1)',
    '6 otherLanguage de',
    '7 tooLong title',
    '9 sameTitle right!',
    '11 noBody',
  ]);
  expect(read(rows.join('\n')).articles.map(({ title }) => title)).toEqual(['Right', 'Only asked']);
});

test('a file that is no table of articles is refused as a whole', () => {
  expect(problems('')).toEqual(['1 empty']);
  expect(problems('title,body')).toEqual(['1 empty']);
  expect(problems('title,text\nA,b')).toEqual(['1 noColumn body']);
  expect(problems('title,body\nA,"never closed\nB,c')).toEqual([expect.stringMatching(/^\d+ badQuotes$/)]);
  expect(problems(`title,body\n${'A,b\n'.repeat(5_001)}`)).toEqual(['5001 tooMany 5000']);
});

test('a header that names an object’s own parts harms nothing', () => {
  const { articles } = read('__proto__,constructor,title,body,toString\nx,y,Returns,Thirty days.,z');
  expect(articles).toMatchObject([{ title: 'Returns', section: '' }]);
});

test('titles without letters, and in other scripts, have an id', () => {
  const ids = read('title,body\n配送,a\n???,b\n!!!,c').articles.map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  expect(ids[0]).toBe('csv/配送');
});
