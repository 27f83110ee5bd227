// One short conversation with an MCP server: connect, look or call, leave. Every dial looked at, nothing followed elsewhere, nothing endless.
import type { Client, FetchLike } from '@modelcontextprotocol/client';
import type { Agent } from 'undici';
import { type Guard, guardedAgent, silenceLongerThan } from '../knowledge/import/guarded-agent.ts';
import { NotTaken } from '../knowledge/import/not-taken.ts';

export interface McpAddress {
  url: string;
  /** Our own for this server; a visitor's or an agent's is never passed on. */
  bearer: string | null;
}

export interface McpPatience {
  signal: AbortSignal;
  timeoutMs: number;
}

const mostBytes = 1024 * 1024;
const mostPages = 10;

/** The library is loaded when the first MCP tool is called. */
export async function withMcpServer<T>(
  guard: Guard,
  { url: address, bearer }: McpAddress,
  { signal, timeoutMs }: McpPatience,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const { Client, StreamableHTTPClientTransport } = await import('@modelcontextprotocol/client');
  const url = URL.parse(address);
  if (url === null) throw new NotTaken('badAddress');
  const agent = await guardedAgent(url, guard, signal, silenceLongerThan(timeoutMs));
  const client = new Client(
    { name: 'relais', version: '0.1.0' },
    {
      versionNegotiation: { mode: 'auto', probe: { timeoutMs } },
      inputRequired: { autoFulfill: false },
      listMaxPages: mostPages,
      // A schema for answers is the server's own matter: nothing of it is compiled here.
      jsonSchemaValidator: {
        getValidator: () => (data) => ({ valid: true, data: data as never, errorMessage: undefined }),
      },
    },
  );
  const transport = new StreamableHTTPClientTransport(url, {
    fetch: await boundedFetch(url, agent, signal),
    requestInit: { redirect: 'error', headers: bearer === null ? {} : { authorization: `Bearer ${bearer}` } },
    reconnectionOptions: {
      maxRetries: 0,
      initialReconnectionDelay: 1_000,
      maxReconnectionDelay: 1_000,
      reconnectionDelayGrowFactor: 1,
    },
  });
  try {
    await client.connect(transport, { signal, timeout: timeoutMs });
    return await work(client);
  } finally {
    await client.close().catch(() => {});
    void agent.destroy().catch(() => {});
  }
}

/** Reaches this one origin through this one agent, and reads no more than allowed. */
async function boundedFetch(server: URL, agent: Agent, signal: AbortSignal): Promise<FetchLike> {
  const { fetch: dial } = await import('undici');
  return async (address, init) => {
    const url = new URL(address);
    if (url.origin !== server.origin) throw new NotTaken('badAddress');
    const both = init?.signal ? AbortSignal.any([signal, init.signal]) : signal;
    // Two libraries' types for one and the same web standard.
    const asked = { ...init, signal: both, redirect: 'error', dispatcher: agent } as unknown as Parameters<
      typeof dial
    >[1];
    const answer = (await dial(url, asked)) as unknown as Response;
    if (answer.body === null) return answer;
    const { status, statusText, headers } = answer;
    return new Response(answer.body.pipeThrough(cap(mostBytes)), { status, statusText, headers });
  };
}

function cap(most: number): TransformStream<Uint8Array, Uint8Array> {
  let size = 0;
  return new TransformStream({
    transform(chunk, controller) {
      size += chunk.byteLength;
      if (size > most) controller.error(new NotTaken('tooLarge'));
      else controller.enqueue(chunk);
    },
  });
}
