// What one turn of a model gathers on its way, request by request.
import type OpenAI from 'openai';
import type { Left, ToolUse } from '../../../shared/event.ts';
import type { Mask } from '../../domain/masking/mask.ts';
import type { Tool } from '../../domain/tool.ts';
import type { Answer, Question, ToolCaller } from '../../ports.ts';
import type { CheckedText } from './checks/checked-text.ts';
import type { Found } from './ground.ts';
import type { ModelParts } from './model-parts.ts';
import type { NotedRequest } from './request/noted-request.ts';

export interface TurnState {
  parts: ModelParts;
  question: Question;
  signal: AbortSignal;
  startedAt: number;
  mask: Mask;
  /** What it may speak from; what tools found is added. */
  found: Found;
  messages: OpenAI.Chat.Completions.ChatCompletionMessageParam[];
  checked: CheckedText;
  /** What left, one entry a request. */
  left: Left[];
  /** The request whose outcome is not known yet. */
  request: NotedRequest | null;
  tools: TurnTools;
}

export interface TurnTools {
  caller: ToolCaller;
  /** What the model may call next. */
  offered: Tool[];
  uses: ToolUse[];
  /** What the server would say of the results itself; null before the first. */
  told: Answer | null;
}

/** What is left of the time until something must be shown. */
export function timeLeft({ parts, startedAt }: TurnState): number {
  return parts.times.firstToken - (parts.clock.now() - startedAt);
}
