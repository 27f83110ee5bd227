// What can go wrong with a request to a model, and which of it is worth a second try.
import { APIConnectionError, APIError } from 'openai';

export type FaultKind =
  /** No connection, or none in time. */
  | 'unreachable'
  /** The endpoint said no: key, model name, request. */
  | 'refused'
  /** Too many requests, or no capacity. */
  | 'busy'
  /** The endpoint broke. */
  | 'failed'
  /** Nothing came in time. */
  | 'silent'
  /** It began and then stood still. */
  | 'stalled'
  /** It went on for too long. */
  | 'endless'
  /** The stream ended without saying that the answer is whole. */
  | 'cutShort'
  | 'malformed'
  /** Something else than a stream of events: a page, a JSON body. */
  | 'notAStream'
  /** The model ran out of room in the middle. */
  | 'tooLong'
  /** The endpoint's own filter, or the model's refusal. */
  | 'filtered'
  /** It called a tool, and was given none. */
  | 'askedForATool'
  /** It called one that there is not, with what nobody said, or too often: nothing was called. */
  | 'toolRefused'
  /** It came when it was of no use any more. */
  | 'late'
  /** The turn was called off. */
  | 'stopped';

export class ModelFault extends Error {
  readonly kind: FaultKind;
  readonly retryAfterMs: number | null;
  /** What the endpoint answered, when it answered with a number. */
  readonly status: number | null;

  constructor(kind: FaultKind, over: { retryAfterMs?: number | null; status?: number | undefined } = {}) {
    super(`the model's answer did not come: ${kind}`);
    this.kind = kind;
    this.retryAfterMs = over.retryAfterMs ?? null;
    this.status = over.status ?? null;
  }
}

export function faultOf(error: unknown): ModelFault {
  if (error instanceof ModelFault) return error;
  if (error instanceof APIConnectionError) return new ModelFault('unreachable');
  if (error instanceof APIError) {
    const status = error.status as number | undefined;
    return new ModelFault(kindOf(status), { retryAfterMs: retryAfter(error.headers), status });
  }
  if (error instanceof SyntaxError) return new ModelFault('malformed');
  // Whatever else a broken connection throws: no stream of ours ended well.
  return new ModelFault('cutShort');
}

/** Worth one more try, as long as nothing was shown. */
export function isPassing(kind: FaultKind): boolean {
  return kind === 'busy' || kind === 'failed' || kind === 'cutShort';
}

/** Says something about the endpoint; the others are about one answer. */
export function isTheEndpoint(kind: FaultKind): boolean {
  return !['stopped', 'late', 'tooLong', 'filtered', 'askedForATool', 'toolRefused'].includes(kind);
}

function kindOf(status: number | undefined): FaultKind {
  if (status === 429 || status === 503 || status === 529) return 'busy';
  if (status === undefined || status >= 500 || status === 408) return 'failed';
  return 'refused';
}

/** Seconds or a date, as HTTP has it. */
function retryAfter(headers: Headers | undefined): number | null {
  const value = headers?.get('retry-after') ?? null;
  if (value === null) return null;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const [until, now] = [Date.parse(value), Date.parse(headers?.get('date') ?? '')];
  return Number.isNaN(until) || Number.isNaN(now) ? null : Math.max(0, until - now);
}
