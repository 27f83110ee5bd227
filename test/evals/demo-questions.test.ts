// The assistant on the demo shop's own articles: right article first, and refusal of what they do not say.
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { ArticleKnowledge } from '../../server/knowledge/knowledge.ts';
import { type Problem, readArticleFolder } from '../../server/knowledge/markdown-articles.ts';
import { answerThreshold } from '../../server/knowledge/thresholds.ts';
import { knowledgeOf } from './data.ts';
import { englishQuestions, englishUnanswerable } from './demo-questions-en.ts';
import { frenchQuestions, frenchUnanswerable } from './demo-questions-fr.ts';

let knowledge: ArticleKnowledge;
let problems: Problem[];

beforeAll(async () => {
  const read = await Promise.all(['en', 'fr'].map(folder));
  problems = read.flatMap((each) => each.problems);
  knowledge = await knowledgeOf(read.flatMap(({ articles }) => articles));
});

function folder(language: string) {
  return readArticleFolder(join(import.meta.dirname, '../../demo/help', language), { siteId: 'demo', language });
}

const languages = [
  { language: 'en', questions: englishQuestions, unanswerable: englishUnanswerable },
  { language: 'fr', questions: frenchQuestions, unanswerable: frenchUnanswerable },
];

async function judged(language: string, [question, ...articles]: [string, ...string[]]) {
  const { ranked, sureness } = await knowledge.find('demo', language, question, 3);
  const right = ranked.map(({ article }) => articles.includes(article.id));
  const line = `${question} -> ${ranked[0]?.article.id} ${sureness.toFixed(2)}`;
  return { line, first: right[0] ?? false, amongThree: right.includes(true), answered: sureness >= answerThreshold };
}

type Judged = Awaited<ReturnType<typeof judged>>;

/** The ones that fail, by name, so that a fall below the floor says what fell. */
function failing(all: Judged[], holds: (each: Judged) => boolean): string[] {
  return all.filter((each) => !holds(each)).map(({ line }) => line);
}

function judgedAll(language: string, questions: [string, ...string[]][]): Promise<Judged[]> {
  return Promise.all(questions.map((question) => judged(language, question)));
}

test('every file of the help centre can be read', () => {
  expect(problems).toEqual([]);
});

test.each(languages)('in $language a right article is first for 80 % and among three for 92 %', async (each) => {
  const all = await judgedAll(each.language, each.questions);
  expect(failing(all, ({ first }) => first)).toSatisfy(({ length }: string[]) => length <= 0.2 * all.length);
  expect(failing(all, ({ amongThree }) => amongThree)).toSatisfy(({ length }: string[]) => length <= 0.08 * all.length);
});

test.each(languages)('in $language two of three questions are answered, nine of ten rightly', async (each) => {
  const all = await judgedAll(each.language, each.questions);
  const answered = all.filter((one) => one.answered);
  expect(failing(all, (one) => one.answered)).toSatisfy(({ length }: string[]) => length <= 0.34 * all.length);
  expect(failing(answered, ({ first }) => first)).toSatisfy(({ length }: string[]) => length <= 0.1 * answered.length);
});

test.each(languages)('in $language 80 % of what no article says is refused', async (each) => {
  const all = await judgedAll(
    each.language,
    each.unanswerable.map((question) => [question]),
  );
  expect(failing(all, ({ answered }) => !answered)).toSatisfy(({ length }: string[]) => length <= 0.2 * all.length);
});
