import { expect, test } from 'vitest';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPolicy } from './read-policy.ts';

const folder = join(import.meta.dirname, '../../policies');

/** A copy of the default policy with one of its files changed. */
function changed(name: string, change: (text: string) => string): string {
  const copy = mkdtempSync(join(tmpdir(), 'relais-policy-'));
  cpSync(folder, copy, { recursive: true });
  writeFileSync(join(copy, name), change(readFileSync(join(copy, name), 'utf8')));
  return join(copy, 'default.json');
}

test('the default policy speaks twelve languages and has a version', () => {
  const policy = readPolicy(join(folder, 'default.json'));
  expect(policy.lexicons.map(({ language }) => language).toSorted()).toEqual([
    'ar',
    'de',
    'en',
    'es',
    'fr',
    'it',
    'ja',
    'nl',
    'pl',
    'pt',
    'tr',
    'zh',
  ]);
  expect(policy.version).toMatch(/^\d+\.\d+\.\d+$/);
});

test('every lexicon knows every topic a rule names', () => {
  const policy = readPolicy(join(folder, 'default.json'));
  for (const { language, topics } of policy.lexicons) {
    for (const topic of policy.rules.flatMap((rule) => rule.topics))
      expect(topics[topic]?.any.length ?? 0, `${language} ${topic}`).toBeGreaterThan(0);
  }
});

test('a phrase that names an unknown set is told with its language and topic, and all of them at once', () => {
  const path = changed('default/de.json', (text) =>
    text.replace('"unless": [', '"unless": ["@nowhere da", "..2 weg", '),
  );
  expect(() => readPolicy(path)).toThrow(
    /de, \w+, "@nowhere da": unknown set @nowhere\n.*"..2 weg": a phrase cannot begin/,
  );
});

test('a word of a set that is cut in the middle of several words is told with its set', () => {
  const path = changed('default/de.json', (text) => text.replace('"bot": [', '"bot": ["digitaler Helf*", '));
  expect(() => readPolicy(path)).toThrow(/de, @bot: "digitaler Helf\*": only a single word can be cut/);
});

test('a rule that stands twice and a topic nobody has are both told', () => {
  const path = changed('default.json', (text) =>
    text.replace('"id": "safety"', '"id": "health"').replace('["legal"]', '["law"]'),
  );
  expect(() => readPolicy(path)).toThrow(/the rule "health" stands twice[\s\S]*no lexicon has the topic "law"/);
});

test('an unknown setting and a file that is missing are told with their paths', () => {
  expect(() => readPolicy(changed('default.json', (text) => text.replace('"threshold"', '"treshold"')))).toThrow(
    /treshold/,
  );
  const missing = changed('default.json', (text) => text.replace('default/ja.json', 'default/jp.json'));
  expect(() => readPolicy(missing)).toThrow(/jp\.json/);
});

const legal = '"topics": ["legal"]';

test.each([
  ['"topics": []', /rule "legal": without topics it needs attributes under "when"/],
  ['"topics": [], "when": { "hours": "closed" }', /rule "legal": without topics it needs attributes/],
  ['"topics": ["legal"], "when": { "attributes": {} }', /rules\.7\.when\.attributes: name at least one attribute/],
  ['"topics": ["legal"], "when": { "attributes": { "plan": [] } }', /rules\.7\.when\.attributes\.plan/],
  ['"topics": ["legal"], "when": { "attributes": { "data-plan": ["a"] } }', /rules\.7\.when\.attributes/],
  ['"topics": ["legal"], "when": { "hours": "night" }', /rules\.7\.when\.hours/],
])('a condition that makes no sense is told with its rule: %s', (written, fault) => {
  expect(() => readPolicy(changed('default.json', (text) => text.replace(legal, written)))).toThrow(fault);
});

test('a rule on the visitor alone is taken, and without a setting a closed office changes no threshold', () => {
  const withRule = (text: string) =>
    text
      .replace(legal, '"topics": [], "when": { "attributes": { "plan": ["pro*"] } }')
      .replace(/,\s*"thresholdClosed": 0/, '');
  const policy = readPolicy(changed('default.json', withRule));
  expect(policy.rules.find(({ id }) => id === 'legal')).toMatchObject({
    topics: [],
    when: { attributes: { plan: ['pro*'] } },
  });
  expect(policy.guards.thresholdClosed).toBe(0);
});

test('a closed office cannot take all of the threshold away', () => {
  const path = changed('default.json', (text) => text.replace('"thresholdClosed": 0', '"thresholdClosed": -1'));
  expect(() => readPolicy(path)).toThrow(/thresholdClosed takes all of the threshold away/);
});
