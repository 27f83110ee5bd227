// Stops asking an endpoint that keeps failing, and lets one request find out when it is back.
import type { Clock } from '../../../ports.ts';

export interface Breaker {
  /** A true answer is a permission: one of the other three must follow. */
  allows(): boolean;
  succeeded(): void;
  failed(): void;
  /** Nothing was learned: the turn was called off. */
  released(): void;
}

export interface BreakerSettings {
  /** Failures in a row that open it. */
  failures: number;
  openMs: number;
}

const usual: BreakerSettings = { failures: 4, openMs: 30_000 };

export function createBreaker(clock: Clock, { failures, openMs } = usual): Breaker {
  let failed = 0;
  let openUntil = 0;
  let probing = false;
  return {
    allows() {
      if (failed < failures) return true;
      if (probing || clock.now() < openUntil) return false;
      probing = true;
      return true;
    },
    succeeded() {
      failed = 0;
      probing = false;
    },
    failed() {
      failed += 1;
      probing = false;
      if (failed >= failures) openUntil = clock.now() + openMs;
    },
    released() {
      probing = false;
    },
  };
}
