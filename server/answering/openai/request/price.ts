// What a request cost, by the operator's own price list: nobody else's figures are in here.
import type { Left } from '../../../../shared/event.ts';

export interface Usage {
  /** Null where the endpoint gives only the sum. */
  input: number | null;
  output: number | null;
  total: number;
}

/** For a million tokens. */
export interface Price {
  input: number;
  output: number;
  currency: string;
}

/** Undefined when nothing is known of the price, or too little of the tokens. */
export function costOf(price: Price | null, usage: Usage | null): Left['cost'] {
  if (price === null || usage === null || usage.input === null || usage.output === null) return undefined;
  const amount = (usage.input * price.input + usage.output * price.output) / 1_000_000;
  return { amount: Number(amount.toPrecision(6)), currency: price.currency };
}
