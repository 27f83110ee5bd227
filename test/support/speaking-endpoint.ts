// A real HTTP server that speaks OpenAI's chat completions as several providers do, with a switch for every fault.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Fault, speakWrongly } from './speaking-server-faults.ts';
import { badConversation } from './speaking-server-calls.ts';
import { chunksOf, type Provider, type Spoken, wholeOf } from './speaking-server-providers.ts';

export interface SpokenRequest {
  body: {
    model: string;
    messages: { role: string; content: string }[];
    stream: boolean;
    response_format?: { type: string };
    tools?: { function: { name: string; parameters: object } }[];
    [key: string]: unknown;
  };
  /** As it came over the line. */
  text: string;
  headers: IncomingMessage['headers'];
  /** By `performance.now()`, when all of it was there. */
  arrivedAt: number;
  /** Whether the client hung up before the answer was whole. */
  hungUp: boolean;
}

export interface SpeakingServer {
  /** What MODEL_URL would be. */
  url: string;
  requests: SpokenRequest[];
  /** What the model says, from the request; a text is said piece by piece. */
  say: Spoken | ((request: SpokenRequest) => Spoken);
  /** What it says to a request that wants no stream. */
  sayWhole: string | ((request: SpokenRequest) => string);
  provider: Provider;
  /** One for each of the next requests, then the last for all that follow; null is none. */
  faults: (Fault | null)[];
  /** The same for requests that want no stream. */
  wholeFaults: (Fault | null)[];
  /** Fields, or values of `response_format.type`, that this version of it does not know. */
  refuses: string[];
  /** Milliseconds between two pieces. */
  pause: number;
  /** Stops listening: connections are refused from then on. */
  close(): Promise<void>;
}

export async function startSpeaking(over: Partial<SpeakingServer> = {}): Promise<SpeakingServer> {
  const server = createServer((request, response) => {
    answer(speaking, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const speaking: SpeakingServer = {
    url,
    requests: [],
    say: 'UNKNOWN',
    sayWhole: '{"needsPerson":0,"why":"","quote":""}',
    provider: 'openai',
    faults: [],
    wholeFaults: [],
    refuses: [],
    pause: 0,
    close,
    ...over,
  };
  return speaking;
}

async function answer(speaking: SpeakingServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'GET' && request.url === '/v1/models') {
    json(response, 200, { object: 'list', data: [{ id: 'speaking', object: 'model', owned_by: 'relais' }] });
    return;
  }
  const text = await read(request);
  if (request.method !== 'POST' || request.url !== '/v1/chat/completions') {
    json(response, 404, { error: { message: 'no such address', type: 'invalid_request_error' } });
    return;
  }
  const spoken: SpokenRequest = {
    body: JSON.parse(text),
    text,
    headers: request.headers,
    arrivedAt: performance.now(),
    hungUp: false,
  };
  speaking.requests.push(spoken);
  response.on('close', () => (spoken.hungUp = !response.writableEnded));
  const refused = refusalOf(speaking, spoken.body);
  if (refused !== null) {
    json(response, refused.status, refused.body);
    return;
  }
  await (spoken.body.stream ? speakStream(speaking, spoken, response) : speakWhole(speaking, spoken, response));
}

async function speakStream(speaking: SpeakingServer, spoken: SpokenRequest, response: ServerResponse): Promise<void> {
  const said = typeof speaking.say === 'function' ? speaking.say(spoken) : speaking.say;
  const chunks = chunksOf(speaking.provider, said, spoken.body);
  const fault = nextOf(speaking.faults);
  if (fault) await speakWrongly(fault, chunks, response);
  else await speak(chunks, response, speaking.pause);
}

async function speakWhole(speaking: SpeakingServer, spoken: SpokenRequest, response: ServerResponse): Promise<void> {
  const said = typeof speaking.sayWhole === 'function' ? speaking.sayWhole(spoken) : speaking.sayWhole;
  const fault = nextOf(speaking.wholeFaults);
  if (fault) await speakWrongly(fault, chunksOf(speaking.provider, said, spoken.body), response);
  else json(response, 200, wholeOf(speaking.provider, said, spoken.body.model));
}

function nextOf(faults: (Fault | null)[]): Fault | null | undefined {
  return faults.length > 1 ? faults.shift() : faults[0];
}

async function speak(chunks: string[], response: ServerResponse, pause: number): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' });
  for (const chunk of chunks) {
    if (response.destroyed) return;
    response.write(chunk);
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  response.end();
}

/** Mistral takes no field that it does not know; OpenAI's own newer models take no max_tokens. */
function refusalOf(
  { provider, refuses }: SpeakingServer,
  body: SpokenRequest['body'],
): { status: number; body: unknown } | null {
  const extra = ['stream_options', 'max_completion_tokens'].find((field) => field in body);
  if (provider === 'mistral' && extra !== undefined) {
    const detail = [{ type: 'extra_forbidden', loc: ['body', extra], msg: 'Extra inputs are not permitted' }];
    return { status: 422, body: { object: 'error', message: { detail }, type: 'invalid_request_error' } };
  }
  const message =
    (provider === 'openai' && 'max_tokens' in body ? "Unsupported parameter: 'max_tokens'" : null) ??
    refuses.find((field) => field in body || field === body.response_format?.type) ??
    badConversation(provider, body.messages);
  return message === null ? null : { status: 400, body: { error: { message, type: 'invalid_request_error' } } };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
