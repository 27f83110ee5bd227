// Costs added up by currency, in the console's language: a fraction of a cent stays visible.
import type { Left } from '../shared/event.ts';
import { words } from './words.ts';

export function money(costs: NonNullable<Left['cost']>[]): string {
  const sums = new Map<string, number>();
  for (const { amount, currency } of costs) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].map(([currency, amount]) => inCurrency(amount, currency)).join(' + ');
}

function inCurrency(amount: number, currency: string): string {
  const digits = amount >= 1 ? 2 : Math.min(6, 2 - Math.floor(Math.log10(Math.max(amount, 1e-6))));
  try {
    const style = { style: 'currency', currency, maximumFractionDigits: digits } as const;
    return new Intl.NumberFormat(words.value.tag, style).format(amount);
  } catch {
    // Whatever the operator called it.
    return `${amount} ${currency}`;
  }
}
