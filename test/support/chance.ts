// Chance that can be repeated: the same seed gives the same run.

export interface Chance {
  /** 0 up to, not including, 1. */
  next(): number;
  /** True in `share` of the cases. */
  happens(share: number): boolean;
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
}

/** mulberry32, by Tommy Ettinger (public domain). */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  return { next, happens: (share) => next() < share, below: (below) => Math.floor(next() * below) };
}
