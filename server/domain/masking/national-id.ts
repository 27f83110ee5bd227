// National identity numbers that a check sum or a fixed, unusual shape makes safe to recognise.
import { asciiDigits, digitRunsIn, type Span, windowsOf } from './span.ts';

export function nationalIdsIn(text: string): Span[] {
  return [...frenchNumbers(text), ...lettered(text), ...numbersOfDigits(text)];
}

/** NIR: sex, year, month, department (2A and 2B in Corsica), commune, order, and a key mod 97. */
const nirPattern =
  /(?<![\p{L}\p{N}])[123478][\s.-]?\d{2}[\s.-]?\d{2}[\s.-]?(?:\d{2}|2[AB])[\s.-]?\d{3}[\s.-]?\d{3}(?:[\s.-]{0,3}\d{2})?(?![\p{L}\p{N}])/giu;

function frenchNumbers(text: string): Span[] {
  return spansOf(asciiDigits(text), nirPattern, (found) => {
    const digits = found.replace(/[\s.-]/g, '').toUpperCase();
    const corsica = digits.includes('A') ? 1_000_000n : digits.includes('B') ? 2_000_000n : 0n;
    const number = BigInt(digits.slice(0, 13).replace(/[AB]/, '0')) - corsica;
    // Without its key only a plausible month tells it from any other number of thirteen digits.
    if (digits.length === 13) return /^[123478]\d\d(?:0[1-9]|1[0-2])/.test(digits) && corsica >= 0n;
    return 97n - (number % 97n) === BigInt(digits.slice(13));
  });
}

const dniLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';

function lettered(text: string): Span[] {
  return [
    // Spain: DNI and NIE, the letter being the number mod 23.
    ...spansOf(text, /(?<![\p{L}\p{N}])(?:\d{8}|[XYZ]-?\d{7})[\s-]?[A-Z](?![\p{L}\p{N}])/giu, (found) => {
      const id = found.replace(/[\s-]/g, '').toUpperCase();
      const number = Number(id.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter))));
      return dniLetters[number % 23] === id.at(-1);
    }),
    // Italy: codice fiscale.
    ...spansOf(
      text,
      /(?<![\p{L}\p{N}])[A-Z]{6}\s?\d{2}[A-EHLMPRST]\d{2}\s?[A-Z]\d{3}[A-Z](?![\p{L}\p{N}])/giu,
      () => true,
    ),
    // United Kingdom: national insurance number.
    ...spansOf(
      text,
      /(?<![\p{L}\p{N}])(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:\s?\d{2}){3}\s?[A-D](?![\p{L}\p{N}])/giu,
      () => true,
    ),
  ];
}

function numbersOfDigits(text: string): Span[] {
  const ascii = asciiDigits(text);
  return [
    // United States: only in its own grouping.
    ...spansOf(ascii, /(?<![\p{L}\p{N}-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\p{L}\p{N}-])/giu, () => true),
    // Brazil: CPF in its own grouping.
    ...spansOf(ascii, /(?<![\p{L}\p{N}])\d{3}\.\d{3}\.\d{3}-\d{2}(?![\p{L}\p{N}])/giu, () => true),
    // Belgium: eleven digits, the last two proving the first nine.
    ...digitRunsIn(text).flatMap((run) => windowsOf(run, 11, 11, isBelgian)),
  ];
}

function isBelgian(digits: string): boolean {
  if (!/^\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(digits)) return false;
  const key = Number(digits.slice(9));
  return [digits.slice(0, 9), `2${digits.slice(0, 9)}`].some((number) => 97 - (Number(number) % 97) === key);
}

function spansOf(text: string, pattern: RegExp, passes: (found: string) => boolean): Span[] {
  return [...text.matchAll(pattern)].flatMap((match) =>
    passes(match[0]) ? [{ from: match.index, to: match.index + match[0].length }] : [],
  );
}
