// One request to a model: its text as it streams in, and an error unless it says itself that it is whole.
import type OpenAI from 'openai';
import type { Clock } from '../../ports.ts';
import { type ChunkReading, readChunk } from './chunk.ts';
import { type FaultKind, faultOf, ModelFault } from './fault.ts';
import type { Prompt } from './prompt.ts';

/** All in milliseconds. */
export interface TimeOuts {
  connect: number;
  /** From the visitor's message to the model's first word, all tries together. */
  firstToken: number;
  /** Between two words once something was shown; before that, `firstToken` is the bound. */
  idle: number;
  total: number;
}

export const timeOuts: TimeOuts = { connect: 5_000, firstToken: 15_000, idle: 30_000, total: 90_000 };

export interface Asking {
  client: OpenAI;
  model: string;
  clock: Clock;
  times: TimeOuts;
  prompt: Prompt;
  signal: AbortSignal;
  /** What is left of `firstToken`. */
  firstTokenMs: number;
  /** Whether the visitor has seen a part of this answer. */
  isShown(): boolean;
}

/** Once it has said that it is whole, this long is waited for its count of tokens. */
const afterTheEnd = 1_000;
/** More than any answer from a few passages needs. */
const mostCharacters = 20_000;

/** Returns the number of tokens when the endpoint counted them. */
export async function* ask(asking: Asking): AsyncGenerator<string, number | null> {
  const controller = new AbortController();
  let stoppedBy: FaultKind | null = null;
  function stop(kind: FaultKind): void {
    stoppedBy ??= kind;
    controller.abort();
  }
  const watch = watchdog(asking, stop);
  const callOff = () => stop('stopped');
  asking.signal.addEventListener('abort', callOff, { once: true });
  if (asking.signal.aborted) callOff();
  const progress: Progress = { whole: false, tokens: null, size: 0 };
  try {
    for await (const chunk of await open(asking, controller.signal)) {
      const text = take(readChunk(chunk), progress);
      if (progress.whole) watch.end();
      else watch.heard();
      if (text !== '') yield text;
    }
  } catch (error) {
    // What follows a whole answer cannot unmake it.
    if (!progress.whole) throw stoppedBy === null ? faultOf(error) : new ModelFault(stoppedBy);
  } finally {
    watch.stop();
    asking.signal.removeEventListener('abort', callOff);
    controller.abort();
  }
  if (!progress.whole) throw new ModelFault(stoppedBy ?? 'cutShort');
  return progress.tokens;
}

interface Progress {
  whole: boolean;
  tokens: number | null;
  size: number;
}

async function open({ client, model, prompt }: Asking, signal: AbortSignal): Promise<AsyncIterable<unknown>> {
  const { data, response } = await client.chat.completions.create(bodyFor(model, prompt), { signal }).withResponse();
  if (!/^text\/event-stream\b/i.test(response.headers.get('content-type') ?? '')) throw new ModelFault('notAStream');
  return data;
}

/** No more than every endpoint takes: Mistral refuses stream_options, and each has another name for the greatest length. */
export function bodyFor(model: string, prompt: Prompt) {
  return { model, messages: prompt.messages, stream: true } as const;
}

function take(reading: ChunkReading, progress: Progress): string {
  if (reading.fault !== null) throw new ModelFault(reading.fault);
  progress.tokens = reading.tokens ?? progress.tokens;
  if (progress.whole) return '';
  progress.whole = reading.whole;
  progress.size += reading.text.length;
  if (progress.size > mostCharacters) throw new ModelFault('endless');
  return reading.text;
}

function watchdog({ clock, times, firstTokenMs, isShown }: Asking, stop: (kind: FaultKind) => void) {
  let ended = false;
  let cancel = clock.after(firstTokenMs, () => stop('silent'));
  const cancelTotal = clock.after(times.total, () => stop('endless'));
  function restart(ms: number): void {
    cancel();
    cancel = clock.after(ms, () => stop('stalled'));
  }
  return {
    heard: () => restart(isShown() ? times.idle : Math.min(times.idle, times.firstToken)),
    end(): void {
      if (!ended) restart(afterTheEnd);
      ended = true;
    },
    stop(): void {
      cancel();
      cancelTotal();
    },
  };
}
