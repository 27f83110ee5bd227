// What is to be done about a model's tool calls: decided by code, before anything is called.
import { askedParameters, inventedIn, type JsonValue, type Tool, type ToolInput } from '../../../domain/tool.ts';
import { validateInput } from '../../../tools/validate-input.ts';
import { askFor } from '../../tool-intent.ts';
import { ModelFault } from '../request/fault.ts';
import type { ModelCall } from './calls.ts';
import type { TurnState } from '../turn-state.ts';

export interface PlannedCall {
  call: ModelCall;
  tool: Tool;
  /** With the visitor's own data back in its places. */
  input: ToolInput;
}

export type ToolPlan =
  /** The visitor is asked for what they have not said. */
  | { kind: 'ask'; tool: Tool; missing: string }
  /** The visitor is offered an effect; nothing is called. */
  | { kind: 'offer'; tool: Tool; input: ToolInput }
  /** Looked up, and told by the server: the model sees none of it. */
  | { kind: 'tell'; calls: PlannedCall[] }
  /** Looked up, and given to the model. */
  | { kind: 'goOn'; calls: PlannedCall[] };

const mostCallsInTurn = 4;
/** In the part of a conversation that engines look back on. */
const mostCallsInConversation = 12;

/** Throws `toolRefused` for what nobody offered, nobody said, or is too much. */
export async function planFor(turn: TurnState, calls: readonly ModelCall[]): Promise<ToolPlan> {
  if (isTooMuch(turn, calls.length)) throw new ModelFault('toolRefused');
  const planned = calls.map((call) => plannedCall(turn, call));
  const [first] = planned;
  if (first === undefined) throw new ModelFault('toolRefused');
  for (const each of planned) {
    const lacking = await lackingIn(turn, each);
    if (lacking !== null) return asking(turn, each.tool, lacking);
  }
  if (planned.some(({ tool }) => tool.effect)) {
    // One thing at a time is confirmed.
    if (planned.length > 1) throw new ModelFault('toolRefused');
    return { kind: 'offer', tool: first.tool, input: first.input };
  }
  return { kind: planned.every(({ tool }) => tool.tellModel) ? 'goOn' : 'tell', calls: planned };
}

function isTooMuch({ question, tools }: TurnState, more: number): boolean {
  const inTurn = tools.uses.length + more;
  const before = question.turns.flatMap((turn) => turn.answer?.tools ?? []).filter((use) => use.askedBy === 'model');
  return inTurn > mostCallsInTurn || before.length + inTurn > mostCallsInConversation;
}

function plannedCall({ tools, mask }: TurnState, call: ModelCall): PlannedCall {
  const tool = tools.offered.find(({ name }) => name === call.name);
  if (tool === undefined) throw new ModelFault('toolRefused');
  const given = Object.entries(call.input).filter(([, value]) => value !== null && value !== '');
  const input = Object.fromEntries(given.map(([name, value]) => [name, restored(value, mask.restore)]));
  return { call, tool, input };
}

/** The first parameter that is missing, made up or misshapen; null when the input is the visitor's and fits. */
async function lackingIn({ question }: TurnState, { tool, input }: PlannedCall): Promise<string | null> {
  const invented = inventedIn(tool, input, question.turns);
  const own = (name: string | null) => name !== null && tool.parameters[name]?.from !== undefined;
  // Whose data is meant is the server's to say, never a model's.
  if (invented.some(own)) throw new ModelFault('toolRefused');
  const missing = askedParameters(tool).find((name) => input[name] === undefined || invented.includes(name));
  if (missing !== undefined) return missing;
  if (invented[0] !== undefined) return invented[0];
  const faults = (await validateInput(tool, input)).filter(({ parameter }) => !own(parameter));
  if (faults.some(({ parameter }) => parameter === null)) throw new ModelFault('toolRefused');
  return faults[0]?.parameter ?? null;
}

/** Only what its owner has given a question for is asked for. */
function asking({ found }: TurnState, tool: Tool, missing: string): ToolPlan {
  if (askFor(tool, missing, found.language) === '') throw new ModelFault('toolRefused');
  return { kind: 'ask', tool, missing };
}

function restored(value: JsonValue, restore: (text: string) => string): JsonValue {
  if (typeof value === 'string') return restore(value);
  if (Array.isArray(value)) return value.map((each) => restored(each, restore));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, restored(each, restore)]));
}
