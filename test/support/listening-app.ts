// The whole server on a real port of this machine, with a scripted engine and small stand-ins for the built browser files.
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import { buildApp, type AppParts } from '../../server/app.ts';
import { createLoginLimiter } from '../../server/auth/login-limiter.ts';
import { createOneTimeLinks } from '../../server/auth/one-time-links.ts';
import { createSessions } from '../../server/auth/sessions.ts';
import { createTickets } from '../../server/auth/tickets.ts';
import { createInProcessBus } from '../../server/bus/in-process.ts';
import { systemClock as clock } from '../../server/clock.ts';
import { createWebFetcher } from '../../server/knowledge/import/web-fetcher.ts';
import { createKnowledge } from '../../server/knowledge/knowledge.ts';
import { openSqliteStore } from '../../server/storage/sqlite/store.ts';
import { createToolLister } from '../../server/tools/tool-lister.ts';
import { answerOf, scriptedAnswerer, type ScriptedAnswerer } from './scripted-answerer.ts';
import { noTools } from './no-tools.ts';
import { sampleSite } from './site-sample.ts';
import { shippedPolicy, temporaryFolder } from './whole-server.ts';

export interface ListeningApp {
  app: FastifyInstance;
  parts: AppParts;
  answerer: ScriptedAnswerer;
  origin: string;
  /** JSON over HTTP as a browser on our own page would send it. */
  call(
    method: string,
    url: string,
    body?: unknown,
    over?: Record<string, string>,
  ): Promise<{ status: number; body: unknown; cookie: string }>;
  /** Makes the first owner and returns their cookie. */
  owner(): Promise<string>;
  /** Invites an agent and returns their cookie. */
  agent(ownerCookie: string, name: string): Promise<string>;
}

const password = 'a long enough password';

export async function listeningApp(over: Partial<AppParts> = {}): Promise<ListeningApp> {
  const store = await openSqliteStore(await temporaryFolder());
  await store.saveSite(sampleSite());
  const bus = createInProcessBus();
  const answerer = scriptedAnswerer();
  let origin = '';
  const parts: AppParts = {
    store,
    bus,
    clock,
    answerer,
    tools: noTools,
    toolLister: createToolLister({ store, guard: { privateHosts: [] } }),
    policy: shippedPolicy,
    knowledge: await createKnowledge({ store, bus }),
    failure: () => answerOf('Something failed here.'),
    fetcher: createWebFetcher({ privateHosts: [] }),
    tickets: createTickets(await store.secret('tickets'), clock),
    sessions: createSessions({ store, clock }),
    links: createOneTimeLinks({ store, clock }),
    limiter: createLoginLimiter(clock),
    newId: randomUUID,
    publicUrl: () => origin,
    secureCookies: false,
    distDir: await tinyDist(),
    trustedProxies: [],
    socketsPerAddress: 5,
    logLevel: 'fatal',
    ...over,
  };
  const app = await buildApp(parts);
  await app.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  onTestFinished(async () => {
    await app.close();
    await store.close();
  });

  async function call(method: string, url: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(origin + url, {
      method,
      redirect: 'manual',
      headers: { origin, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const cookie = (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
    return { status: response.status, body: parsedOrText(text), cookie };
  }

  return {
    app,
    parts,
    answerer,
    call,
    get origin() {
      return origin;
    },
    async owner() {
      const token = await parts.links.issueSetup();
      const made = await call('POST', '/console/api/setup', {
        token,
        email: 'olive@shop.example',
        name: 'Olive',
        password,
      });
      return made.cookie;
    },
    async agent(ownerCookie, name) {
      const email = `${name.toLowerCase()}@shop.example`;
      const invited = await call('POST', '/console/api/team', { email, name, role: 'agent' }, { cookie: ownerCookie });
      const { link } = invited.body as { link: string };
      const token = link.split('#')[1] ?? '';
      return (await call('POST', '/console/api/invite-accept', { token, password })).cookie;
    },
  };
}

function parsedOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function tinyDist(): Promise<string> {
  const dist = await temporaryFolder();
  for (const bundle of ['widget/panel', 'console']) {
    await mkdir(path.join(dist, bundle, 'assets'), { recursive: true });
    await writeFile(path.join(dist, bundle, 'assets/main.js'), 'export {};');
    await writeFile(
      path.join(dist, bundle, 'manifest.json'),
      JSON.stringify({ 'main.tsx': { file: 'assets/main.js', isEntry: true } }),
    );
  }
  await writeFile(path.join(dist, 'widget/loader.js'), '');
  return dist;
}
