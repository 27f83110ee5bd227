import { expect, test } from 'vitest';
import { join } from 'node:path';
import { faultOf, readCases } from './cases.ts';
import { readPolicy } from './read-policy.ts';

const folder = join(import.meta.dirname, '../../policies');
const policy = readPolicy(join(folder, 'default.json'));
const { cases } = readCases(join(folder, 'default.cases.json'));

test('the default policy decides every one of its written cases as wanted', () => {
  expect(cases.map((each) => faultOf(policy, each)).filter((fault) => fault !== null)).toEqual([]);
});

test('the cases ask for a person at least eight times in each of the twelve languages, and stay as often', () => {
  const languages = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'tr', 'ar', 'zh', 'ja'];
  const count = (language: string, reason: string | null) =>
    cases.filter((each) => each.language === language && each.reason === reason).length;
  for (const language of languages) {
    expect(count(language, 'askedForPerson'), language).toBeGreaterThanOrEqual(8);
    expect(count(language, null), language).toBeGreaterThanOrEqual(8);
  }
  expect(cases.length).toBeGreaterThanOrEqual(150);
});

test('each case is decided alike on a page in another language', () => {
  const onEnglishPage = cases.map((each) => ({ ...each, input: { ...each.input, language: 'en' } }));
  expect(onEnglishPage.map((each) => faultOf(policy, each)).filter((fault) => fault !== null)).toEqual([]);
});

test('a wrong decision is told in words', () => {
  const nothingElse = { history: [], toolFailures: 0, negativeMarks: 0, attributes: {}, hours: null };
  const input = { text: 'agent please', language: 'en', ...nothingElse };
  const fault = faultOf(policy, { language: 'en', name: 'agent please', input, verdict: 'stay', reason: null });
  expect(fault).toBe('en: "agent please": wanted stay, got handOff by asked-for-person ("agent please")');
});

test('the example of conditions decides every one of its cases as wanted', () => {
  const conditions = readCases(join(folder, 'conditions.cases.json'));
  const example = readPolicy(join(folder, conditions.policy));
  expect(conditions.cases.map((each) => faultOf(example, each)).filter((fault) => fault !== null)).toEqual([]);
});

test('without conditions the example decides as the default policy does', () => {
  const example = readPolicy(join(folder, 'example-hours-and-plans.json'));
  expect(cases.map((each) => faultOf(example, each)).filter((fault) => fault !== null)).toEqual([]);
});
