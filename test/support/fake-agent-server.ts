// A scripted stand-in for the server, for driving the console alone: HTTP, socket and the strict page of the real one.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Server } from 'socket.io';
import type {
  AgentAsks,
  AgentNews,
  AgentReplies,
  Brief,
  OpenedConversation,
  Reply,
  Summary,
} from '../../shared/agent-protocol.ts';
import type { ConversationEvent, EventBody } from '../../shared/event.ts';
import type { ArticleLine, Me, SiteLine } from '../../shared/http-api.ts';
import type { RefusalCode } from '../../shared/refusal.ts';
import { answerFile, answerPage } from './console-page.ts';
import { summaryOf } from './fake-agent-conversations.ts';

export interface FakeConversation {
  summary: Summary;
  events: ConversationEvent[];
  brief: Brief;
}

export interface FakeAgentServer {
  origin: string;
  io: Server<AgentAsks, AgentNews>;
  conversations: Map<string, FakeConversation>;
  /** What the console asked, in order, by event name. */
  asked: { name: string; request: unknown }[];
  /** The next request of this name is refused so. */
  refuseNext(name: string, code: RefusalCode): void;
  /** The next request of this name is carried out, and its answer is lost. */
  loseAnswerOf(name: string): void;
  add(conversation: FakeConversation): void;
  append(id: string, body: EventBody, cid?: string | null, at?: string): ConversationEvent;
  /** Cuts every socket, as a lost network does. */
  cut(): void;
  close(): Promise<void>;
}

export interface FakeOptions {
  port: number;
  dist: string;
  me: Me;
  password: string;
  epoch?: string;
  conversations: FakeConversation[];
  sites: SiteLine[];
  articles: ArticleLine[];
  team: (Me & { pending: boolean })[];
}

type Answer<N extends keyof AgentReplies> = Reply<AgentReplies[N]>;

export async function startFakeAgentServer(options: FakeOptions): Promise<FakeAgentServer> {
  const conversations = new Map(options.conversations.map((one) => [one.summary.id, one]));
  const asked: FakeAgentServer['asked'] = [];
  const refusals = new Map<string, RefusalCode>();
  const losses = new Set<string>();
  let revision = Math.max(0, ...options.conversations.map((one) => one.summary.revision));
  const loggedIn = { value: false };

  const http = createServer((request, response) => void answerHttp(request, response, options, loggedIn));
  const io = new Server<AgentAsks, AgentNews>(http, { path: '/console/socket', transports: ['websocket'] });
  io.use((_, next) => (loggedIn.value ? next() : next(new Error('notLoggedIn'))));

  const publish = (one: FakeConversation, events: ConversationEvent[]) => {
    one.summary = summaryOf(one, ++revision);
    io.emit('summary', one.summary);
    io.to(one.summary.id).emit('events', { conversation: one.summary.id, events, brief: one.brief });
  };
  const append: FakeAgentServer['append'] = (id, body, cid = null, at = new Date().toISOString()) => {
    const one = conversations.get(id);
    if (!one) throw new Error(`There is no conversation ${id}.`);
    const known = cid === null ? undefined : one.events.find((event) => event.cid === cid);
    if (known) return known;
    const event: ConversationEvent = { ...body, seq: one.events.length + 1, at, cid };
    one.events.push(event);
    publish(one, [event]);
    return event;
  };

  io.on('connection', (socket) => {
    const agent = { id: options.me.id, name: options.me.name };
    const on = <N extends keyof AgentReplies>(name: N, act: (request: never) => Answer<N>) => {
      const listener = (request: never, reply: (answer: Answer<N>) => void) => {
        asked.push({ name, request });
        const code = refusals.get(name);
        refusals.delete(name);
        const answer: Answer<N> = code ? { ok: false, code } : act(request);
        if (losses.delete(name)) {
          socket.conn.close();
          return;
        }
        reply?.(answer);
      };
      socket.on(name as string as 'inbox', listener as never);
    };
    const did = (seq: number): Reply<{ seq: number }> => ({ ok: true, value: { seq } });
    const held = (id: string) => conversations.get(id)?.summary;
    on('inbox', ({ since }: { since: number }) => {
      const summaries = [...conversations.values()].map((one) => one.summary).filter((one) => one.revision > since);
      return { ok: true, value: { summaries, revision, more: false, epoch: options.epoch ?? 'epoch-1' } };
    });
    on('open', ({ conversation, lastSeq }: { conversation: string; lastSeq: number }) => {
      const one = conversations.get(conversation);
      if (!one) return { ok: false, code: 'notFound' };
      void socket.join(conversation);
      return { ok: true, value: openedOf(one, conversations, lastSeq) };
    });
    on('leave', ({ conversation }: { conversation: string }) => {
      void socket.leave(conversation);
      return { ok: true, value: null };
    });
    on('take', ({ conversation, cid }: { conversation: string; cid: string }) => {
      const line = held(conversation);
      if (line?.phase === 'closed') return { ok: false, code: 'conversationClosed' };
      if (line?.phase === 'person') return { ok: false, code: 'alreadyTaken' };
      return did(append(conversation, { type: 'assigned', agent }, cid).seq);
    });
    on('reply', ({ conversation, cid, text }: { conversation: string; cid: string; text: string }) => {
      if (held(conversation)?.agent?.id !== agent.id) return { ok: false, code: 'notYours' };
      return did(append(conversation, { type: 'said', by: { kind: 'agent', ...agent }, text }, cid).seq);
    });
    on('note', ({ conversation, cid, text }: { conversation: string; cid: string; text: string }) =>
      did(append(conversation, { type: 'noted', agent, text }, cid).seq),
    );
    on('handBack', ({ conversation, cid }: { conversation: string; cid: string }) =>
      did(append(conversation, { type: 'returned', agent }, cid).seq),
    );
    on('close', ({ conversation, cid }: { conversation: string; cid: string }) =>
      did(append(conversation, { type: 'closed', by: { kind: 'agent', ...agent } }, cid).seq),
    );
    on('seen', ({ conversation, upTo }: { conversation: string; upTo: number }) => {
      append(conversation, { type: 'seen', side: 'agent', upTo });
      return { ok: true, value: null };
    });
    on('typing', () => ({ ok: true, value: null }));
    on('duty', ({ on: isOn }: { on: boolean }) => {
      io.emit('duty', {
        agents: [
          { ...agent, on: isOn },
          { id: 'agent-nadia', name: 'Nadia Benali', on: true },
          { id: 'agent-tom', name: 'Tom Okafor', on: true },
        ],
      });
      return { ok: true, value: null };
    });
  });

  await new Promise<void>((listening) => http.listen(options.port, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${options.port}`,
    io,
    conversations,
    asked,
    refuseNext: (name, code) => void refusals.set(name, code),
    loseAnswerOf: (name) => void losses.add(name),
    add: (one) => {
      conversations.set(one.summary.id, one);
      publish(one, one.events);
    },
    append,
    cut: () => io.sockets.sockets.forEach((socket) => socket.conn.close()),
    close: async () => {
      await io.close();
    },
  };
}

function openedOf(one: FakeConversation, all: Map<string, FakeConversation>, lastSeq: number): OpenedConversation {
  const earlier = [...all.values()]
    .map((other) => other.summary)
    .filter((line) => line.visitorId === one.summary.visitorId && line.id !== one.summary.id)
    .toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
  return {
    summary: one.summary,
    events: one.events.filter((event) => event.seq > lastSeq),
    brief: one.brief,
    earlier,
  };
}

async function answerHttp(
  request: IncomingMessage,
  response: ServerResponse,
  options: FakeOptions,
  loggedIn: { value: boolean },
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://fake').pathname;
  if (path.startsWith('/console/api/')) return answerApi(request, response, path.slice(13), options, loggedIn);
  if (path.startsWith('/console/assets/'))
    return answerFile(response, join(options.dist, path.slice('/console/'.length)));
  if (path.startsWith('/console')) return answerPage(request, response, options.dist);
  response.writeHead(404).end();
}

async function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  options: FakeOptions,
  loggedIn: { value: boolean },
): Promise<void> {
  const json = (status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const body = await bodyOf(request);
  const enter = () => {
    loggedIn.value = true;
    return json(200, options.me);
  };
  switch (`${request.method} ${path}`) {
    case 'POST login':
      if (body['email'] === 'too@many.example') return void json(429, { code: 'tooManyAttempts', message: '' });
      if (body['password'] === options.password) return void enter();
      return void json(401, { code: 'badLogin', message: '' });
    case 'POST setup':
    case 'POST invite-accept':
      return void (body['token'] === 'used' ? json(410, { code: 'linkUsed', message: '' }) : enter());
  }
  if (!loggedIn.value) return void json(401, { code: 'notLoggedIn', message: 'Log in first.' });
  switch (`${request.method} ${path}`) {
    case 'GET me':
      return void json(200, options.me);
    case 'POST logout':
    case 'POST logout-everywhere':
      loggedIn.value = false;
      return void response.writeHead(204).end();
    case 'GET team':
      return void json(200, options.team);
    case 'POST team': {
      const agent = { id: 'agent-new', email: '', name: '', role: 'agent' as const, ...body, pending: true };
      options.team.push(agent);
      return void json(200, { agent, link: 'https://chat.example/console/invite#k3Jd82hs7Qm1' });
    }
    case 'GET sites':
      return void json(200, options.sites);
    case 'POST sites': {
      const site: SiteLine = {
        ...(options.sites[0] as SiteLine),
        ...body,
        id: 'site-new',
        key: 'pk_new_2b7c',
        articles: 0,
      };
      options.sites.push(site);
      return void json(200, site);
    }
  }
  return void answerArticles(request.method ?? '', path, body, options, json);
}

function answerArticles(
  method: string,
  path: string,
  body: Record<string, unknown>,
  options: FakeOptions,
  json: (status: number, body: unknown) => unknown,
): unknown {
  if (method === 'PUT') return json(200, { ...options.sites.find((site) => path.endsWith(site.id)), ...body });
  if (method === 'GET' && path.endsWith('/tools')) return json(200, { tools: [], servers: [] });
  if (method === 'GET') return json(200, path === 'sites/site-demo/articles' ? options.articles : []);
  if (method === 'DELETE') {
    options.articles.splice(0, 1);
    return json(200, null);
  }
  const files = body['files'] as { path: string }[];
  const problems = files.slice(1).map((file) => ({ path: file.path, message: 'No title in the front matter.' }));
  return json(200, { saved: 1, problems });
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}
