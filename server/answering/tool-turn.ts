// A turn that a tool settles: a question back for what is missing, a look-up told, or an effect offered and not done.
import { inventedIn, proposalFor, type Tool, type ToolInput } from '../domain/tool.ts';
import { actionWordsFor } from '../languages/action-words.ts';
import type { AssistantWords } from '../languages/assistant-words.ts';
import type { Answer, Question, ToolCaller, ToolContext } from '../ports.ts';
import { answerOf } from './compose.ts';
import { validateInput } from '../tools/validate-input.ts';
import { askFor, type ToolIntent } from './tool-intent.ts';

export interface ToolTurnParts {
  tools: ToolCaller;
  /** Milliseconds, for how long a tool took. */
  now: () => number;
}

/** Null when the turn was called off. */
export async function toolTurn(
  parts: ToolTurnParts,
  { tool, input, missing }: ToolIntent,
  question: Question,
  language: string,
  own: AssistantWords,
  signal: AbortSignal,
): Promise<Answer | null> {
  const unfit = missing ?? (await unfitParameter(tool, input));
  if (unfit !== null) return answerOf(askFor(tool, unfit, language), { kind: 'askBack', sureness: 1 });
  // A second look at what cannot happen here: nobody's word but the visitor's becomes a value.
  if (inventedIn(tool, input, question.turns).length > 0) throw new Error(`tool ${tool.name}: a value nobody gave`);
  if (tool.effect) {
    const proposal = proposalFor(tool, input, language);
    const text = actionWordsFor(language).offer(proposal.title);
    return answerOf(text, { kind: 'proposal', sureness: 1, proposal });
  }
  return looked(parts, tool, input, contextOf(question, language), own, signal);
}

/** Given, but not what the schema wants: its question says what is. */
async function unfitParameter(tool: Tool, input: ToolInput): Promise<string | null> {
  const [fault] = await validateInput(tool, input);
  const name = fault?.parameter ?? null;
  return name !== null && Object.keys(tool.parameters[name]?.ask ?? {}).length > 0 ? name : null;
}

export function contextOf({ site, asker }: Question, language: string): ToolContext {
  return { site, language, ...(asker ?? { conversationId: '', visitorId: '', email: null }) };
}

async function looked(
  { tools, now }: ToolTurnParts,
  tool: Tool,
  input: ToolInput,
  context: ToolContext,
  own: AssistantWords,
  signal: AbortSignal,
): Promise<Answer | null> {
  const started = now();
  const used = (ok: boolean) => [{ name: tool.name, ok, tookMs: Math.round(now() - started), input }];
  const result = await tools.call(tool, input, context, signal).catch((error: unknown) => {
    if (signal.aborted) return null;
    throw error;
  });
  switch (result?.outcome) {
    case undefined:
      return null;
    case 'done':
      return answerOf(result.message, { kind: 'tool', sureness: 1, tools: used(true) });
    case 'notFound': {
      const given = Object.values(input).map(String).join(', ');
      return answerOf(own.toolFoundNothing(given), { kind: 'tool', sureness: 1, tools: used(true) });
    }
    case 'refused':
    case 'failed':
    case 'unknown':
      // The limit is ours: the tool has not failed.
      if ('why' in result && result.why === 'tooOften')
        return answerOf(own.toolTooOften, { kind: 'tool', sureness: 0 });
      // Whatever went wrong out there, the visitor hears one honest line; the record keeps that the tool failed.
      return answerOf(own.toolFailed, { kind: 'tool', sureness: 0, tools: used(false) });
  }
}
