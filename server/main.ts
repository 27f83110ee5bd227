// Reads the settings, makes the parts, listens, and closes with grace. The only file that knows every implementation.
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createLocalAnswerer, failureAnswer } from './answering/local.ts';
import { buildApp } from './app.ts';
import { createLoginLimiter } from './auth/login-limiter.ts';
import { createOneTimeLinks } from './auth/one-time-links.ts';
import { createSessions } from './auth/sessions.ts';
import { createTickets } from './auth/tickets.ts';
import { createInProcessBus } from './bus/in-process.ts';
import { systemClock as clock } from './clock.ts';
import { browserHost, ConfigError, readConfig, type Config, type ModelConfig } from './config.ts';
import type { Demo, DemoOptions } from './demo.ts';
import { createWebFetcher } from './knowledge/import/web-fetcher.ts';
import { type ArticleKnowledge, createKnowledge } from './knowledge/knowledge.ts';
import { readPolicy } from './policy/read-policy.ts';
import type { Answerer, ToolCaller } from './ports.ts';
import { lockDataDir } from './storage/lock.ts';
import { openSqliteStore } from './storage/sqlite/store.ts';
import { createToolCaller } from './tools/tool-caller.ts';
import { createToolLister } from './tools/tool-lister.ts';

const startedAt = performance.now();
const closeWithin = 10_000;

/** Something the operator can mend: said in one line, without a stack. */
class CannotStart extends Error {}

try {
  await start(readConfig(process.env));
} catch (error) {
  const expected = error instanceof ConfigError || error instanceof CannotStart;
  console.error(expected ? error.message : error);
  process.exit(1);
}

async function start(config: Config): Promise<void> {
  mkdirSync(config.dataDir, { recursive: true });
  const lock = await lockDataDir(config.dataDir).catch((error: Error) => {
    throw new CannotStart(error.message);
  });
  const store = await openSqliteStore(config.dataDir);
  const bus = createInProcessBus();
  const knowledge = await createKnowledge({ store, bus });
  const links = createOneTimeLinks({ store, clock });
  const toolGuard = { privateHosts: [...config.toolPrivateHosts] };
  const tools = createToolCaller({ store, clock, guard: toolGuard, report: console.warn });
  const local = createLocalAnswerer({ knowledge, tools });
  let publicUrl = config.publicUrl;

  const app = await buildApp({
    store,
    bus,
    clock,
    knowledge,
    tools,
    toolLister: createToolLister({ store, guard: toolGuard }),
    answerer:
      config.model === null
        ? local
        : await withModel(config.model, { knowledge, local, tools, dataDir: config.dataDir }),
    failure: failureAnswer,
    fetcher: createWebFetcher({ privateHosts: config.importPrivateHosts }),
    policy: readPolicy(config.policyFile),
    tickets: createTickets(await store.secret('tickets'), clock),
    sessions: createSessions({ store, clock }),
    links,
    limiter: createLoginLimiter(clock),
    newId: randomUUID,
    publicUrl: () => publicUrl,
    secureCookies: config.publicUrl.startsWith('https:'),
    distDir: path.join(import.meta.dirname, '..', 'dist'),
    trustedProxies: config.trustedProxies,
    socketsPerAddress: config.socketsPerAddress,
    logLevel: config.logLevel,
  });
  await listen(app, config.port, config.host, 'PORT');
  if (config.port === 0) publicUrl = `http://${browserHost(config.host)}:${(app.server.address() as AddressInfo).port}`;
  const demo =
    config.demo === null
      ? null
      : await demoWith({
          ...config.demo,
          host: config.host,
          publicUrl,
          store,
          bus,
          allowHost: (host) => toolGuard.privateHosts.push(host),
        });

  const firstAccount =
    (await store.agents()).length === 0 ? `${publicUrl}/console/setup#${await links.issueSetup()}` : null;
  announce(publicUrl, demo?.url ?? null, firstAccount);
  // The first visitor should not wait for an index to be built.
  for (const site of await store.sites()) await knowledge.search(site.id, site.languages[0] ?? 'en', '', 1);
  closeOnSignals(async () => {
    await demo?.close();
    await app.close();
    await bus.close();
    await store.close();
    await lock.release();
  });
}

/** Loaded only when an endpoint is set: a server without a model carries none of its client. */
async function withModel(
  model: ModelConfig,
  { dataDir, ...parts }: { knowledge: ArticleKnowledge; local: Answerer; tools: ToolCaller; dataDir: string },
): Promise<Answerer> {
  const { createModelAnswerer } = await import('./answering/openai/answerer.ts');
  const { createFileLedger } = await import('./answering/openai/request/ledger.ts');
  const ledger = createFileLedger(dataDir, clock, console.error);
  return createModelAnswerer({
    ...parts,
    endpoint: model,
    limits: model,
    view: model.view,
    price: model.price,
    ledger,
    clock,
  });
}

/** Loaded only when it is wanted: a server in earnest carries none of it. */
async function demoWith(options: Omit<DemoOptions, 'newId' | 'listen'>): Promise<Demo> {
  const { startDemo } = await import('./demo.ts');
  return startDemo({ ...options, newId: randomUUID, listen });
}

interface Listener {
  listen(options: { port: number; host: string }): Promise<string>;
}

async function listen(server: Listener, port: number, host: string, setting: string): Promise<void> {
  await server.listen({ port, host }).catch((error: NodeJS.ErrnoException) => {
    const why =
      error.code === 'EADDRINUSE'
        ? `port ${port} on ${host} is in use by another program; set ${setting} to a free one`
        : `cannot listen on ${host}:${port} (${error.message}); check HOST and ${setting}`;
    throw new CannotStart(`Relais cannot start: ${why}.`);
  });
}

function announce(publicUrl: string, demoUrl: string | null, setupLink: string | null): void {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const lines = [
    `Relais is ready (${seconds} s).`,
    ...(demoUrl === null ? [] : [`  Demo site  ${demoUrl}`]),
    `  Console    ${publicUrl}/console`,
    `  Health     ${publicUrl}/health`,
    ...(setupLink === null
      ? []
      : ['', '  Make the first agent account with this link (it works once, for 24 hours):', `  ${setupLink}`]),
  ];
  console.log(lines.join('\n'));
}

function closeOnSignals(close: () => Promise<void>): void {
  let closing = false;
  async function end(): Promise<void> {
    if (closing) return;
    closing = true;
    setTimeout(() => process.exit(1), closeWithin).unref();
    await close();
    process.exit(0);
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      end().catch((error: unknown) => {
        console.error(error);
        process.exit(1);
      });
    });
  }
}
