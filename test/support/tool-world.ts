// The whole server with the local engine and an operator's service beside it: a visitor asks, is offered, presses.
import { expect } from 'vitest';
import type { ConversationEvent, Proposal } from '../../shared/event.ts';
import { createLocalAnswerer } from '../../server/answering/local.ts';
import type { Site } from '../../server/domain/site.ts';
import type { Tool } from '../../server/domain/tool.ts';
import { createKnowledge } from '../../server/knowledge/knowledge.ts';
import type { Answerer, ToolCaller } from '../../server/ports.ts';
import { createToolCaller, type ToolLimits } from '../../server/tools/tool-caller.ts';
import { type CrankedVisitor, crankedVisitor } from './cranked-visitor.ts';
import { sampleSite } from './site-sample.ts';
import { type SpeakingToolServer, speakingToolServer } from './speaking-tool-server.ts';
import { effectTool, readTool } from './tool-samples.ts';
import { type WholeServer, wholeServer } from './whole-server.ts';

export interface ToolWorld {
  service: SpeakingToolServer;
  server: WholeServer;
  visitor: CrankedVisitor;
  /** Says it and waits for the assistant's answer. */
  ask(text: string): Promise<ConversationEvent & { type: 'said' }>;
  /** Asks for the effect and gives the number of the message that offers it. */
  offered(text?: string): Promise<{ seq: number; proposal: Proposal }>;
  press(target: number, accept?: boolean, cid?: string): Promise<void>;
  /** What came of it, once it has. */
  done(): Promise<ConversationEvent & { type: 'actionDone' }>;
  events(): Promise<ConversationEvent[]>;
  /** Calls that changed something. */
  effects(): SpeakingToolServer['asked'];
}

export interface ToolWorldOptions {
  react?: SpeakingToolServer['react'];
  tools?: (origin: string) => Tool[];
  site?: Partial<Site>;
  language?: string;
  answerer?: Answerer;
  /** Goes on with the data, and the service, of a server that was stopped. */
  after?: { dataDir: string; service: SpeakingToolServer };
  dataDir?: string;
  privateHosts?: string[];
  toolLimits?: ToolLimits;
}

export const cancelled = { status: 200, body: { message: 'Booking W-2087 is cancelled.', receipt: 'C-55' } };

export async function toolWorld(options: ToolWorldOptions = {}): Promise<ToolWorld> {
  const service = options.after?.service ?? (await speakingToolServer(options.react ?? cancelled));
  const tools = (options.tools ?? ((origin) => [readTool(origin), effectTool(origin)]))(service.origin);
  // The server needs them to be made, and they need the server.
  const late = Promise.withResolvers<{ caller: ToolCaller; answerer: Answerer }>();
  const caller: ToolCaller = { call: async (...call) => (await late.promise).caller.call(...call) };
  const dataDir = options.after?.dataDir ?? options.dataDir;
  const server = await wholeServer({
    answerer: {
      async *answer(question, signal) {
        yield* (await late.promise).answerer.answer(question, signal);
      },
    },
    tools: caller,
    sites: [sampleSite({ tools, ...options.site })],
    ...(dataDir === undefined ? {} : { dataDir }),
  });
  const { store, clock } = server;
  late.resolve({
    caller: createToolCaller({
      store,
      clock,
      guard: { privateHosts: [service.host, ...(options.privateHosts ?? [])] },
      ...(options.toolLimits && { limits: options.toolLimits }),
    }),
    answerer: options.answerer ?? createLocalAnswerer({ knowledge: await createKnowledge(server), tools: caller }),
  });
  const visitor = crankedVisitor(server);
  await visitor.hello({ language: options.language ?? 'en' });
  let cids = 0;

  async function events(): Promise<ConversationEvent[]> {
    const [line] = await server.store.summaries(['site-1'], 0);
    return line === undefined ? [] : server.store.events(line.id, 0);
  }

  async function ask(text: string) {
    await visitor.say(`say-cid-${(cids += 1)}-${process.hrtime.bigint()}`, text);
    await server.clock.advance(400);
    return expect
      .poll(async () => (await events()).at(-1), { timeout: 5_000 })
      .toSatisfy(isAssistants)
      .then(lastSaid);
  }

  async function lastSaid() {
    const last = (await events()).findLast((event) => event.type === 'said');
    return known(last);
  }

  return {
    service,
    server,
    visitor,
    ask,
    events,
    effects: () => service.asked.filter(({ method }) => method !== 'GET'),
    async offered(text = 'Please cancel my booking W-2087') {
      const { seq, answer } = await ask(text);
      return { seq, proposal: known(answer?.proposal) };
    },
    press: (target, accept = true, cid = `decide-${(cids += 1)}-cid`) =>
      visitor.send({ type: 'decide', cid, target, accept }),
    async done() {
      const find = async () => (await events()).find((event) => event.type === 'actionDone');
      await expect.poll(find, { timeout: 5_000 }).toBeDefined();
      return known(await find());
    },
  };
}

function isAssistants(event: ConversationEvent | undefined): boolean {
  return event?.type === 'said' && event.by.kind === 'assistant';
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not there');
  return value;
}
