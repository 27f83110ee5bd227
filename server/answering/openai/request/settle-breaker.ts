// What an ending says about the endpoint, told to its breaker.
import type { Breaker } from './breaker.ts';
import { type FaultKind, isTheEndpoint } from './fault.ts';

export function settleBreaker(breaker: Breaker, kind: FaultKind): void {
  if (kind === 'stopped') breaker.released();
  else if (isTheEndpoint(kind)) breaker.failed();
  else breaker.succeeded();
}
