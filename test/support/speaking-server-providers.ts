// How providers word the same stream: their last events, their count of tokens, and where they put thoughts.

import { callDeltas, type SpokenCall } from './speaking-server-calls.ts';

/** A text, or calls of tools with or without one. */
export type Spoken = string | { text?: string; calls: SpokenCall[] };

export type Provider = 'openai' | 'mistral' | 'ollama' | 'vllm' | 'lmStudio' | 'llamaCpp';

interface Wording {
  first: object | null;
  piece: (text: string) => object;
  /** Its own fields of the event that ends the answer. */
  last: object;
  usage: 'withTheLast' | 'inOneMore' | 'whenAsked';
  done: boolean;
}

const role = { role: 'assistant', content: '' };

const wordings: Record<Provider, Wording> = {
  openai: { first: { ...role, refusal: null }, piece: content, last: {}, usage: 'whenAsked', done: true },
  // Counts without being asked. Its reasoning models send parts instead of a text.
  mistral: {
    first: role,
    piece: (text) => ({
      content: [
        { type: 'thinking', thinking: [{ type: 'text', text: 'hm' }] },
        { type: 'text', text },
      ],
    }),
    last: { content: '' },
    usage: 'withTheLast',
    done: true,
  },
  // Repeats the role, and thinks in a field of its own.
  ollama: {
    first: { ...role, reasoning: 'Let me see.' },
    piece: (text) => ({ role: 'assistant', content: text }),
    last: { role: 'assistant', content: '' },
    usage: 'whenAsked',
    done: true,
  },
  vllm: {
    first: role,
    piece: (text) => ({ content: text, reasoning_content: null }),
    last: { content: '' },
    usage: 'whenAsked',
    done: true,
  },
  // Shows thoughts in the text unless told otherwise.
  lmStudio: {
    first: { role: 'assistant', content: '<think>Easy.' },
    piece: content,
    last: {},
    usage: 'whenAsked',
    done: true,
  },
  // Null content first, and its own timings beside the choices.
  llamaCpp: { first: { role: 'assistant', content: null }, piece: content, last: {}, usage: 'inOneMore', done: true },
};

const counted = { usage: { prompt_tokens: 400, completion_tokens: 42, total_tokens: 442 } };

/** Server-sent events, ready to be written. */
export function chunksOf(
  provider: Provider,
  spoken: Spoken,
  body: { model: string; [key: string]: unknown },
): string[] {
  const { first, piece, last, usage, done } = wordings[provider];
  const { text: said, calls } = typeof spoken === 'string' ? { text: spoken, calls: [] } : { text: '', ...spoken };
  const text = provider === 'lmStudio' ? `</think>\n\n${said}` : said;
  const { deltas, reason: end } = calls.length > 0 ? callDeltas(provider, calls) : { deltas: [], reason: 'stop' };
  const asked = (body['stream_options'] as { include_usage?: boolean } | undefined)?.include_usage === true;
  const oneMore = usage === 'inOneMore' || (usage === 'whenAsked' && asked);
  const event = (delta: object, reason: string | null, extra: object = {}) =>
    eventOf({
      ...envelope(body.model),
      choices: [{ index: 0, delta, logprobs: null, finish_reason: reason }],
      ...extra,
    });
  return [
    ...(first === null ? [] : [event(first, null)]),
    ...piecesOf(text).map((part) => event(piece(part), null)),
    ...deltas.map((delta) => event(delta, null)),
    event(last, end, usage === 'withTheLast' ? counted : {}),
    ...(oneMore ? [eventOf({ ...envelope(body.model), choices: [], ...counted, timings: { predicted_ms: 12 } })] : []),
    ...(done ? ['data: [DONE]\n\n'] : []),
  ];
}

/** The same to a request that asked for no stream. */
export function wholeOf(provider: Provider, text: string, model: string): object {
  const message = { role: 'assistant', content: provider === 'lmStudio' ? `<think>Easy.</think>\n${text}` : text };
  const choices = [{ index: 0, message, logprobs: null, finish_reason: 'stop' }];
  return { ...envelope(model), object: 'chat.completion', choices, ...counted };
}

export function eventOf(data: unknown): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}

export function envelope(model: string) {
  return { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1_772_442_000, model };
}

function content(text: string): object {
  return { content: text };
}

/** About a token each. */
function piecesOf(text: string): string[] {
  return text.match(/[^]{1,5}/gu) ?? [];
}
