// Calls the operator's declared tools over HTTP: GET, one host, one small JSON object, in good time or not at all.
import type { Tool } from '../domain/site.ts';
import type { ToolCaller } from '../ports.ts';

const maxBytes = 64 * 1024;

export function createHttpTools(fetchFrom: typeof fetch = fetch): ToolCaller {
  return {
    async call(tool, input, language, signal) {
      const url = addressOf(tool, input, language);
      const response = await fetchFrom(url, {
        redirect: 'error',
        headers: { accept: 'application/json' },
        signal: AbortSignal.any([signal, AbortSignal.timeout(tool.timeoutMs)]),
      });
      const text = await readCapped(response);
      // "Not found" is an answer whatever it is written in; every other body must be what was agreed.
      if (response.status === 404) return { status: 404, body: objectIn(text) ?? {} };
      if (!response.ok) throw new Error(`tool ${tool.name}: status ${response.status}`);
      const body = objectIn(text);
      if (!body) throw new Error(`tool ${tool.name}: the body is no JSON object`);
      return { status: response.status, body };
    },
  };
}

/** The declared address with its placeholders filled in. What a visitor typed can neither leave the host nor the path. */
export function addressOf(tool: Tool, input: Record<string, string>, language: string): URL {
  for (const [name, { pattern }] of Object.entries(tool.parameters)) {
    const value = input[name];
    if (value === undefined) throw new Error(`tool ${tool.name}: ${name} is missing`);
    if (!new RegExp(`^(?:${pattern})$`, 'i').test(value)) throw new Error(`tool ${tool.name}: ${name} is malformed`);
    if (/^\.{1,2}$/.test(value)) throw new Error(`tool ${tool.name}: ${name} is a path`);
  }
  const values: Record<string, string> = { ...input, lang: language };
  const filled = tool.url.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined || (name !== 'lang' && !tool.parameters[name]))
      throw new Error(`tool ${tool.name}: nothing for ${placeholder}`);
    return encodeURIComponent(value);
  });
  const url = new URL(filled);
  const declared = new URL(tool.url.replace(/\{\w+\}/g, 'x'));
  if (url.origin !== declared.origin || !/^https?:$/.test(url.protocol))
    throw new Error(`tool ${tool.name}: address leaves ${declared.origin}`);
  return url;
}

async function readCapped(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new Error(`body is over ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function objectIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
