// The learned signals: hashed word and letter n-grams times weights, and the visitor's words that weighed most.
import type { Reading } from './find.ts';
import { quote } from './find.ts';
import type { LearnedClass, LearnedWeights, SignalName } from './policy.ts';
import type { Token } from './tokens.ts';

/** A message is read up to here; a classifier learned on short turns has nothing to say about a long letter. */
const MOST_TOKENS = 120;

interface Feature {
  bucket: number;
  /** The tokens it was made of, end excluded. */
  start: number;
  end: number;
}

const decoded = new WeakMap<LearnedClass, Int8Array>();

export function likelihoods(
  learned: LearnedWeights | null,
  reading: Reading,
): Partial<Record<SignalName, { value: number; quotes: string[] }>> {
  if (learned === null || !learned.languages.includes(reading.language)) return {};
  const features = featuresOf(reading.tokens, learned.buckets);
  if (features.length === 0) return {};
  const all: Partial<Record<SignalName, { value: number; quotes: string[] }>> = {};
  for (const one of learned.classes) {
    const likelihood = likelihoodOf(one, features);
    const value = Math.min(1, Math.max(0, (likelihood - one.from) / (one.full - one.from)));
    if (value > 0) all[one.signal] = { value, quotes: weightiest(one, features, reading) };
  }
  return all;
}

/** Distinct n-grams: words, neighbouring words, and runs of three to five letters within a word and its edges. */
export function featuresOf(tokens: Token[], buckets: number): Feature[] {
  const seen = new Map<number, Feature>();
  const add = (gram: string, start: number, end: number) => {
    const bucket = hash(gram) & (buckets - 1);
    if (!seen.has(bucket)) seen.set(bucket, { bucket, start, end });
  };
  const words = ['^', ...tokens.slice(0, MOST_TOKENS).map((token) => maskDigits(token.forms[0] ?? '')), '$'];
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at] ?? '';
    add(`2 ${words[at - 1]} ${word}`, Math.max(0, at - 2), Math.min(at, words.length - 2));
    if (at === words.length - 1) break;
    add(`1 ${word}`, at - 1, at);
    const padded = `_${word}_`;
    for (let size = 3; size <= 5; size += 1) {
      for (let from = 0; from + size <= padded.length; from += 1) add(padded.slice(from, from + size), at - 1, at);
    }
  }
  return [...seen.values()];
}

function likelihoodOf(one: LearnedClass, features: Feature[]): number {
  const weights = weightsOf(one);
  let sum = 0;
  for (const { bucket } of features) sum += weights[bucket] ?? 0;
  return 1 / (1 + Math.exp(-(one.bias + (one.scale * sum) / Math.sqrt(features.length))));
}

/** Each n-gram's weight goes to the words it was made of; the words above the mean are what it rests on. */
function weightiest(one: LearnedClass, features: Feature[], reading: Reading): string[] {
  const weights = weightsOf(one);
  const share = new Float64Array(reading.tokens.length);
  for (const { bucket, start, end } of features) {
    const each = (weights[bucket] ?? 0) / Math.max(1, end - start);
    for (let at = start; at < end; at += 1) share[at] = (share[at] ?? 0) + each;
  }
  const most = Math.max(...share);
  if (most <= 0) return [];
  const quotes: string[] = [];
  for (let at = 0; at < share.length; at += 1) {
    if ((share[at] ?? 0) < most * 0.4) continue;
    let end = at + 1;
    while (end < share.length && (share[end] ?? 0) >= most * 0.4) end += 1;
    quotes.push(quote(reading.text, reading.tokens, at, end));
    at = end;
  }
  return [...new Set(quotes)].slice(0, 4);
}

function weightsOf(one: LearnedClass): Int8Array {
  let weights = decoded.get(one);
  if (weights === undefined) {
    weights = decodeBase64(one.weights);
    decoded.set(one, weights);
  }
  return weights;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function decodeBase64(text: string): Int8Array {
  const clean = text.replace(/=+$/u, '');
  const bytes = new Int8Array(Math.floor((clean.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of clean) {
    bits = ((bits << 6) | ALPHABET.indexOf(letter)) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[at++] = (bits >> held) & 0xff;
    }
  }
  return bytes;
}

function maskDigits(word: string): string {
  return word.replace(/\p{N}/gu, '0');
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
