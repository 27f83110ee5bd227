// What is sent to an endpoint: no more than every one of them takes, or than this one has shown to take.
import type { RequestBody } from './ask.ts';
import type { Prompt } from './prompt.ts';

/** Each provider has another name for the greatest length, so none is sent: the text is cut off here when it is too long. */
export function bodyFor(model: string, prompt: Prompt, form: { counts: boolean }): RequestBody {
  const counted = form.counts ? { stream_options: { include_usage: true } } : {};
  return { model, messages: prompt.messages, stream: true, ...counted };
}
