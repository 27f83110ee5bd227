// Reads the settings, makes the parts, listens, and closes with grace. The only file that knows every implementation.
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { createLocalAnswerer, failureAnswer } from './answering/local.ts';
import { type AppParts, buildApp } from './app.ts';
import { createLoginLimiter } from './auth/login-limiter.ts';
import { createOneTimeLinks, type OneTimeLinks } from './auth/one-time-links.ts';
import { createSessions } from './auth/sessions.ts';
import { createTickets } from './auth/tickets.ts';
import { createInProcessBus } from './bus/in-process.ts';
import { systemClock as clock } from './clock.ts';
import { browserHost, ConfigError, readConfig, type Config } from './config.ts';
import type { Demo, DemoOptions } from './demo.ts';
import { createWebFetcher } from './knowledge/import/web-fetcher.ts';
import { type ArticleKnowledge, createKnowledge } from './knowledge/knowledge.ts';
import { readPolicy } from './policy/read-policy.ts';
import type { Answerer, Store, ToolCaller } from './ports.ts';
import { type DataDirLock, lockDataDir } from './storage/lock.ts';
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
  const { lock, store } = await openStored(config.dataDir);
  const bus = createInProcessBus();
  const knowledge = await createKnowledge({ store, bus });
  const links = createOneTimeLinks({ store, clock });
  const toolHosts = [...config.toolPrivateHosts];
  let publicUrl = config.publicUrl;
  const app = await makeApp(config, { store, bus, knowledge, links, toolHosts, publicUrl: () => publicUrl });
  await listen(app, config.port, config.host, 'PORT');
  if (config.port === 0) publicUrl = `http://${browserHost(config.host)}:${(app.server.address() as AddressInfo).port}`;

  const allowHost = (host: string) => toolHosts.push(host);
  const demo = config.demo && (await demoWith({ ...config.demo, host: config.host, publicUrl, store, bus, allowHost }));
  announce(publicUrl, demo?.url ?? null, await firstAccountLink(store, links, publicUrl));
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

async function openStored(dataDir: string): Promise<{ lock: DataDirLock; store: Store }> {
  const lock = await lockDataDir(dataDir).catch((error: Error) => {
    throw new CannotStart(error.message);
  });
  return { lock, store: await openSqliteStore(dataDir) };
}

interface MainParts extends Pick<AppParts, 'store' | 'bus' | 'links' | 'publicUrl'> {
  knowledge: ArticleKnowledge;
  /** Where tools may live in private, `host:port`; the demo adds its own once it listens. */
  toolHosts: string[];
}

async function makeApp(config: Config, { toolHosts, ...parts }: MainParts): Promise<FastifyInstance> {
  const { store, knowledge } = parts;
  const guard = { privateHosts: toolHosts };
  const tools = createToolCaller({ store, clock, guard, report: console.warn, limits: config.toolLimits });
  return buildApp({
    ...parts,
    clock,
    tools,
    toolLister: createToolLister({ store, guard }),
    answerer: await answererWith(config, { knowledge, tools }),
    failure: failureAnswer,
    fetcher: createWebFetcher({ privateHosts: config.importPrivateHosts }),
    policy: readPolicy(config.policyFile),
    tickets: createTickets(await store.secret('tickets'), clock),
    sessions: createSessions({ store, clock }),
    limiter: createLoginLimiter(clock),
    newId: randomUUID,
    secureCookies: config.publicUrl.startsWith('https:'),
    distDir: path.join(import.meta.dirname, '..', 'dist'),
    trustedProxies: config.trustedProxies,
    socketsPerAddress: config.socketsPerAddress,
    visitorLimits: config.visitorLimits,
    logLevel: config.logLevel,
  });
}

/** A model's client is loaded only when an endpoint is set: a server without a model carries none of it. */
async function answererWith(
  { model, dataDir }: Config,
  parts: { knowledge: ArticleKnowledge; tools: ToolCaller },
): Promise<Answerer> {
  const local = createLocalAnswerer(parts);
  if (model === null) return local;
  const { createModelAnswerer } = await import('./answering/openai/answerer.ts');
  const { createFileLedger } = await import('./answering/openai/request/ledger.ts');
  const ledger = createFileLedger(dataDir, clock, console.error);
  return createModelAnswerer({
    ...parts,
    local,
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

/** The link that makes the first account, as long as there is none. */
async function firstAccountLink(store: Store, links: OneTimeLinks, publicUrl: string): Promise<string | null> {
  if ((await store.agents()).length > 0) return null;
  return `${publicUrl}/console/setup#${await links.issueSetup()}`;
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
