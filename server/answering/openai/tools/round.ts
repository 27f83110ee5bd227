// A planned round of tools: carried out by the server, and either told to the visitor or handed to the model as passages.
import type { Answer, ToolCaller, ToolResult } from '../../../ports.ts';
import { wordsFor } from '../../../languages/words-for.ts';
import { toolTurn } from '../../tool-turn.ts';
import { ModelFault } from '../request/fault.ts';
import type { Ground } from '../ground.ts';
import { passageFrom } from './passage.ts';
import type { PlannedCall, ToolPlan } from './plan.ts';
import { timeLeft, type TurnState } from '../turn-state.ts';

/** The answer when the server gives it; null when the model goes on. */
export async function carriedOut(turn: TurnState, plan: ToolPlan): Promise<Answer | null> {
  switch (plan.kind) {
    case 'ask':
      return settled(turn, { tool: plan.tool, input: {}, missing: plan.missing });
    case 'offer':
      return settled(turn, { tool: plan.tool, input: plan.input, missing: null });
    case 'tell':
    case 'goOn':
      return lookedUp(turn, plan.calls, plan.kind === 'goOn');
  }
}

interface Settled {
  tool: PlannedCall['tool'];
  input: PlannedCall['input'];
  missing: string | null;
}

/** As the local engine would: one way of asking, offering and telling for both. */
async function settled(turn: TurnState, intent: Settled, caller: ToolCaller = turn.tools.caller): Promise<Answer> {
  const { question, found, parts } = turn;
  const { signal, end } = deadlineOf(turn);
  const tools = { tools: caller, now: () => parts.clock.now() };
  const own = wordsFor(found.language);
  const answer = await toolTurn(tools, { ...intent, likeness: 1 }, question, found.language, own, signal).finally(end);
  if (answer === null) throw new ModelFault(turn.signal.aborted ? 'stopped' : 'silent');
  const uses = answer.record.tools.map((use) => ({ ...use, askedBy: 'model' as const }));
  return { text: answer.text, record: { ...answer.record, engine: `openai:${parts.endpoint.name}`, tools: uses } };
}

async function lookedUp(turn: TurnState, calls: PlannedCall[], mayTell: boolean): Promise<Answer | null> {
  const results: (ToolResult | null)[] = calls.map(() => null);
  const looks = calls.map(async ({ tool, input }, place) => {
    const noting: ToolCaller = {
      async call(...asked) {
        const result = await turn.tools.caller.call(...asked);
        results[place] = result;
        return result;
      },
    };
    return settled(turn, { tool, input, missing: null }, noting);
  });
  const told = together(await Promise.all(looks));
  turn.tools.uses.push(...told.record.tools);
  turn.tools.told = turn.tools.told === null ? told : together([turn.tools.told, told]);
  const passages = calls.map(({ tool }, place) => {
    const result = results[place];
    return result?.outcome === 'done' ? passageFrom(tool, result, turn.mask, turn.found.language) : null;
  });
  if (!mayTell || passages.includes(null)) return turn.tools.told;
  handOver(
    turn,
    calls,
    passages.filter((passage) => passage !== null),
  );
  return null;
}

/** What a tool says is somebody else's text: from here on nothing with an effect is offered in this turn. */
function handOver({ messages, found, tools }: TurnState, calls: PlannedCall[], passages: Ground[]): void {
  const first = found.grounds.length + 1;
  found.grounds.push(...passages);
  tools.offered = tools.offered.filter((tool) => !tool.effect);
  messages.push({
    role: 'assistant',
    content: '',
    tool_calls: calls.map(({ call: { id, name, input } }) => ({
      id,
      type: 'function',
      function: { name, arguments: JSON.stringify(input) },
    })),
  });
  for (const [place, { call }] of calls.entries()) {
    const content = JSON.stringify({ passage: first + place, text: passages[place]?.text ?? '' });
    messages.push({ role: 'tool', tool_call_id: call.id, content });
  }
}

function together(answers: Answer[]): Answer {
  const [first, ...more] = answers;
  if (first === undefined) throw new ModelFault('toolRefused');
  return more.reduce(
    (one, other) => ({
      text: `${one.text}\n\n${other.text}`,
      record: {
        ...one.record,
        sureness: Math.min(one.record.sureness, other.record.sureness),
        tools: [...one.record.tools, ...other.record.tools],
      },
    }),
    first,
  );
}

/** A tool has no more time than the visitor's patience for the first word leaves it. */
function deadlineOf(turn: TurnState): { signal: AbortSignal; end: () => void } {
  const controller = new AbortController();
  const cancel = turn.parts.clock.after(Math.max(0, timeLeft(turn)), () => controller.abort());
  return { signal: AbortSignal.any([turn.signal, controller.signal]), end: cancel };
}
