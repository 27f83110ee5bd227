import { expect, test } from 'vitest';
import { compilePattern, foldPhrases, patternFault } from './compile-pattern.ts';

const sets = { people: ['agent'] };

/** Compiled the way a lexicon is. */
function compiles(source: string): boolean {
  const [folded = ''] = foldPhrases([source]);
  try {
    compilePattern(folded, { sources: new Map(Object.entries(sets)), tables: new Map() });
    return true;
  } catch {
    return false;
  }
}

test.each([
  ['talk to @people', null],
  ['< [please] @people ..2 >', null],
  ['card|cards ..3 stolen|lost ?', null],
  ['talk ..2 !you|@people', null],
  ['@nobody', 'unknown set @nobody'],
  ['..2 agent', 'a phrase cannot begin with a gap'],
  ['[please] ..2 agent', 'a phrase cannot begin with a gap'],
  ['!you talk', 'a phrase cannot begin with "any word but"'],
  ['talk||speak', 'an empty word'],
  ['talk *', 'an empty word'],
  ["'", 'an empty word'],
  ['complain*|grumbl*', null],
  ['battery_charg*', '"battery_charg*": only a single word can be cut with *'],
  ['客服*', '"客服*": only a single word can be cut with *'],
  ['< >', 'a phrase that need not say anything'],
  ['[please] [now]', 'a phrase that need not say anything'],
])('%s: %s', (source, fault) => {
  expect(patternFault(source, new Set(Object.keys(sets)))).toBe(fault);
  expect(fault !== null || compiles(source)).toBe(true);
});
