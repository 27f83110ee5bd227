// Tools as they were stored before they could have effects, brought to today's shape.
import type { Parameter, Tool } from '../../domain/tool.ts';

/** Up to schema version 2: called with GET, each parameter a string with one shape. */
interface OlderTool {
  name: string;
  description: string;
  url: string;
  parameters: Record<string, { pattern: string; ask: Record<string, string> }>;
  asks: Record<string, string[]>;
  timeoutMs: number;
}

export function todaysTool(stored: Tool | OlderTool): Tool {
  if ('call' in stored) return stored;
  const { name, description, url, asks, timeoutMs } = stored;
  const names = Object.keys(stored.parameters);
  const parameters = Object.entries(stored.parameters).map(([each, { pattern, ask }]): [string, Parameter] => [
    each,
    { pattern, ask },
  ]);
  return {
    name,
    title: {},
    description,
    input: {
      type: 'object',
      properties: Object.fromEntries(names.map((each) => [each, { type: 'string' }])),
      required: names,
      additionalProperties: false,
    },
    parameters: Object.fromEntries(parameters),
    effect: false,
    asks,
    says: {},
    on: true,
    tellModel: false,
    timeoutMs,
    call: { kind: 'http', method: 'GET', url, headers: [] },
  };
}
