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
