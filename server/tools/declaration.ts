// Reads an owner's declaration of a tool: everything that is wrong with it at once, each with its place.
import type * as z from 'zod';
import {
  httpToolRequestSchema,
  type DeclarationProblem,
  type HttpToolRequest,
  type McpToolRequest,
} from '../../shared/tools-api.ts';
import type { InputSchema, McpCall, Tool } from '../domain/tool.ts';
import { patternFault } from './slow-pattern.ts';
import { schemaFault } from './validate-input.ts';

export type Declared = { ok: true; declared: HttpToolRequest } | { ok: false; problems: DeclarationProblem[] };

export async function readDeclaration(body: unknown): Promise<Declared> {
  const parsed = httpToolRequestSchema.safeParse(body);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) };
  const problems = [...(await settingsProblems(parsed.data)), ...callProblems(parsed.data)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, declared: parsed.data };
}

const mostPatterns = 40;

interface Settings {
  title: Record<string, string>;
  effect: boolean;
  parameters: HttpToolRequest['parameters'];
  input: { properties?: object; required?: string[] };
}

/** What a tool's settings must keep to, wherever it lives. */
export async function settingsProblems(tool: Settings): Promise<DeclarationProblem[]> {
  const names = Object.keys(tool.input.properties ?? {});
  const problems: DeclarationProblem[] = [];
  const add = (path: string, message: string) => problems.push({ path, message });
  for (const name of tool.input.required ?? []) {
    if (!names.includes(name)) add('input.required', `"${name}" is not among the properties`);
  }
  for (const name of Object.keys(tool.parameters)) {
    if (!names.includes(name)) add(`parameters.${name}`, 'is not among the properties of input');
  }
  if (tool.effect && Object.values(tool.title).every((title) => title === '')) {
    add('title', 'must say in at least one language what the visitor confirms');
  }
  const fault = await schemaFault(tool.input as InputSchema);
  if (fault !== null) add('input', fault);
  const patterns = [...patternsOf(tool)];
  // Each is tried out, which takes its time.
  if (patterns.length > mostPatterns) add('input', `has more than ${mostPatterns} patterns`);
  for (const { path, pattern } of patterns.slice(0, mostPatterns)) {
    const wrong = patternFault(pattern);
    if (wrong !== null) add(path, wrong);
  }
  return problems;
}

function* patternsOf({ parameters, input }: Settings) {
  for (const [name, { pattern }] of Object.entries(parameters)) {
    const path = `parameters.${name}.pattern`;
    if (typeof pattern === 'string') yield { path, pattern };
    else
      for (const [language, each] of Object.entries(pattern ?? {}))
        yield { path: `${path}.${language}`, pattern: each };
  }
  yield* schemaPatterns(input, 'input');
}

/** A foreign server's schema may be as wrong, or as slow, as an owner's. */
function* schemaPatterns(value: unknown, path: string): Generator<{ path: string; pattern: string }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    if (key === 'pattern' && typeof each === 'string') yield { path: `${path}.pattern`, pattern: each };
    else yield* schemaPatterns(each, `${path}.${key}`);
  }
}

function callProblems({ call, effect, input, secrets }: HttpToolRequest): DeclarationProblem[] {
  const problems: DeclarationProblem[] = [];
  const add = (path: string, message: string) => problems.push({ path, message });
  if (effect && call.method === 'GET') add('call.method', 'an effect needs POST, PUT, PATCH or DELETE');
  if (!effect && call.method !== 'GET') add('call.method', 'what only reads is called with GET');
  const places = [...call.url.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
  for (const name of places) {
    if (name !== 'lang' && !Object.hasOwn(input.properties ?? {}, name)) {
      add('call.url', `{${name}} is not among the properties of input`);
    } else if (name !== 'lang' && !(input.required ?? []).includes(name)) {
      add('call.url', `{${name}} stands in the address, so it must be required`);
    }
  }
  const url = URL.parse(call.url.replace(/\{\w*\}/g, 'x'));
  if (url === null || !/^https?:$/.test(url.protocol))
    add('call.url', 'must be an address like https://shop.example/api');
  else if (url.username !== '' || url.password !== '')
    add('call.url', 'must hold no name and no password: use a header');
  if (/^\w+:\/\/[^/?#]*\{/.test(call.url)) add('call.url', 'no place may stand in the host');
  for (const name of Object.keys(secrets)) {
    if (!call.headers.includes(name)) add(`secrets.${name}`, 'is not among call.headers');
  }
  return problems;
}

export function problemsOf(error: z.ZodError): DeclarationProblem[] {
  return error.issues.map((issue) => ({ path: issue.path.join('.') || 'declaration', message: messageOf(issue) }));
}

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_type') return issue.message;
  return issue.message.endsWith('received undefined') ? 'is missing' : `must be of type ${issue.expected}`;
}

export function toolOf(declared: HttpToolRequest): Tool {
  return { ...settingsOf(declared), input: declared.input as InputSchema, call: declared.call };
}

/** What an owner says of a tool whose definition is somebody else's. */
export function mcpToolOf(declared: McpToolRequest, call: McpCall): Tool {
  return { ...settingsOf(declared), input: call.approved.inputSchema, call };
}

function settingsOf(declared: HttpToolRequest | McpToolRequest): Omit<Tool, 'input' | 'call'> {
  const { name, title, description, parameters, effect, asks, says, on, tellModel, timeoutMs } = declared;
  return { name, title, description, parameters, effect, asks, says, on, tellModel, timeoutMs };
}
