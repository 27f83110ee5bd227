// Payment cards: 13 to 19 digits of a known beginning whose last one proves the others (Luhn).
import { digitRunsIn, type Span, windowsOf } from './span.ts';

export function cardsIn(text: string): Span[] {
  return digitRunsIn(text).flatMap((run) => windowsOf(run, 13, 19, isCard));
}

export function isCard(digits: string): boolean {
  return /^[2-6]\d{12,18}$/.test(digits) && !/^(\d)\1+$/.test(digits) && passesLuhn(digits);
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
