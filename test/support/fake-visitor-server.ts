// A scripted chat server for the widget's tests: the built files, the visitor's wire, and a hand on every frame.
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { WebSocketServer, type WebSocket } from 'ws';
import type { DownFrame, SearchResult, SiteFace, UpFrame, VisitorEvent } from '../../shared/visitor-protocol.ts';

type Command = Extract<UpFrame, { cid: string }>;
type NewEvent = VisitorEvent extends infer E ? (E extends VisitorEvent ? Omit<E, 'seq' | 'at' | 'cid'> : never) : never;

export interface FakeVisitorServer {
  origin: string;
  site: SiteFace;
  events: VisitorEvent[];
  received: UpFrame[];
  searchResults: SearchResult[];
  /** Decides what a command does; by default a message is said, a dial is set, and so on. */
  onCommand: (command: Command) => void;
  accept(command: Command, ...events: NewEvent[]): void;
  refuse(command: Command, code: Extract<DownFrame, { type: 'refused' }>['code'], retry: boolean): void;
  append(...events: NewEvent[]): void;
  send(frame: DownFrame): void;
  /** Closes every socket; while `down` is set new ones are refused. */
  drop(code?: number): void;
  down: boolean;
  embedStatus: number;
  reset(): void;
  close(): Promise<void>;
}

const dist = path.join(import.meta.dirname, '..', '..', 'dist', 'widget');
const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };
const conversation = 'c1';

export async function startFakeVisitorServer(port: number, allowedOrigins: string[]): Promise<FakeVisitorServer> {
  const origin = `http://localhost:${port}`;
  const sockets = new Set<WebSocket>();
  let minutesAgo = 20;

  const server: FakeVisitorServer = {
    origin,
    site: {
      name: 'Harbour & Pine',
      assistantName: 'Pilot',
      brandColour: '#1f6f5c',
      languages: ['en', 'fr'],
      answeredBy: 'assistant',
    },
    events: [],
    received: [],
    searchResults: [],
    down: false,
    embedStatus: 200,
    onCommand: (command) => obey(server, command),
    append(...bodies) {
      const events = bodies.map((body, at) => number(body, null, at));
      for (const event of events) server.events.push(event);
      live(events);
    },
    accept(command, ...bodies) {
      const events = bodies.map((body, at) => number(body, at === bodies.length - 1 ? command.cid : null, at));
      for (const event of events) server.events.push(event);
      live(events);
      const seq = server.events.at(-1)?.seq ?? 0;
      server.send({ type: 'ack', cid: command.cid, seq, at: new Date().toISOString() });
    },
    refuse: (command, code, retry) => server.send({ type: 'refused', cid: command.cid, code, retry }),
    send: (frame) => {
      for (const socket of sockets) socket.send(JSON.stringify(frame));
    },
    drop: (code = 1012) => {
      for (const socket of sockets) socket.close(code);
    },
    reset() {
      Object.assign(server, { events: [], received: [], searchResults: [], down: false, embedStatus: 200 });
      server.onCommand = (command) => obey(server, command);
      minutesAgo = 20;
    },
    async close() {
      for (const socket of sockets) socket.terminate();
      wires.close();
      http.closeAllConnections();
      await new Promise((done) => http.close(done));
    },
  };

  function number(body: NewEvent, cid: string | null, ahead = 0): VisitorEvent {
    minutesAgo = Math.max(0, minutesAgo - 0.5);
    const at = new Date(Date.now() - minutesAgo * 60_000).toISOString();
    return { ...body, seq: (server.events.at(-1)?.seq ?? 0) + 1 + ahead, at, cid };
  }

  function live(events: VisitorEvent[]): void {
    if (events.length) server.send({ type: 'events', conversation, mode: 'live', events });
  }

  const http = createServer((request, response) => serve(request, response, server, allowedOrigins));
  const wires = new WebSocketServer({ noServer: true });
  http.on('upgrade', (request, socket, head) => {
    if (server.down) return void socket.destroy();
    wires.handleUpgrade(request, socket, head, (wire) => {
      wire.on('close', () => sockets.delete(wire));
      wire.on('message', (data: Buffer) => {
        const frame = JSON.parse(data.toString()) as UpFrame;
        server.received.push(frame);
        answer(server, frame, (down) => wire.send(JSON.stringify(down)), sockets.add.bind(sockets, wire));
      });
    });
  });
  await new Promise<void>((listening) => http.listen(port, listening));
  return server;
}

function answer(server: FakeVisitorServer, frame: UpFrame, send: (frame: DownFrame) => void, admit: () => void): void {
  if (frame.type === 'hello') {
    admit();
    const { site } = server;
    const serverTime = new Date().toISOString();
    const limits = { heartbeatMs: 20_000, maxFrameBytes: 32_768 };
    const token = frame.token ? {} : { token: 'visitor-secret' };
    send({ type: 'welcome', version: 1, epoch: 'e1', serverTime, ticket: 'resume-ticket', site, ...limits, ...token });
    const from = frame.resume?.lastSeq;
    const events = server.events.filter((event) => event.seq > (from ?? 0));
    const id = server.events.length ? conversation : null;
    send({ type: 'events', conversation: id, mode: from === undefined ? 'snapshot' : 'replay', events });
  } else if (frame.type === 'ping') {
    send({ type: 'pong', lastSeq: server.events.at(-1)?.seq ?? 0 });
  } else if (frame.type === 'fetch') {
    const events = server.events.filter((event) => event.seq > frame.from);
    send({ type: 'events', conversation, mode: 'replay', events });
  } else if (frame.type === 'search') {
    send({ type: 'results', id: frame.id, items: server.searchResults });
  } else if ('cid' in frame) {
    server.onCommand(frame);
  }
}

/** What the real server makes of a command when nothing speaks against it. */
function obey(server: FakeVisitorServer, command: Command): void {
  const opened = { type: 'opened', language: 'en', browserLanguage: 'en' } as const;
  const opening = server.events.length ? [] : [opened];
  switch (command.type) {
    case 'say':
      return server.accept(command, ...opening, { type: 'said', by: { kind: 'visitor' }, text: command.text });
    case 'setDial':
      server.accept(command, ...opening, { type: 'dialSet', position: command.position });
      if (command.position === 'person') server.append({ type: 'handoffRequested', reason: 'dial', quotes: [] });
      return;
    case 'decide':
      return server.accept(command, { type: 'actionDecided', target: command.target, accept: command.accept });
    case 'leaveEmail':
      return server.accept(command, { type: 'emailLeft', email: command.email });
    case 'rate':
      return server.accept(command, { type: 'rated', target: command.target, mark: command.mark });
    case 'visit':
      return server.accept(command, { type: 'pageVisited', url: command.url, title: command.title });
    case 'end':
      return server.accept(command, { type: 'closed', by: { kind: 'visitor' } });
    case 'startNew':
      server.events = [];
      server.send({ type: 'events', conversation: null, mode: 'snapshot', events: [] });
      return server.send({ type: 'ack', cid: command.cid, seq: 0, at: '' });
  }
}

function serve(request: IncomingMessage, response: ServerResponse, server: FakeVisitorServer, allowed: string[]): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', server.origin);
  const from = request.headers.origin ?? '';
  if (pathname === '/loader.js') return file(response, path.join(dist, 'loader.js'));
  if (pathname.startsWith('/assets/panel/')) return file(response, path.join(dist, 'panel', pathname.slice(14)));
  if (pathname.startsWith('/embed/')) {
    const status = allowed.includes(from) ? server.embedStatus : 403;
    response.writeHead(status, { 'access-control-allow-origin': from, 'content-type': 'application/json' });
    const problem = { code: 'originNotAllowed', message: `Add ${from} to the allowed origins.` };
    response.end(JSON.stringify(status === 200 ? { ticket: `ticket-${from}` } : problem));
  } else if (pathname.startsWith('/panel/')) {
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': panelPolicy(server, allowed) });
    response.end(panelPage(server, allowed, searchParams.get('lang')?.slice(0, 2) ?? 'en'));
  } else {
    response.writeHead(404).end();
  }
}

function panelPolicy({ origin }: FakeVisitorServer, allowed: string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src 'self' ${origin.replace('http', 'ws')}`,
    "img-src 'self' data:",
    "form-action 'none'",
    `frame-ancestors ${allowed.join(' ')}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** The page as the real server makes it. */
export function panelPage(
  { site }: Pick<FakeVisitorServer, 'site'>,
  allowedOrigins: string[],
  language: string,
): string {
  const manifest = JSON.parse(readFileSync(path.join(dist, 'panel', 'manifest.json'), 'utf8')) as Record<
    string,
    { file: string; css?: string[]; isEntry?: boolean }
  >;
  const entry = Object.values(manifest).find((chunk) => chunk.isEntry);
  const data = JSON.stringify({ siteKey: 'demo', site, allowedOrigins }).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>${site.name.replaceAll('&', '&amp;')}</title>
${(entry?.css ?? []).map((css) => `<link rel="stylesheet" href="/assets/panel/${css}">`).join('')}
<script type="module" src="/assets/panel/${entry?.file}"></script>
</head>
<body>
<div id="app"></div>
<script type="application/json" id="relais">${data}</script>
</body>
</html>
`;
}

function file(response: ServerResponse, name: string): void {
  if (!existsSync(name)) return void response.writeHead(404).end();
  response.writeHead(200, {
    'content-type': types[path.extname(name)] ?? 'text/plain',
    'access-control-allow-origin': '*',
  });
  createReadStream(name).pipe(response);
}

/** A shop's page on an origin of its own, under a policy that allows the chat's origin and nothing inline. */
export async function startHostPage(
  port: number,
  chatOrigin: string,
): Promise<{ origin: string; close(): Promise<void> }> {
  const policy = [
    "default-src 'self'",
    `script-src 'self' ${chatOrigin}`,
    "style-src 'self'",
    `connect-src ${chatOrigin}`,
    `frame-src ${chatOrigin}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const http = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://host');
    if (url.pathname === '/host.css') return void response.setHeader('content-type', 'text/css').end(hostCss);
    if (url.pathname === '/stub.js') return void response.setHeader('content-type', 'text/javascript').end(stub);
    if (url.pathname === '/favicon.ico') return void response.writeHead(204).end();
    if (url.pathname.includes('.')) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy });
    response.end(hostPage(chatOrigin, url.searchParams));
  });
  await new Promise<void>((listening) => http.listen(port, listening));
  const close = async () => {
    http.closeAllConnections();
    await new Promise((done) => http.close(done));
  };
  return { origin: `http://localhost:${port}`, close };
}

const stub = 'window.Relais=window.Relais||function(){(Relais.q=Relais.q||[]).push(arguments)};';
const hostCss = `body{margin:0;font:18px/1.6 Georgia,serif;color:#2b2a28;background:#fff}main{max-width:44rem;margin:4rem auto;padding:0 1.5rem}
@media(prefers-color-scheme:dark){body{background:#111;color:#ddd}a{color:inherit}}`;

function hostPage(chatOrigin: string, options: URLSearchParams): string {
  const language = options.get('lang') ?? 'en';
  const attributes = [...options]
    .filter(([name]) => name.startsWith('data-'))
    .map(([name, value]) => ` ${name}="${value}"`);
  const tag = `<script async src="${chatOrigin}/loader.js" data-site="demo"${attributes.join('')}></script>`;
  return `<!doctype html>
<html lang="${language}" dir="${options.get('dir') ?? 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Harbour &amp; Pine</title>
<link rel="stylesheet" href="/host.css"><script src="/stub.js"></script>
${tag.repeat(options.has('twice') ? 2 : 1)}</head>
<body><main><h1>Harbour &amp; Pine</h1><p>Boots, coats and tents for weather that means it. <a href="/other">Next page</a></p>
${'<p>Waxed by hand in Brittany since 1974, repaired for as long as you wear them. Every seam can be opened and closed again.</p>'.repeat(6)}
</main></body></html>`;
}
