// A server of the Model Context Protocol on a real port, built with the official library, whose tools a test can change under its callers.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createMcpHandler, Server, type CallToolResult, type Tool } from '@modelcontextprotocol/server';
import { onTestFinished } from 'vitest';

export interface McpCalled {
  name: string;
  input: Record<string, unknown>;
  meta: Record<string, unknown>;
}

export interface McpTestServer {
  url: string;
  /** `host:port`, as an operator allows it. */
  host: string;
  /** What it says it can do; change it to pull the rug. */
  tools: Tool[];
  /** How it answers a call; what it throws is an error of the protocol. */
  answer: (called: McpCalled) => CallToolResult | Promise<CallToolResult>;
  called: McpCalled[];
  /** Headers of every HTTP request. */
  headers: IncomingMessage['headers'][];
  /** JSON-RPC methods asked for, in order. */
  methods: string[];
  close(): Promise<void>;
}

export interface McpTestOptions {
  /** 2026-07-28 and 2025 both, or only the former handshake. */
  era?: 'both' | 'former';
}

export const bookingTool: Tool = {
  name: 'cancel.booking',
  description: 'Cancels a booking by its code.',
  inputSchema: {
    type: 'object',
    properties: { booking: { type: 'string', description: 'The code' } },
    required: ['booking'],
  },
  annotations: { readOnlyHint: true },
};

export async function mcpTestServer({ era = 'both' }: McpTestOptions = {}): Promise<McpTestServer> {
  const handler = createMcpHandler(() => {
    const server = new Server({ name: 'shop', version: '1.0.0' }, { capabilities: { tools: {} } });
    server.setRequestHandler('tools/list', () => ({ tools: state.tools }));
    server.setRequestHandler('tools/call', async ({ params }) => {
      const { _meta: meta = {} } = params as { _meta?: Record<string, unknown> };
      const called = { name: params.name, input: params.arguments ?? {}, meta };
      state.called.push(called);
      return state.answer(called);
    });
    return server;
  });
  const http = createServer((request, response) => {
    void (async () => {
      const body = await buffer(request);
      state.headers.push(request.headers);
      const method = (JSON.parse(body.toString() || '{}') as { method?: string }).method ?? '';
      state.methods.push(method);
      if (era === 'former' && method === 'server/discover') return response.writeHead(404).end();
      const asked = new Request(`http://${state.host}${request.url ?? '/'}`, {
        method: request.method ?? 'GET',
        headers: request.headers as Record<string, string>,
        ...(body.length === 0 ? {} : { body }),
      });
      const answer = await handler.fetch(asked);
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      for await (const chunk of answer.body ?? []) response.write(chunk);
      response.end();
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(http.address() as AddressInfo).port}`;
  const state: McpTestServer = {
    url: `http://${host}/mcp`,
    host,
    tools: [bookingTool],
    answer: () => ({ content: [{ type: 'text', text: 'Cancelled.' }], structuredContent: { receipt: 'M-1' } }),
    called: [],
    headers: [],
    methods: [],
    async close() {
      await handler.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
  onTestFinished(() => state.close());
  return state;
}
