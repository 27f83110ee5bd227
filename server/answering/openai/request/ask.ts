// One request to a model: its text as it streams in, and an error unless it says itself that it is whole.
import type OpenAI from 'openai';
import type { Clock } from '../../../ports.ts';
import { type ChunkReading, readChunk } from './chunk.ts';
import { type FaultKind, faultOf, ModelFault } from './fault.ts';
import type { Usage } from './price.ts';
import { createCallList, type ModelCall } from '../tools/calls.ts';

/** All in milliseconds. */
export interface TimeOuts {
  connect: number;
  /** From the visitor's message to the model's first word, all tries together. */
  firstToken: number;
  /** Between two words once something was shown; before that, `firstToken` is the bound. */
  idle: number;
  total: number;
  /** From the answer's end on, for a view that is still on its way. */
  grace: number;
}

export const timeOuts: TimeOuts = {
  connect: 5_000,
  firstToken: 15_000,
  idle: 30_000,
  total: 90_000,
  grace: 2_000,
};

export interface Asking {
  client: OpenAI;
  clock: Clock;
  times: TimeOuts;
  body: RequestBody;
  signal: AbortSignal;
  /** What is left of `firstToken`. */
  firstTokenMs: number;
  /** Whether the visitor has seen a part of this answer. */
  isShown(): boolean;
}

export type RequestBody = OpenAI.Chat.Completions.ChatCompletionCreateParamsStreaming;

export interface Asked {
  /** Null where the endpoint does not count. */
  usage: Usage | null;
  /** Empty when it answered in words. */
  calls: ModelCall[];
}

/** Once it has said that it is whole, this long is waited for its count of tokens. */
const afterTheEnd = 1_000;
/** More than any answer from a few passages needs. */
const mostCharacters = 20_000;

export async function* ask(asking: Asking): AsyncGenerator<string, Asked> {
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
  const progress: Progress = { whole: false, usage: null, size: 0, calls: createCallList() };
  try {
    for await (const chunk of await open(asking, controller.signal)) {
      const text = take(readChunk(chunk), progress, asking.body.tools !== undefined);
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
  return { usage: progress.usage, calls: progress.calls.whole() };
}

interface Progress {
  whole: boolean;
  usage: Usage | null;
  size: number;
  calls: ReturnType<typeof createCallList>;
}

async function open({ client, body }: Asking, signal: AbortSignal): Promise<AsyncIterable<unknown>> {
  const { data, response } = await client.chat.completions.create(body, { signal }).withResponse();
  if (!/^text\/event-stream\b/i.test(response.headers.get('content-type') ?? '')) throw new ModelFault('notAStream');
  return data;
}

function take(reading: ChunkReading, progress: Progress, mayCall: boolean): string {
  if (reading.fault !== null) throw new ModelFault(reading.fault);
  progress.usage = reading.usage ?? progress.usage;
  if (progress.whole) return '';
  if (reading.calls.length > 0 && !mayCall) throw new ModelFault('askedForATool');
  progress.calls.push(reading.calls);
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
