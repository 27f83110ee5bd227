// Whether the visitor means one of the site's tools, and which parameters they gave.
import { inLanguage, type Tool, type ToolInput } from '../domain/tool.ts';
import { words } from '../domain/text/fold.ts';
import { synonymsIn } from '../domain/text/synonyms/synonyms.ts';
import { characterRuns, terms } from '../domain/text/terms.ts';
import { missingFrom, valuesIn, withoutInput } from './tool-values.ts';

export interface ToolIntent {
  tool: Tool;
  /** How like the tool's own example questions the message is, 0 to 1. */
  likeness: number;
  input: ToolInput;
  /** The first required parameter that was not given, null when all were. */
  missing: string | null;
}

/** Below this, only a given parameter speaks for a tool that reads, and nothing for one that does something. */
const likeEnough = 0.52;

/** `earlier` are the visitor's previous messages, newest first: a number given before need not be given again. */
export function toolIntentIn(tools: Tool[], text: string, language: string, earlier: string[]): ToolIntent | null {
  const intents = tools
    .map((tool) => intentOf(tool, text, language))
    .filter(isOwn)
    .filter(({ tool, input }) => !tool.effect || saysWhatItDoes(tool, tools, withoutInput(text, input), language));
  const [best] = intents.toSorted((a, b) => weight(b) - weight(a));
  if (!best) return null;
  const intent = best.missing === null || isGiven(best) ? best : recalled(best, earlier, language);
  // What nobody declared a question for cannot be asked for.
  return intent.missing !== null && askFor(intent.tool, intent.missing, language) === '' ? null : intent;
}

export function askFor(tool: Tool, name: string, language: string): string {
  return inLanguage(tool.parameters[name]?.ask ?? {}, language);
}

function isOwn(intent: ToolIntent): boolean {
  return intent.likeness >= likeEnough || (!intent.tool.effect && isGiven(intent));
}

/**
 * `When is my booking?` is as like `Cancel my booking` as `Cancel it` is: what is asked for about the same things by several
 * tools does not tell which of them is meant, and none of them should be offered for naming the thing alone.
 */
function saysWhatItDoes(tool: Tool, tools: Tool[], text: string, language: string): boolean {
  const shared = new Set(tools.flatMap((other) => (other === tool ? [] : [...askedStems(other, language)])));
  const own = [...askedStems(tool, language)].filter((stem) => !shared.has(stem));
  if (own.length === 0) return true;
  const synonyms = synonymsIn(language).of;
  const said = terms(text, language).flatMap(({ stem, small }) => (small ? [] : [stem]));
  const meant = new Set(said.flatMap((stem) => [stem, ...(synonyms.get(stem) ?? [])]));
  return own.some((stem) => meant.has(stem));
}

function askedStems(tool: Tool, language: string): Set<string> {
  const asks = asksOf(tool, language).map((ask) => withoutInput(ask, valuesIn(tool, ask, language)));
  return new Set(asks.flatMap((ask) => terms(ask, language).flatMap(({ stem, small }) => (small ? [] : [stem]))));
}

function asksOf(tool: Tool, language: string): string[] {
  return tool.asks[language] ?? Object.values(tool.asks)[0] ?? [];
}

function isGiven({ input }: ToolIntent): boolean {
  return Object.keys(input).length > 0;
}

function weight(intent: ToolIntent): number {
  return intent.likeness + (isGiven(intent) ? 0.5 : 0);
}

function intentOf(tool: Tool, text: string, language: string): ToolIntent {
  const asks = asksOf(tool, language);
  const input = valuesIn(tool, text, language);
  const said = sketchOf(withoutInput(text, input), language);
  const shapes = JSON.stringify([language, tool.input.properties, tool.parameters]);
  const likeness = Math.max(
    0,
    ...asks.map((ask) => likenessOf(said, askSketch(tool, ask, language, shapes), language)),
  );
  return { tool, likeness, input, missing: missingFrom(tool, input) };
}

function recalled(intent: ToolIntent, earlier: string[], language: string): ToolIntent {
  for (const text of earlier) {
    const input = valuesIn(intent.tool, text, language);
    if (missingFrom(intent.tool, input) === null) return { ...intent, input, missing: null };
  }
  return intent;
}

/** A text as it is compared: its stems with their weights, and its characters in runs. */
interface Sketch {
  stems: Map<string, number>;
  runs: Set<string>;
}

/** Example questions are compared with every message: each is read once. The oldest go first. */
const askSketches = new Map<string, Sketch>();
const keptSketches = 5_000;

/** `shapes`: what tells one tool's reading of the question from another's. */
function askSketch(tool: Tool, ask: string, language: string, shapes: string): Sketch {
  const key = `${shapes} ${ask}`;
  const known = askSketches.get(key);
  if (known !== undefined) return known;
  const sketch = sketchOf(withoutInput(ask, valuesIn(tool, ask, language)), language);
  const oldest = askSketches.size >= keptSketches ? askSketches.keys().next().value : undefined;
  if (oldest !== undefined) askSketches.delete(oldest);
  askSketches.set(key, sketch);
  return sketch;
}

function sketchOf(text: string, language: string): Sketch {
  return {
    stems: new Map(terms(text, language).map((term) => [term.stem, term.weight])),
    runs: new Set(characterRuns(words(text), 3, 3)),
  };
}

/** Mostly by words and their synonyms, and by characters, so that typing mistakes cost little. */
function likenessOf(said: Sketch, ask: Sketch, language: string): number {
  return wordShare * overlap(said.stems, ask.stems, language) + (1 - wordShare) * shared(said.runs, ask.runs);
}

const wordShare = 0.6;
const synonymLikeness = 0.6;

/** Shared weight over mean weight; a synonym shares part of its own. */
function overlap(a: Map<string, number>, b: Map<string, number>, language: string): number {
  const synonyms = synonymsIn(language).of;
  let weighed = 0;
  for (const [stem, weight] of a) {
    const other = [...(synonyms.get(stem) ?? [])].some((each) => b.has(each) && !a.has(each));
    if (b.has(stem)) weighed += weight;
    else if (other) weighed += synonymLikeness * weight;
  }
  const all = sum(a) + sum(b);
  return all === 0 ? 0 : (2 * weighed) / all;
}

function shared(a: Set<string>, b: Set<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * [...a].filter((run) => b.has(run)).length) / (a.size + b.size);
}

function sum(weights: Map<string, number>): number {
  let all = 0;
  for (const value of weights.values()) all += value;
  return all;
}
