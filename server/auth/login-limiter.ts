// Slows guessing: after a few failed tries each further one waits longer, per account and per network.
import type { Clock } from '../ports.ts';
import { networkOf } from './address-network.ts';

export interface LoginLimiter {
  /**
   * Asks before the password is looked at. An admitted try counts as failed until `succeeded` says otherwise, so that a
   * thousand at once are no better than one after another.
   */
  admit(login: Login): { admitted: true } | { admitted: false; retryAfterMs: number };
  succeeded(login: Login): void;
}

interface Login {
  /** The e-mail address as typed, whether or not it has an account. */
  account: string;
  address: string;
}

interface Bucket {
  tries: number;
  last: number;
}

const freeTries = 5;
const firstDelay = 1_000;
const longestDelay = 15 * 60_000;
/** One try is forgiven each hour, so that last week's typos do not count. */
const forgiveEvery = 60 * 60_000;
const defaultSize = 10_000;

/** `size` bounds how many accounts, and how many networks, are remembered. */
export function createLoginLimiter(clock: Pick<Clock, 'now'>, size = defaultSize): LoginLimiter {
  const accounts = createBuckets(size);
  const networks = createBuckets(size);

  return {
    admit({ account, address }) {
      const now = clock.now();
      const [name, network] = [account.toLowerCase(), networkOf(address)];
      const retryAfterMs = Math.max(accounts.delay(name, now), networks.delay(network, now));
      // A refused try counts nowhere: else one network could keep an account shut for ever.
      if (retryAfterMs > 0) return { admitted: false, retryAfterMs };
      accounts.count(name, now);
      networks.count(network, now);
      return { admitted: true };
    },
    succeeded({ account, address }) {
      accounts.forget(account.toLowerCase());
      // Only this try: knowing one password is no licence to guess others.
      networks.takeBack(networkOf(address));
    },
  };
}

function createBuckets(size: number) {
  const buckets = new Map<string, Bucket>();

  function triesOf(key: string, now: number): number {
    const bucket = buckets.get(key);
    if (bucket === undefined) return 0;
    return Math.max(0, bucket.tries - Math.floor(since(bucket, now) / forgiveEvery));
  }

  return {
    delay(key: string, now: number): number {
      const bucket = buckets.get(key);
      const over = triesOf(key, now) - freeTries;
      if (bucket === undefined || over < 0) return 0;
      return Math.max(0, Math.min(longestDelay, firstDelay * 2 ** over) - since(bucket, now));
    },
    count(key: string, now: number): void {
      const tries = triesOf(key, now) + 1;
      buckets.delete(key);
      if (buckets.size >= size) buckets.delete(leastGuilty(buckets));
      buckets.set(key, { tries, last: now });
    },
    takeBack(key: string): void {
      const bucket = buckets.get(key);
      if (bucket !== undefined) bucket.tries = Math.max(0, bucket.tries - 1);
    },
    forget(key: string): void {
      buckets.delete(key);
    },
  };
}

/** A clock set back must neither add tries nor make a wait longer than it is. */
function since(bucket: Bucket, now: number): number {
  return Math.max(0, now - bucket.last);
}

/** Among the oldest few, so that a flood of names seen once does not wash out the one under attack. */
function leastGuilty(buckets: Map<string, Bucket>): string {
  let found = { key: '', tries: Infinity };
  let looked = 0;
  for (const [key, { tries }] of buckets) {
    if (tries < found.tries) found = { key, tries };
    looked += 1;
    if (looked === 16) break;
  }
  return found.key;
}
