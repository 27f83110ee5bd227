// An operator's service on a real port of this machine that answers as a test tells it, faults included, and remembers what it was asked.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export interface Asked {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface Spoken {
  status?: number;
  /** An object is sent as JSON, a string as it is. */
  body?: unknown;
  headers?: Record<string, string>;
  delayMs?: number;
}

/** What it does: an answer, silence for ever, or a line cut before or in the middle of one. */
export type Reaction = Spoken | 'silence' | 'cut' | 'cutBody';

export interface SpeakingToolServer {
  origin: string;
  /** `host:port`, as an operator allows it. */
  host: string;
  asked: Asked[];
  /** One reaction for all that comes, or one each by what is asked. */
  react: Reaction | ((asked: Asked) => Reaction);
  close(): Promise<void>;
}

export async function speakingToolServer(react: SpeakingToolServer['react']): Promise<SpeakingToolServer> {
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url: path = '', headers } = request;
    const asked = { method, path, headers, body: await text(request) };
    speaking.asked.push(asked);
    const reaction = typeof speaking.react === 'function' ? speaking.react(asked) : speaking.react;
    if (reaction === 'silence') return;
    if (reaction === 'cut') return void response.destroy();
    if (reaction === 'cutBody') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' }).write('{"message":"ha');
      setTimeout(() => response.destroy(), 20);
      return;
    }
    const { status = 200, body = {}, headers: more = {}, delayMs = 0 } = reaction;
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    response.writeHead(status, { 'content-type': 'application/json', ...more });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  async function close(): Promise<void> {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  onTestFinished(close);
  const speaking: SpeakingToolServer = { origin: `http://${host}`, host, asked: [], react, close };
  return speaking;
}
