// A set of small whole numbers as bits: asking it costs a fraction of asking a Set.

export type Bits = Int32Array;

/** Room for the numbers below `size`. */
export function makeBits(size: number): Bits {
  return new Int32Array((size >> 5) + 1);
}

export function addBit(bits: Bits, number: number): void {
  bits[number >> 5] = (bits[number >> 5] ?? 0) | (1 << (number & 31));
}

export function addBits(bits: Bits, others: Bits): void {
  for (let at = 0; at < others.length; at += 1) bits[at] = (bits[at] ?? 0) | (others[at] ?? 0);
}

export function hasBit(bits: Bits, number: number): boolean {
  return ((bits[number >> 5] ?? 0) & (1 << (number & 31))) !== 0;
}

export function hasAnyBit(bits: Bits, numbers: number[]): boolean {
  for (const number of numbers) if (hasBit(bits, number)) return true;
  return false;
}
