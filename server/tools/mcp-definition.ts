// What an MCP server says of a tool, made comparable: the part an owner approves, its hash, and what looks like more than a description.
import { createHash } from 'node:crypto';
import { isNestedDeeper } from '../domain/nesting.ts';
import type { InputSchema, JsonValue, McpDefinition } from '../domain/tool.ts';
import { NotTaken } from '../knowledge/import/not-taken.ts';

/** As it comes over the wire, in as far as it matters here. */
export interface ListedTool {
  name: string;
  description?: string | undefined;
  inputSchema: { type: 'object'; [keyword: string]: unknown };
  annotations?: object | undefined;
}

const mostLevels = 40;

export function definitionOf({ name, description, inputSchema, annotations }: ListedTool): McpDefinition {
  if (isNestedDeeper([inputSchema, annotations], mostLevels)) throw new NotTaken('tooLarge');
  // It came as JSON and is JSON; the library's types do not say so.
  const plain = JSON.parse(JSON.stringify({ inputSchema, annotations: annotations ?? {} })) as {
    inputSchema: InputSchema;
    annotations: Record<string, JsonValue>;
  };
  return { name, description: description ?? '', ...plain };
}

/** The same for the same definition, in whatever order its keys came. */
export function hashOf(definition: McpDefinition): string {
  const { name, description, inputSchema, annotations } = definition;
  const text = canonical([name, description, inputSchema as JsonValue, annotations]);
  return createHash('sha256').update(text).digest('hex');
}

export type DefinitionWarning = 'hiddenSigns' | 'orders' | 'long';

const longestDescription = 2_000;
const orders =
  /<\/?(?:important|system|instructions?|secret)>|\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|rules?|previous|above)|\b(?:do not|don't|never) (?:tell|mention|inform|show|reveal)\b|\bbefore (?:using|calling) (?:this|any) tool\b|\b(?:you|the (?:assistant|model|ai)) must\b|<!--/i;

/** Anywhere in it, the descriptions inside the schema included. Help for the owner who reads it, not a wall: that is the approval. */
export function warningsIn(definition: McpDefinition): DefinitionWarning[] {
  const text = stringsIn([definition.description, definition.inputSchema as JsonValue, definition.annotations]).join(
    '\n',
  );
  const warnings: DefinitionWarning[] = [];
  if (/[\p{Cf}\p{Co}\p{Cn}]|[^\P{Cc}\n\t\r]/u.test(text)) warnings.push('hiddenSigns');
  if (orders.test(text.normalize('NFKC').replace(/\p{Cf}/gu, ''))) warnings.push('orders');
  if (text.length > longestDescription) warnings.push('long');
  return warnings;
}

function canonical(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}

function stringsIn(value: JsonValue): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
