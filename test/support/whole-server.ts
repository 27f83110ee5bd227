// The server's inside, whole and real (SQLite store, bus, desk, reactions), with a clock and sockets that a test cranks by hand.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createTickets } from '../../server/auth/tickets.ts';
import { createInProcessBus } from '../../server/bus/in-process.ts';
import { createDesk, type Desk } from '../../server/desk.ts';
import type { Site } from '../../server/domain/site.ts';
import { createVisitorAllowance, type VisitorLimits } from '../../server/gateways/visitor-allowance.ts';
import type { VisitorParts } from '../../server/gateways/visitor-parts.ts';
import { readPolicy } from '../../server/policy/read-policy.ts';
import type { Answerer, Store, ToolCaller } from '../../server/ports.ts';
import { createPresence } from '../../server/presence.ts';
import { assistantAnswers } from '../../server/reactions/assistant-answers.ts';
import { assistantDrafts } from '../../server/reactions/assistant-drafts.ts';
import { carryOutActions } from '../../server/reactions/carry-out-actions.ts';
import { tellTheQueue } from '../../server/reactions/tell-the-queue.ts';
import { openSqliteStore } from '../../server/storage/sqlite/store.ts';
import { createWaitingLine } from '../../server/waiting-line.ts';
import { handClock, type HandClock } from './hand-clock.ts';
import { answerOf } from './scripted-answerer.ts';
import { noTools } from './no-tools.ts';
import { sampleSite } from './site-sample.ts';

export const shippedPolicy = readPolicy(path.join(import.meta.dirname, '../../policies/default.json'));

export interface WholeServer extends VisitorParts {
  store: Store;
  desk: Desk;
  clock: HandClock;
  presence: ReturnType<typeof createPresence>;
  /** What was reported as a fault; a test that expects none checks that it is empty. */
  faults: unknown[];
  stop(): Promise<void>;
}

export interface WholeServerOptions {
  answerer: Answerer;
  dataDir?: string;
  sites?: Site[];
  tools?: ToolCaller;
  limits?: VisitorLimits;
}

/** Stops by itself when the test ends. */
export async function wholeServer(options: WholeServerOptions): Promise<WholeServer> {
  const dataDir = options.dataDir ?? (await temporaryFolder());
  const store = await openSqliteStore(dataDir);
  for (const site of options.sites ?? [sampleSite()]) await store.saveSite(site);
  const clock = handClock();
  const faults: unknown[] = [];
  const report = (error: unknown) => faults.push(error);
  const bus = createInProcessBus(report);
  const desk = createDesk({ store, bus, clock, newId: randomUUID });
  const presence = createPresence(bus);
  const line = createWaitingLine(store, presence, clock);
  const failure = () => ({
    ...answerOf('Something failed here.'),
    record: { ...answerOf('').record, kind: 'unknown' as const },
  });
  const stops = [
    await assistantAnswers({
      store,
      bus,
      clock,
      desk,
      answerer: options.answerer,
      policy: shippedPolicy,
      failure,
      report,
    }),
    await assistantDrafts({ store, bus, clock, desk, answerer: options.answerer, report }),
    await carryOutActions({ store, bus, clock, desk, tools: options.tools ?? noTools, policy: shippedPolicy, report }),
    await tellTheQueue({ store, bus, clock, line, report }),
  ];
  let stopped = false;
  async function stop(): Promise<void> {
    if (stopped) return;
    stopped = true;
    stops.forEach((end) => end());
    await bus.close();
    await store.close();
  }
  onTestFinished(stop);
  return {
    store,
    bus,
    clock,
    desk,
    presence,
    line,
    faults,
    report,
    stop,
    knowledge: { search: async () => [] },
    tickets: createTickets(await store.secret('tickets'), clock),
    policy: shippedPolicy,
    allowance: createVisitorAllowance(options.limits),
    newId: randomUUID,
  };
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'relais-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
