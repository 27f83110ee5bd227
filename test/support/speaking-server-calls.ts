// How providers stream the same tool calls: in pieces or whole, with an id or without, arguments as text or as an object.
import type { Provider } from './speaking-server-providers.ts';

export interface SpokenCall {
  name: string;
  arguments: object;
}

/** The deltas of one stream that calls tools, and the reason that ends it. */
export function callDeltas(provider: Provider, calls: readonly SpokenCall[]): { deltas: object[]; reason: string } {
  const deltas = calls.flatMap((call, place) => waysToCall[provider](call, place));
  return {
    deltas: deltas.map((call) => ({ tool_calls: [call] })),
    reason: provider === 'llamaCpp' ? 'stop' : 'tool_calls',
  };
}

type Way = (call: SpokenCall, place: number) => object[];

/** Name first, then the arguments a few characters at a time. */
const inPieces: Way = (call, place) => [
  { index: place, id: `call_${place}a8Xz`, type: 'function', function: { name: call.name, arguments: '' } },
  ...(JSON.stringify(call.arguments).match(/[^]{1,4}/gu) ?? []).map((part) => ({
    index: place,
    function: { arguments: part },
  })),
];

const waysToCall: Record<Provider, Way> = {
  openai: inPieces,
  vllm: inPieces,
  lmStudio: inPieces,
  // Whole, with an id of nine letters and digits.
  mistral: (call, place) => [
    { index: place, id: `D681PevK${place}`, function: { name: call.name, arguments: JSON.stringify(call.arguments) } },
  ],
  // Whole, and all of them under one index.
  ollama: (call, place) => [
    {
      index: 0,
      id: `call_${place}k2`,
      type: 'function',
      function: { name: call.name, arguments: JSON.stringify(call.arguments) },
    },
  ],
  // Whole, without an id, the arguments as the object they are.
  llamaCpp: (call) => [{ type: 'function', function: { name: call.name, arguments: call.arguments } }],
};

interface SpokenMessage {
  role: string;
  tool_calls?: { id: string; function: { name: string; arguments: unknown } }[];
  tool_call_id?: string;
}

/** Every call must be answered in the message after it, under its own id; Mistral takes ids of nine letters and digits only. */
export function badConversation(provider: Provider, messages: readonly SpokenMessage[]): string | null {
  const open = new Set<string>();
  for (const message of messages) {
    if (message.role === 'tool') {
      if (!open.delete(message.tool_call_id ?? '')) return 'a tool result without its call';
    } else if (open.size > 0) return 'a tool call without its result';
    for (const call of message.tool_calls ?? []) {
      if (provider === 'mistral' && !/^[A-Za-z0-9]{9}$/.test(call.id)) return 'the id must be a-z, A-Z, 0-9, length 9';
      if (typeof call.function.arguments !== 'string') return 'arguments must be a string';
      open.add(call.id);
    }
  }
  return open.size > 0 ? 'a tool call without its result' : null;
}
