// A stretch of text, and runs of digits however they are grouped and whatever script they are written in.

export interface Span {
  from: number;
  /** Past the last character. */
  to: number;
}

export interface DigitRun extends Span {
  groups: DigitGroup[];
}

export interface DigitGroup extends Span {
  /** In ASCII. */
  digits: string;
}

/** What people put between the groups of one number; invisible characters are no hiding place. */
const between = String.raw`[\s.\-/()\u00ad\u200b-\u200f\u2010-\u2015\u2060\u00b7_]{1,3}`;
const runPattern = new RegExp(String.raw`\p{Nd}+(?:${between}\p{Nd}+)*`, 'gu');

export function digitRunsIn(text: string): DigitRun[] {
  return [...text.matchAll(runPattern)].map((match) => {
    const groups = [...match[0].matchAll(/\p{Nd}+/gu)].map((group) => ({
      from: match.index + group.index,
      to: match.index + group.index + group[0].length,
      digits: asciiDigits(group[0]),
    }));
    return { from: match.index, to: match.index + match[0].length, groups };
  });
}

/** Stretches of whole groups with `least` to `most` digits that pass, longest and leftmost first, none within another. */
export function windowsOf(run: DigitRun, least: number, most: number, passes: (digits: string) => boolean): Span[] {
  const found: Span[] = [];
  const { groups } = run;
  for (let first = 0; first < groups.length; first += 1) {
    const last = lastOfWindow(groups, first, least, most, passes);
    if (last === null) continue;
    found.push({ from: groups[first]?.from ?? 0, to: groups[last]?.to ?? 0 });
    first = last;
  }
  return found;
}

function lastOfWindow(
  groups: DigitGroup[],
  first: number,
  least: number,
  most: number,
  passes: (digits: string) => boolean,
): number | null {
  let digits = '';
  let best: number | null = null;
  for (let last = first; last < groups.length && digits.length < most; last += 1) {
    digits += groups[last]?.digits ?? '';
    if (digits.length >= least && digits.length <= most && passes(digits)) best = last;
  }
  return best;
}

/** The first digits of the scripts that chats are written in: Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((start) => point >= start && point < start + 10);
    return zero === undefined ? digit : String(point - zero);
  });
}
