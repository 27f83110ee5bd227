// The client for one endpoint: its own connections, no redirects, no retries behind our back, no settings from elsewhere.
import OpenAI from 'openai';
import { Agent, fetch as fetchWith } from 'undici';

export interface Endpoint {
  /** Up to and with the version: http://localhost:11434/v1 */
  url: string;
  name: string;
  /** Null: it asks for none. */
  key: string | null;
}

/** More than any answer needs, error pages included. */
const mostBytes = 4 * 1024 * 1024;

export function createClient(endpoint: Endpoint, connectMs: number): OpenAI {
  const dispatcher = new Agent({ connect: { timeout: connectMs }, headersTimeout: 0, bodyTimeout: 0 });
  return new OpenAI({
    baseURL: endpoint.url,
    apiKey: endpoint.key ?? 'none',
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    maxRetries: 0,
    logLevel: 'off',
    ...(endpoint.key === null ? { defaultHeaders: { authorization: null } } : {}),
    fetch: async (url, init) => {
      // A redirect could carry the key to another host.
      const options = { ...init, redirect: 'error', dispatcher } as Parameters<typeof fetchWith>[1];
      const response = await fetchWith(url instanceof Request ? url.url : url, options);
      return capped(response);
    },
  });
}

function capped(response: Response): Response {
  if (response.body === null) return response;
  let size = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      size += chunk.byteLength;
      if (size > mostBytes) controller.error(new Error(`more than ${mostBytes} bytes`));
      else controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(counter), { status, statusText, headers: [...headers] });
}
