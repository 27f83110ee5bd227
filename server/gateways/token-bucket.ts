// A rate limit that allows short bursts. Time comes from the caller.

export interface TokenBucket {
  /** False when nothing is left. */
  take(now: number): boolean;
}

/** Holds at most `burst` tokens and gains `perSecond`. */
export function tokenBucket(burst: number, perSecond: number): TokenBucket {
  let tokens = burst;
  let last = Number.NEGATIVE_INFINITY;
  return {
    take(now) {
      if (last > Number.NEGATIVE_INFINITY) tokens = Math.min(burst, tokens + ((now - last) / 1000) * perSecond);
      last = now;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
