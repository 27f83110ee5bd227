// A model that may use a shop's tools: the speaking model, the real caller, and a service of the operator's on a real port.
import { onTestFinished } from 'vitest';
import { systemClock } from '../../server/clock.ts';
import type { Tool } from '../../server/domain/tool.ts';
import type { ToolCaller } from '../../server/ports.ts';
import { openSqliteStore } from '../../server/storage/sqlite/store.ts';
import { createToolCaller, type ToolLimits } from '../../server/tools/tool-caller.ts';
import { type ModelWorld, modelWorld, shortTimes } from './model-world.ts';
import type { SpokenRequest } from './speaking-endpoint.ts';
import type { SpokenCall } from './speaking-server-calls.ts';
import type { Spoken } from './speaking-server-providers.ts';
import { type SpeakingToolServer, speakingToolServer } from './speaking-tool-server.ts';
import { effectTool, readTool } from './tool-samples.ts';
import { temporaryFolder } from './whole-server.ts';

/** Nothing in it tells the rules that a tool is meant; only a model can. */
export const unclear = 'How is the thing with my W-2087 coming along?';

/** Shapes and example questions away: then rules cannot settle it, and asks for what is missing stay. */
export function forModels(tool: Tool, over: Partial<Tool> = {}): Tool {
  const parameters = { booking: { ...tool.parameters['booking'], pattern: undefined } };
  return { ...tool, asks: {}, parameters, ...over };
}

/** The first call of all loads the validator. */
const patient = { ...shortTimes, firstToken: 4_000, total: 6_000 };

export interface ModelToolWorld extends ModelWorld {
  service: SpeakingToolServer;
  caller: ToolCaller;
  tools: Tool[];
}

export async function modelToolWorld(
  toolsOf: (origin: string) => Tool[] = (origin) => [forModels(readTool(origin)), forModels(effectTool(origin))],
  over: Parameters<typeof modelWorld>[0] = {},
  limits?: ToolLimits,
): Promise<ModelToolWorld> {
  const service = await speakingToolServer({ body: { message: 'Your bike is ready on Friday.', price: '42 EUR' } });
  const store = await openSqliteStore(await temporaryFolder());
  onTestFinished(() => store.close());
  const guard = { privateHosts: [service.host] };
  const tools = createToolCaller({ store, clock: systemClock, guard, ...(limits && { limits }) });
  const offered = toolsOf(service.origin);
  const world = await modelWorld({ times: patient, ...over, tools, site: { ...over.site, tools: offered } });
  return { ...world, service, caller: tools, tools: offered };
}

/** Calls first, and speaks when the results are there. */
export function callsThenSays(calls: SpokenCall[], text: string): (request: SpokenRequest) => Spoken {
  return ({ body }) => (body.messages.at(-1)?.role === 'tool' ? text : { calls });
}

export const status = (booking: unknown = 'W-2087') => ({ name: 'booking_status', arguments: { booking } });
export const cancel = (booking: unknown = 'W-2087') => ({ name: 'cancel_booking', arguments: { booking } });
export const outcomes = (world: ModelToolWorld) => world.left.map((entry) => entry.outcome);
export const told = (tool: Tool, over: Partial<Tool> = {}) => forModels(tool, { tellModel: true, ...over });
export const bothTold = (origin: string) => [told(readTool(origin)), forModels(effectTool(origin))];
