// What is sent to an endpoint: no more than every one of them takes, or than this one has shown to take.
import type OpenAI from 'openai';
import { type Tool, visibleInput } from '../../../domain/tool.ts';
import type { RequestBody } from './ask.ts';

export interface RequestForm {
  counts: boolean;
  tools: boolean;
}

/** Each provider has another name for the greatest length, so none is sent: the text is cut off here when it is too long. */
export function bodyFor(
  model: string,
  messages: OpenAI.Chat.Completions.ChatCompletionMessageParam[],
  tools: readonly Tool[],
  form: RequestForm,
): RequestBody {
  return {
    model,
    messages: [...messages],
    stream: true,
    ...(form.tools && tools.length > 0 ? { tools: tools.map(functionOf) } : {}),
    ...(form.counts ? { stream_options: { include_usage: true } } : {}),
  };
}

/** A tool as a model knows it. What the server fills in itself is not in it. */
function functionOf(tool: Tool): OpenAI.Chat.Completions.ChatCompletionTool {
  const { name, description } = tool;
  return { type: 'function', function: { name, description, parameters: { ...visibleInput(tool) } } };
}
