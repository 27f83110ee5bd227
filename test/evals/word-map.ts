// Learns how word vectors are to be weighed and turned so that a question comes to lie near the article that answers it.
import type { RawVectors } from './glove.ts';
import { descend } from './learning.ts';

/** One knowledge base as the learner sees it: texts as word numbers. */
export interface MapLesson {
  /** Titles and example questions, and whose each is. */
  forms: number[][];
  owners: number[];
  questions: { words: number[]; articles: Set<number> }[];
}

export interface WordMap {
  /** A word counts e to the power of this times its vector. */
  salience: Float64Array;
  /** `dimensions` × `dimensions`; row i is where axis i goes. */
  matrix: Float64Array;
}

const steps = 60;
const rate = 0.05;
/** Pulls the map to leaving everything as it is. */
const l2 = 0.15;
/** How much nearer a text must be to win: the softmax's sharpness. */
const sharpness = 10;
/** What people really asked says more than an operator's examples. */
const questionWeight = 2;

/** An example finds its siblings among all other forms, a question the forms of its articles. */
export function learnWordMap(raw: RawVectors, lessons: MapLesson[]): WordMap {
  const width = raw.dimensions;
  const learned = descend(width + width * width, steps, rate, (weights) => gradientAt(raw, lessons, weights));
  return mapOf(learned, width);
}

/** The weights are the differences from a map that changes nothing. */
function mapOf(weights: number[], width: number): WordMap {
  const matrix = Float64Array.from(weights.slice(width));
  for (let at = 0; at < width; at++) matrix[at * width + at] = (matrix[at * width + at] ?? 0) + 1;
  return { salience: Float64Array.from(weights.slice(0, width)), matrix };
}

/** What one word adds to a text's sum: its share, then its vector times the share, turned by the map. */
export function mappedWord(raw: RawVectors, map: WordMap, word: number): Float64Array {
  const width = raw.dimensions;
  const share = shareOf(raw, map, word);
  const mapped = new Float64Array(width);
  for (let from = 0; from < width; from++) {
    const value = share * (raw.rows[word * width + from] ?? 0);
    for (let to = 0; to < width; to++) mapped[to] = (mapped[to] ?? 0) + value * (map.matrix[from * width + to] ?? 0);
  }
  return mapped;
}

function shareOf({ dimensions, rows, rarity }: RawVectors, { salience }: WordMap, word: number): number {
  let sum = 0;
  for (let at = 0; at < dimensions; at++) sum += (salience[at] ?? 0) * (rows[word * dimensions + at] ?? 0);
  return (rarity[word] ?? 0) * Math.exp(Math.max(-4, Math.min(4, sum)));
}

function gradientAt(raw: RawVectors, lessons: MapLesson[], weights: number[]): number[] {
  const map = mapOf(weights, raw.dimensions);
  const sums = new Float64Array(weights.length);
  let asked = 0;
  for (const lesson of lessons) asked += addLesson(raw, map, lesson, sums);
  return weights.map((weight, at) => (sums[at] ?? 0) / Math.max(1, asked) + l2 * weight);
}

/** A text on its way: the sum of its words, its unit vector after the map, that one's length, and the pull on it. */
interface MappedText {
  words: number[];
  sum: Float64Array;
  unit: Float64Array;
  length: number;
  pull: Float64Array;
}

function addLesson(raw: RawVectors, map: WordMap, lesson: MapLesson, sums: Float64Array): number {
  const forms = lesson.forms.map((words) => mappedText(raw, map, words));
  const questions = lesson.questions.map(({ words }) => mappedText(raw, map, words));
  let asked = 0;
  for (const [place, form] of forms.entries()) {
    const owner = lesson.owners[place];
    asked += pullTogether(form, forms, (other) => other !== place && lesson.owners[other] === owner, 1, place);
  }
  for (const [place, question] of questions.entries()) {
    const articles = lesson.questions[place]?.articles ?? new Set();
    asked += pullTogether(question, forms, (other) => articles.has(lesson.owners[other] ?? -1), questionWeight, -1);
  }
  for (const text of [...forms, ...questions]) addGradient(raw, map, text, sums);
  return asked;
}

function mappedText(raw: RawVectors, map: WordMap, words: number[]): MappedText {
  const width = raw.dimensions;
  const sum = new Float64Array(width);
  for (const word of words) {
    const share = shareOf(raw, map, word);
    for (let at = 0; at < width; at++) sum[at] = (sum[at] ?? 0) + share * (raw.rows[word * width + at] ?? 0);
  }
  const unit = new Float64Array(width);
  for (let from = 0; from < width; from++) {
    for (let to = 0; to < width; to++)
      unit[to] = (unit[to] ?? 0) + (sum[from] ?? 0) * (map.matrix[from * width + to] ?? 0);
  }
  const length = Math.sqrt(unit.reduce((all, value) => all + value * value, 0)) + 1e-6;
  return { words, sum, unit: unit.map((value) => value / length), length, pull: new Float64Array(width) };
}

/** The slope of the softmax loss by which the right forms should be the nearest; its weight when there are any. */
function pullTogether(
  text: MappedText,
  forms: MappedText[],
  right: (form: number) => boolean,
  weight: number,
  itself: number,
): number {
  const powers = new Float64Array(forms.length);
  let all = 0;
  let most = 0;
  for (let other = 0; other < forms.length; other++) {
    const power = other === itself ? 0 : Math.exp(sharpness * (dot(text.unit, forms[other]?.unit ?? text.unit) - 1));
    powers[other] = power;
    all += power;
    if (right(other)) most += power;
  }
  if (most === 0) return 0;
  for (let other = 0; other < forms.length; other++) {
    const form = forms[other] ?? text;
    const power = powers[other] ?? 0;
    const slope = weight * sharpness * (power / all - (right(other) ? power / most : 0));
    // What is far away pulls next to nothing, and is most of all there is.
    if (Math.abs(slope) < 1e-3) continue;
    addTimes(text.pull, form.unit, slope);
    addTimes(form.pull, text.unit, slope);
  }
  return weight;
}

/** From the pull on a text back to the map's figures. */
function addGradient(raw: RawVectors, map: WordMap, text: MappedText, sums: Float64Array): void {
  const width = raw.dimensions;
  const along = dot(text.pull, text.unit);
  const slope = text.pull.map((value, at) => (value - along * (text.unit[at] ?? 0)) / text.length);
  const back = new Float64Array(width);
  for (let from = 0; from < width; from++) {
    const value = text.sum[from] ?? 0;
    const start = from * width;
    let sum = 0;
    for (let to = 0; to < width; to++) {
      sums[width + start + to] = (sums[width + start + to] ?? 0) + value * (slope[to] ?? 0);
      sum += (map.matrix[start + to] ?? 0) * (slope[to] ?? 0);
    }
    back[from] = sum;
  }
  for (const word of text.words) {
    const row = raw.rows.subarray(word * width, (word + 1) * width);
    const much = shareOf(raw, map, word) * dot(back, row);
    for (let at = 0; at < width; at++) sums[at] = (sums[at] ?? 0) + much * (row[at] ?? 0);
  }
}

function addTimes(sum: Float64Array, row: Float64Array, factor: number): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + factor * (row[at] ?? 0);
}

/** In two sums, which do not wait for each other; expects an even length. */
function dot(a: Float64Array, b: Float64Array): number {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < a.length; at += 2) {
    even += (a[at] ?? 0) * (b[at] ?? 0);
    odd += (a[at + 1] ?? 0) * (b[at + 1] ?? 0);
  }
  return even + odd;
}
