// One answer by a model: asked round by round while it uses tools, let through as far as it is checked, noted whatever comes of it.
import type { Tool } from '../../domain/tool.ts';
import type { Answer, Question, ToolCaller } from '../../ports.ts';
import { createCheckedText } from './checks/checked-text.ts';
import { ModelFault } from './request/fault.ts';
import type { Found } from './ground.ts';
import { maskFor } from './mask-for.ts';
import type { ModelParts } from './model-parts.ts';
import { passes } from './checks/passes.ts';
import { promptFor } from './prompt.ts';
import { requested } from './request/requested.ts';
import { settleBreaker } from './request/settle-breaker.ts';
import { planFor, type ToolPlan } from './tools/plan.ts';
import { carriedOut } from './tools/round.ts';
import type { ModelCall } from './tools/calls.ts';
import type { TurnState } from './turn-state.ts';

export interface ModelTurn {
  state: TurnState;
  /** Text that passed the checks and may be shown, piece by piece. */
  pieces: AsyncGenerator<string, TurnEnd>;
}

/** `worded`: the state's checked text is the answer. Null: none came, or none that stands. */
export type TurnEnd = 'worded' | Answer | null;

/** Requests; in the last no tool is offered. */
const mostRounds = 3;

export function modelTurn(
  parts: ModelParts,
  question: Question,
  found: Found,
  tools: { caller: ToolCaller; offered: Tool[] },
  signal: AbortSignal,
): ModelTurn {
  const mask = maskFor(question);
  const mine: Found = { ...found, grounds: [...found.grounds] };
  const state: TurnState = {
    parts,
    question,
    signal,
    startedAt: parts.clock.now(),
    mask,
    found: mine,
    messages: promptFor(question, mine, mask, tools.offered.length > 0).messages,
    checked: createCheckedText((sentence) => passes(sentence, mine, mask), mask.restore),
    left: [],
    request: null,
    tools: { ...tools, uses: [], told: null },
  };
  return { state, pieces: pieces(state) };
}

async function* pieces(turn: TurnState): AsyncGenerator<string, TurnEnd> {
  try {
    for (let round = 1; round <= mostRounds; round += 1) {
      if (round === mostRounds) turn.tools.offered = [];
      const asked = yield* requested(turn);
      if (asked === null) break;
      const { usage, calls } = asked;
      if (calls.length === 0) {
        const stands = turn.checked.kept > 0 && turn.checked.dropped <= turn.checked.kept;
        turn.request?.ended(stands ? 'answered' : 'unsupported', usage);
        return stands ? 'worded' : turn.tools.told;
      }
      const plan = await planOrNull(turn, calls);
      turn.request?.ended(plan === null ? 'toolRefused' : 'usedTools', usage);
      if (plan === null) break;
      const answer = await carriedOut(turn, plan);
      if (answer !== null) return answer;
      if (!turn.parts.budget.allows(turn.question)) break;
      turn.checked.goOn();
    }
    return turn.tools.told;
  } catch (error) {
    if (error instanceof ModelFault) return turn.tools.told;
    throw error;
  } finally {
    // Whoever stopped listening in the middle leaves no request out of the ledger, and no probe open.
    if (turn.request?.isOpen()) {
      turn.request.ended('stopped', null);
      settleBreaker(turn.parts.breaker, 'stopped');
    }
  }
}

async function planOrNull(turn: TurnState, calls: ModelCall[]): Promise<ToolPlan | null> {
  try {
    return await planFor(turn, calls);
  } catch (error) {
    if (error instanceof ModelFault) return null;
    throw error;
  }
}
