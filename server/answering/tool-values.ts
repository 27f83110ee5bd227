// The values that a visitor's words give for a tool's parameters. Nothing is made up: each stands in the words, or is one of a fixed few they mean.
import {
  askedParameters,
  fixedValues,
  type JsonValue,
  patternOf,
  schemaOf,
  type Tool,
  type ToolInput,
} from '../domain/tool.ts';
import { fold } from '../domain/text/fold.ts';

/** Shapes are looked for in this much of a message: an owner's expression may be slow, and a number stands early. */
const readLength = 2_000;
const longestReply = 200;

/** What can be told from the words alone, wherever it stands. */
export function valuesIn(tool: Tool, text: string, language: string): ToolInput {
  const input: ToolInput = {};
  for (const name of Object.keys(tool.input.properties ?? {})) {
    if (tool.parameters[name]?.from !== undefined) continue;
    const value = meantValue(tool, name, text, language) ?? shapedValue(tool, name, text, language);
    if (value !== null) input[name] = value;
  }
  return input;
}

/** What an answer to the question for this one parameter gives: also a bare number or name, which alone would mean nothing. */
export function replyValue(tool: Tool, name: string, text: string, language: string): JsonValue | null {
  const value = valuesIn(tool, text, language)[name];
  if (value !== undefined) return value;
  if (patternOf(tool, name, language) !== null || fixedValues(tool, name) !== null) return null;
  const reply = text.trim();
  if (reply === '' || reply.length > longestReply || /[?\n]/.test(reply)) return null;
  return typed(tool, name, reply);
}

export function missingFrom(tool: Tool, input: ToolInput): string | null {
  return askedParameters(tool).find((name) => input[name] === undefined) ?? null;
}

/** The text without the numbers given in it, which say nothing about its topic. */
export function withoutInput(text: string, input: ToolInput): string {
  return Object.values(input).reduce<string>(
    (left, value) => (typeof value === 'string' && value !== '' ? left.replaceAll(value, ' ') : left),
    text,
  );
}

/** A whole word that has the parameter's shape. */
function shapedValue(tool: Tool, name: string, text: string, language: string): JsonValue | null {
  const pattern = patternOf(tool, name, language);
  if (pattern === null || fixedValues(tool, name) !== null) return null;
  const shape = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern.replace(/^\^|\$$/g, '')})(?![\p{L}\p{N}])`, 'iu');
  const found = text.slice(0, readLength).match(shape)?.[0];
  return found ? typed(tool, name, found) : null;
}

/** One of the fixed values, by the longest of the words that mean one. */
function meantValue(tool: Tool, name: string, text: string, language: string): JsonValue | null {
  const values = fixedValues(tool, name);
  if (values === null) return null;
  const said = ` ${wordsOf(text)} `;
  const meant = values.flatMap((value) => {
    const choices = tool.parameters[name]?.choices?.[value]?.[language] ?? [];
    return [...choices, value].map((words) => ({ value, words: wordsOf(words) }));
  });
  const found = meant.filter(({ words }) => words !== '' && said.includes(` ${words} `));
  const longest = found.toSorted((a, b) => b.words.length - a.words.length)[0];
  return longest ? typed(tool, name, longest.value) : null;
}

function wordsOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** As the schema wants it; null when the words cannot be that. */
function typed(tool: Tool, name: string, text: string): JsonValue | null {
  const { type } = schemaOf(tool, name);
  if (type === 'boolean') return text === 'true';
  if (type !== 'number' && type !== 'integer') return text;
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) && (type === 'number' || Number.isInteger(number)) ? number : null;
}
