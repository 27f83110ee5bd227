// A tool: something of the operator's that the assistant may ask or, after the visitor's press, do. Declared as data, never as code.
import type { Proposal } from '../../shared/event.ts';
import type { Site } from './site.ts';
import { words } from './text/fold.ts';

/** Words by language, ISO 639-1. */
export type ByLanguage = Record<string, string>;

export type JsonValue = Proposal['input'][string];

/** What a tool is called with, by parameter name. */
export type ToolInput = Proposal['input'];

/** JSON Schema of an object. */
export interface InputSchema {
  type: 'object';
  properties?: Record<string, JsonValue>;
  required?: string[];
  [keyword: string]: JsonValue | undefined;
}

/** Filled by the server, so that neither a visitor's words nor a model can say whose data is meant. */
export type Origin = 'visitorId' | 'conversationId' | 'email';

/** What the chat needs to know of a parameter besides its schema. All of it may be absent: then only a model can fill it. */
export interface Parameter {
  /** What people call it, for the visitor's confirmation. */
  label?: ByLanguage;
  /** The question that asks for it when it is missing. */
  ask?: ByLanguage;
  /** Its shape in the visitor's words, a regular expression matched without regard to case; one for all languages, or by language. */
  pattern?: string | ByLanguage;
  /** For a parameter with fixed values: the words that mean each of them, by language. */
  choices?: Record<string, Record<string, string[]>>;
  from?: Origin;
  /** A model may word it itself (a reason, a summary). Otherwise what it proposes must stand in the visitor's own words. */
  inferred?: boolean;
}

/** GET reads; every other method is for effects. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface HttpCall {
  kind: 'http';
  method: Method;
  /** With {parameter} and {lang} places. Parameters that have none go into the query of a GET, else into the JSON body. */
  url: string;
  /** Names of headers that are sent along; their values are secrets and kept apart. */
  headers: string[];
}

/** What an MCP server says of a tool. Data of somebody else's: shown to the owner, approved, and held to it. */
export interface McpDefinition {
  name: string;
  description: string;
  inputSchema: InputSchema;
  annotations: Record<string, JsonValue>;
}

export interface McpCall {
  kind: 'mcp';
  /** The id of the server it belongs to. */
  server: string;
  /** As it was when an owner approved it. */
  approved: McpDefinition;
  /** SHA-256 of that, in hex. */
  hash: string;
  /** What the server has said since, when it is something else: the tool is off until an owner has looked. Null when it is gone. */
  changed?: McpDefinition | null;
}

export interface Tool {
  /** Unique on its site; a function name to models. */
  name: string;
  /** What it does, in a line. An effect's heads the confirmation and may hold {parameter} places. */
  title: ByLanguage;
  /** What it does and needs, for models. */
  description: string;
  input: InputSchema;
  parameters: Record<string, Parameter>;
  /** True: it changes something, so it is offered first and called only after the visitor's press. */
  effect: boolean;
  /** Questions, by language, that mean this tool. */
  asks: Record<string, string[]>;
  /** What is said when an answer brings no message of its own, with {field} places. */
  says: ByLanguage;
  on: boolean;
  /** May a model see what it returns? Else the visitor is told and the model is not. */
  tellModel: boolean;
  timeoutMs: number;
  call: HttpCall | McpCall;
}

/** The tools that may be used now: switched on, and as their owner approved them. */
export function toolsFor(site: Site): Tool[] {
  return site.tools.filter((tool) => tool.on && !(tool.call.kind === 'mcp' && tool.call.changed !== undefined));
}

/** The schema without what the server fills in itself: all that a model or a visitor may know of. */
export function visibleInput(tool: Tool): InputSchema {
  const hidden = new Set(Object.keys(tool.parameters).filter((name) => tool.parameters[name]?.from !== undefined));
  const properties = Object.entries(tool.input.properties ?? {}).filter(([name]) => !hidden.has(name));
  return {
    ...tool.input,
    properties: Object.fromEntries(properties),
    required: requiredOf(tool).filter((name) => !hidden.has(name)),
  };
}

export function requiredOf(tool: Tool): string[] {
  return tool.input.required ?? [];
}

/** What somebody has to give, in the order it is asked for: the required first as they stand, none that the server fills. */
export function askedParameters(tool: Tool): string[] {
  return requiredOf(tool).filter((name) => tool.parameters[name]?.from === undefined);
}

/** A parameter's own schema; an empty one allows everything. */
export function schemaOf(tool: Tool, name: string): Record<string, JsonValue> {
  const schema = tool.input.properties?.[name];
  return typeof schema === 'object' && schema !== null && !Array.isArray(schema) ? schema : {};
}

/** The values a parameter is restricted to; null when it is not. */
export function fixedValues(tool: Tool, name: string): string[] | null {
  const { type, enum: values } = schemaOf(tool, name);
  if (type === 'boolean') return ['true', 'false'];
  return Array.isArray(values) ? values.filter((value) => value !== null).map(String) : null;
}

export function patternOf(tool: Tool, name: string, language: string): string | null {
  const given = tool.parameters[name]?.pattern;
  const own = typeof given === 'string' ? given : given && inLanguage(given, language);
  const schema = schemaOf(tool, name)['pattern'];
  return own || (typeof schema === 'string' ? schema.replace(/^\^|\$$/g, '') : null);
}

/** Every shape that the site's tools look for: what has one of them is a number for a tool, not personal data. */
export function shapesOf(tool: Tool): string[] {
  return Object.keys(tool.input.properties ?? {}).flatMap((name) => {
    const given = tool.parameters[name]?.pattern;
    const shapes = typeof given === 'object' ? Object.values(given) : [patternOf(tool, name, '')];
    return shapes.filter((shape) => shape !== null);
  });
}

export function inLanguage(said: ByLanguage, language: string): string {
  return said[language] ?? said['en'] ?? Object.values(said)[0] ?? '';
}

/** What the visitor is asked to confirm: the tool, what would happen, and exactly what it will be sent. */
export function proposalFor(tool: Tool, input: ToolInput, language: string): Proposal {
  const shown = Object.entries(input).filter(([name]) => tool.parameters[name]?.from === undefined);
  const said = new Map(shown.map(([name, value]) => [name, valueInWords(tool, name, value, language)]));
  return {
    tool: tool.name,
    title: filled(inLanguage(tool.title, language), said),
    details: [...said].map(([name, value]) => ({ name: labelOf(tool, name, language), value })),
    input: Object.fromEntries(shown),
  };
}

/** `{name}` places filled; a place for which there is nothing disappears. */
export function filled(text: string, values: ReadonlyMap<string, string>): string {
  return text
    .replace(/\{([\w.]+)\}/g, (_, name: string) => values.get(name) ?? '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/**
 * Whether a value stands in what the visitor wrote, word for word and never as a part of a longer number: "W-2087" in
 * "w 2087 please", and not in "W-20871". Whoever proposed it cannot have made it up.
 */
export function standsInWords(value: JsonValue, turns: readonly { by: string; text: string }[]): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.every((each) => standsInWords(each, turns));
  if (typeof value === 'object') return Object.values(value).every((each) => standsInWords(each, turns));
  const said = turns.filter((turn) => turn.by === 'visitor').map((turn) => turn.text);
  if (typeof value === 'number') return said.some((text) => numbersIn(text).includes(value));
  const sought = words(String(value)).join('');
  return sought !== '' && said.some((text) => runsJoinTo(words(text), sought));
}

/** The parameters whose values nobody gave: not in the visitor's words, not fixed by the schema, not the server's own. */
export function inventedIn(tool: Tool, input: ToolInput, turns: readonly { by: string; text: string }[]): string[] {
  return Object.entries(input).flatMap(([name, value]) => {
    if (tool.parameters[name]?.from !== undefined) return [name];
    if (tool.parameters[name]?.inferred === true || schemaOf(tool, name)['const'] !== undefined) return [];
    if (typeof value === 'boolean' || isFixed(tool, name, value)) return [];
    return standsInWords(value, turns) ? [] : [name];
  });
}

function isFixed(tool: Tool, name: string, value: JsonValue): boolean {
  return typeof value !== 'object' && fixedValues(tool, name)?.includes(String(value)) === true;
}

/** A comma may be a decimal point or part a thousand. */
function numbersIn(text: string): number[] {
  const found = text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  return found.flatMap((each) => [Number(each.replace(',', '.')), Number(each.replaceAll(/[.,]/g, ''))]);
}

function runsJoinTo(said: string[], sought: string): boolean {
  return said.some((_, from) => {
    let joined = '';
    for (let to = from; to < said.length && joined.length < sought.length; to += 1) joined += said[to];
    return joined === sought;
  });
}

function labelOf(tool: Tool, name: string, language: string): string {
  const label = inLanguage(tool.parameters[name]?.label ?? {}, language);
  if (label !== '') return label;
  const title = schemaOf(tool, name)['title'];
  return typeof title === 'string' ? title : name;
}

/** A fixed value by the first of its words, everything else as it is. */
function valueInWords(tool: Tool, name: string, value: JsonValue, language: string): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return tool.parameters[name]?.choices?.[text]?.[language]?.[0] ?? text;
}
