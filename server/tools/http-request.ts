// What a declared HTTP tool is sent: the declared address with its places filled, a body, and nothing that leaves the host.
import type { HttpCall, Tool, ToolInput } from '../domain/tool.ts';

export interface HttpToolRequest {
  url: URL;
  /** Empty when there is none. */
  body: string;
}

/** Encoded it stays in its place; but there are servers that decode first and look for their path afterwards. */
const wanders = /(?:^|[\\/])\.{1,2}(?:[\\/]|$)|\p{Cc}/u;

/** What a visitor typed can leave neither the host nor its place in the path. Throws when the address is not fit to be asked. */
export function requestOf(tool: Tool, call: HttpCall, input: ToolInput, language: string): HttpToolRequest {
  const placed = new Set<string>();
  const filled = call.url.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = name === 'lang' ? language : input[name];
    if (value === undefined || value === null || typeof value === 'object')
      throw new Error(`tool ${tool.name}: nothing for {${name}}`);
    if (value === '' || wanders.test(String(value))) throw new Error(`tool ${tool.name}: ${name} is a path`);
    placed.add(name);
    return encodeURIComponent(value);
  });
  const url = new URL(filled);
  const declared = new URL(call.url.replace(/\{\w+\}/g, 'x'));
  if (url.origin !== declared.origin || !/^https?:$/.test(url.protocol))
    throw new Error(`tool ${tool.name}: the address leaves ${declared.origin}`);
  const rest = Object.entries(input).filter(([name]) => !placed.has(name));
  if (call.method !== 'GET') return { url, body: rest.length === 0 ? '' : JSON.stringify(Object.fromEntries(rest)) };
  for (const [name, value] of rest) {
    url.searchParams.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  return { url, body: '' };
}
