// Whether the visitor means one of the site's tools, and which parameters they gave.
import type { Site, Tool } from '../domain/site.ts';
import { words } from '../domain/text/fold.ts';
import { synonymsIn } from '../domain/text/synonyms/synonyms.ts';
import { characterRuns, terms } from '../domain/text/terms.ts';
import type { Turn } from '../ports.ts';

export interface ToolIntent {
  tool: Tool;
  /** How like the tool's own example questions the message is, 0 to 1. */
  likeness: number;
  input: Record<string, string>;
  /** The first parameter that was not given, null when all were. */
  missing: string | null;
}

/** Below this, only a given parameter speaks for a tool. */
const likeEnough = 0.52;

/** `earlier` are the visitor's previous messages, newest first: a number given before need not be given again. */
export function toolIntentIn(site: Site, text: string, language: string, earlier: string[]): ToolIntent | null {
  const intents = site.tools.map((tool) => intentOf(tool, text, language));
  const [best] = intents.toSorted((a, b) => weight(b) - weight(a));
  if (!best) return null;
  const given = Object.keys(best.input).length > 0;
  if (given) return best;
  return best.likeness < likeEnough ? null : recalled(best, earlier);
}

/** The tool whose question for a parameter was the assistant's last word, with what the message gives for it. */
export function answeredAsk(site: Site, lastAnswer: Turn | null, text: string): ToolIntent | null {
  if (!lastAnswer) return null;
  for (const tool of site.tools) {
    const asks = Object.values(tool.parameters).flatMap((parameter) => Object.values(parameter.ask));
    if (!asks.some((ask) => lastAnswer.text.endsWith(ask))) continue;
    const input = inputIn(tool, text);
    if (Object.keys(input).length > 0) return { tool, likeness: 1, input, missing: missingFrom(tool, input) };
  }
  return null;
}

function weight(intent: ToolIntent): number {
  return intent.likeness + (Object.keys(intent.input).length > 0 ? 0.5 : 0);
}

function intentOf(tool: Tool, text: string, language: string): ToolIntent {
  const asks = tool.asks[language] ?? Object.values(tool.asks)[0] ?? [];
  const input = inputIn(tool, text);
  const bare = withoutInput(text, input);
  const likeness = Math.max(0, ...asks.map((ask) => likenessOf(bare, withoutInput(ask, inputIn(tool, ask)), language)));
  return { tool, likeness, input, missing: missingFrom(tool, input) };
}

/** A whole word that has the parameter's shape, wherever it stands. */
function inputIn(tool: Tool, text: string): Record<string, string> {
  const input: Record<string, string> = {};
  for (const [name, { pattern }] of Object.entries(tool.parameters)) {
    const found = text.match(
      new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern.replace(/^\^|\$$/g, '')})(?![\p{L}\p{N}])`, 'iu'),
    )?.[0];
    if (found) input[name] = found;
  }
  return input;
}

function missingFrom(tool: Tool, input: Record<string, string>): string | null {
  return Object.keys(tool.parameters).find((name) => input[name] === undefined) ?? null;
}

/** The text without the numbers given in it, which say nothing about its topic. */
export function withoutInput(text: string, input: Record<string, string>): string {
  return Object.values(input).reduce((left, value) => left.replaceAll(value, ' '), text);
}

function recalled(intent: ToolIntent, earlier: string[]): ToolIntent {
  for (const text of earlier) {
    const input = inputIn(intent.tool, text);
    if (missingFrom(intent.tool, input) === null) return { ...intent, input, missing: null };
  }
  return intent;
}

/** Mostly by words and their synonyms, and by characters, so that typing mistakes cost little. */
function likenessOf(text: string, ask: string, language: string): number {
  return (
    wordShare * overlap(stems(text, language), stems(ask, language), language) + (1 - wordShare) * sharedRuns(text, ask)
  );
}

const wordShare = 0.6;
const synonymLikeness = 0.6;

function stems(text: string, language: string): Map<string, number> {
  return new Map(terms(text, language).map((term) => [term.stem, term.weight]));
}

/** Shared weight over mean weight; a synonym shares part of its own. */
function overlap(a: Map<string, number>, b: Map<string, number>, language: string): number {
  const synonyms = synonymsIn(language).of;
  let shared = 0;
  for (const [stem, weight] of a) {
    const other = [...(synonyms.get(stem) ?? [])].some((each) => b.has(each) && !a.has(each));
    if (b.has(stem)) shared += weight;
    else if (other) shared += synonymLikeness * weight;
  }
  const all = sum(a) + sum(b);
  return all === 0 ? 0 : (2 * shared) / all;
}

function sharedRuns(text: string, ask: string): number {
  const a = new Set(characterRuns(words(text), 3, 3));
  const b = new Set(characterRuns(words(ask), 3, 3));
  return a.size + b.size === 0 ? 0 : (2 * [...a].filter((run) => b.has(run)).length) / (a.size + b.size);
}

function sum(weights: Map<string, number>): number {
  let all = 0;
  for (const value of weights.values()) all += value;
  return all;
}
