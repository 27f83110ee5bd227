// Telephone numbers: with a country's code, or in one of the ways that countries write their own.
import { digitRunsIn, type DigitRun, type Span } from './span.ts';

/** Pairs of digits, the first one alone: +33 6 12 34 56 78. */
const mostGroups = 7;

export function phonesIn(text: string): Span[] {
  return digitRunsIn(text).flatMap((run) => phoneIn(text, run));
}

function phoneIn(text: string, run: DigitRun): Span[] {
  // Glued to letters it is a part number ("R2041337890"), not a telephone number.
  if (/[\p{L}]$/u.test(text.slice(0, run.from))) return [];
  const before = text.slice(Math.max(0, run.from - 3), run.from);
  const sign = /[+＋]\s?\(?$/.exec(before)?.[0] ?? '';
  const open = /\($/.exec(before)?.[0] ?? '';
  const from = run.from - (sign === '' ? open.length : sign.length);
  const digits = run.groups.map((group) => group.digits).join('');
  const whole = { from, to: run.to };
  if (sign !== '' && digits.length >= 7 && digits.length <= 16) return [whole];
  if (/^00[1-9]/.test(digits) && digits.length >= 9 && digits.length <= 17) return [whole];
  const stretch = stretchOf(run);
  return stretch === null ? [] : [{ from: stretch.from === run.from ? from : stretch.from, to: stretch.to }];
}

/** Numbers around it ("at 9, call 06 12 34 56 78") do not belong to it. */
function stretchOf(run: DigitRun): Span | null {
  const { groups } = run;
  for (let first = 0; first < groups.length; first += 1) {
    for (let last = Math.min(groups.length, first + mostGroups) - 1; last >= first; last -= 1) {
      const parts = groups.slice(first, last + 1).map((group) => group.digits);
      const sizes = parts.map((part) => part.length);
      const digits = parts.join('');
      const span = { from: groups[first]?.from ?? 0, to: groups[last]?.to ?? 0 };
      if (isNational(digits, sizes)) return span;
    }
  }
  return null;
}

function isNational(digits: string, sizes: number[]): boolean {
  const shape = sizes.join('-');
  // A leading zero, as most of Europe and Japan write: 9 to 12 digits.
  if (/^0[1-9]\d{7,10}$/.test(digits)) return true;
  if (/^3-3-4$/.test(shape) && /^[2-9]/.test(digits)) return true;
  if (/^(3-3-3|3-2-2-2)$/.test(shape) && /^[6-9]/.test(digits)) return true;
  if (/^2-[45]-4$/.test(shape)) return true;
  // Chinese mobile numbers.
  return /^1[3-9]\d{9}$/.test(digits) && /^(11|3-4-4)$/.test(shape);
}
