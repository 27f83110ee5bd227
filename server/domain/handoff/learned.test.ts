import { expect, test } from 'vitest';
import { read } from './find.ts';
import { featuresOf, likelihoods } from './learned.ts';
import { lexiconOf } from './lexicon.ts';
import type { LearnedWeights } from './policy.ts';
import { english } from './small-policy.ts';
import { tokenise } from './tokens.ts';

const BUCKETS = 1024;

/** Weights that know one word. */
function knowing(word: string): LearnedWeights {
  const weights = new Int8Array(BUCKETS);
  for (const { bucket } of featuresOf(tokenise(word), BUCKETS)) weights[bucket] = 100;
  const one = {
    signal: 'likelyFraud',
    bias: -2,
    scale: 0.05,
    weights: Buffer.from(weights.buffer).toString('base64'),
    from: 0.5,
    full: 0.9,
  } as const;
  return { buckets: BUCKETS, languages: ['en'], classes: [one] };
}

const reading = (text: string) => read(lexiconOf([english]), text, 'en');

test('a message with the learned word shows the signal and quotes the word', () => {
  const { likelyFraud } = likelihoods(knowing('burgled'), reading('I was burgled to the bone'));
  expect(likelyFraud?.value).toBeGreaterThan(0.5);
  expect(likelyFraud?.quotes.join(' ')).toContain('burgled');
});

test('other messages and other languages show nothing', () => {
  expect(likelihoods(knowing('burgled'), reading('the parcel is late'))).toEqual({});
  expect(likelihoods({ ...knowing('burgled'), languages: ['fr'] }, reading('I was burgled'))).toEqual({});
  expect(likelihoods(null, reading('I was burgled'))).toEqual({});
});
