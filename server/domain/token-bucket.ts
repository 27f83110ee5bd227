// A rate limit that allows short bursts, alone or one for each key. Time comes from the caller.

export interface TokenBucket {
  /** False, and nothing taken, when less than that is left. */
  take(now: number, tokens?: number): boolean;
}

/** Holds at most `burst` tokens and gains `perSecond`. */
export function tokenBucket(burst: number, perSecond: number): TokenBucket {
  let left = burst;
  let last = Number.NEGATIVE_INFINITY;
  return {
    take(now, tokens = 1) {
      if (last > Number.NEGATIVE_INFINITY) left = Math.min(burst, left + (Math.max(0, now - last) / 1000) * perSecond);
      last = now;
      if (left < tokens) return false;
      left -= tokens;
      return true;
    },
  };
}

export interface KeyedBuckets {
  take(key: string, now: number, tokens?: number): boolean;
}

const keptKeys = 20_000;

/** A bucket for each key; of too many the one not used for longest is forgotten. */
export function bucketsByKey(burst: number, perSecond: number, kept = keptKeys): KeyedBuckets {
  const buckets = new Map<string, TokenBucket>();
  return {
    take(key, now, tokens) {
      const bucket = buckets.get(key) ?? tokenBucket(burst, perSecond);
      buckets.delete(key);
      buckets.set(key, bucket);
      const oldest = buckets.size > kept ? buckets.keys().next().value : undefined;
      if (oldest !== undefined) buckets.delete(oldest);
      return bucket.take(now, tokens);
    },
  };
}
