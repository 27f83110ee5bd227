// A tool's declaration as owners type it: JSON with a start to build on, read with the place of a mistake, compared line by line.
import type { FoundTool, McpDefinitionView, ToolLine } from '../shared/tools-api.ts';

export type Read = { ok: true; value: unknown } | { ok: false; line: number | null };

export function readJson(text: string): Read {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const before = position === undefined ? null : text.slice(0, Number(position));
    return { ok: false, line: before === null ? null : before.split('\n').length };
  }
}

export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

/** A whole, working declaration says more than an explanation of each field. */
export function freshDeclaration(languages: string[]): string {
  const first = languages[0] ?? 'en';
  return jsonText({
    name: 'order_status',
    title: { [first]: 'Order status' },
    description: 'Says where an order is. Needs the order number.',
    input: {
      type: 'object',
      properties: { order: { type: 'string' } },
      required: ['order'],
      additionalProperties: false,
    },
    parameters: {
      order: {
        label: { [first]: 'Order' },
        pattern: 'R-?\\d{4,6}',
        ask: { [first]: 'What is your order number? It looks like R-1042.' },
      },
    },
    effect: false,
    asks: { [first]: ['Where is my order?', 'Track my parcel R-1042'] },
    timeoutMs: 5000,
    call: {
      kind: 'http',
      method: 'GET',
      url: 'https://shop.example/api/orders/{order}?lang={lang}',
      headers: ['Authorization'],
    },
  });
}

/** What was declared, without what the server knows of it besides. */
export function declarationOf(tool: ToolLine): object {
  const { call, input, ...settings } = tool;
  if (call.kind === 'mcp') return { ...settings, tool: call.tool, hash: call.hash };
  const { kind, method, url, headers } = call;
  return { ...settings, input, call: { kind, method, url, headers: headers.map(({ name }) => name) } };
}

/** The part of an MCP server's tool that is the owner's to say; an effect, until they say otherwise. */
export function settingsText(found: FoundTool, languages: string[], before: ToolLine | null): string {
  if (before) {
    const { call: _, input: __, ...settings } = before;
    return jsonText(settings);
  }
  const { name, description, inputSchema } = found.definition;
  const first = languages[0] ?? 'en';
  const names = Object.keys((inputSchema as { properties?: object }).properties ?? {});
  return jsonText({
    name: toolName(name),
    title: { [first]: spaced(name) },
    description: description.slice(0, 2_000),
    parameters: Object.fromEntries(
      names.map((each) => [each, { label: { [first]: spaced(each) }, ask: { [first]: '' } }]),
    ),
    effect: true,
    asks: { [first]: [] },
  });
}

export function definitionText({ name, description, inputSchema, annotations }: McpDefinitionView): string {
  return `${name}\n\n${description}\n\n${jsonText({ inputSchema, annotations })}`;
}

export interface DiffLine {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** The longest common run of lines, so that what stayed stands still. Hidden signs are shown by their numbers. */
export function diffOf(before: string, after: string): DiffLine[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  const common = table(a, b);
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      lines.push({ kind: 'same', text: left });
      i += 1;
      j += 1;
    } else if (right !== undefined && (left === undefined || at(common, i, j + 1) > at(common, i + 1, j))) {
      lines.push({ kind: 'new', text: right });
      j += 1;
    } else {
      lines.push({ kind: 'gone', text: left ?? '' });
      i += 1;
    }
  }
  return lines;
}

export function shownSigns(text: string): string {
  return text.replace(/\p{Cf}|\p{Co}/gu, (sign) => `⟨U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}⟩`);
}

function linesOf(text: string): string[] {
  return shownSigns(text).split('\n').slice(0, 400);
}

/** How many lines are common from here on. */
function table(a: string[], b: string[]): number[][] {
  const common = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = common[i];
      if (row)
        row[j] = a[i] === b[j] ? at(common, i + 1, j + 1) + 1 : Math.max(at(common, i + 1, j), at(common, i, j + 1));
    }
  }
  return common;
}

function at(common: number[][], i: number, j: number): number {
  return common[i]?.[j] ?? 0;
}

function toolName(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '');
  return plain.slice(0, 64) || 'tool';
}

function spaced(name: string): string {
  const text = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[._-]+/g, ' ')
    .toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
