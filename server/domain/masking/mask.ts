// Hides a visitor's personal data behind tokens before text leaves the server, and puts it back into what returns.
import { bankAccountsIn } from './bank-account.ts';
import { cardsIn } from './card.ts';
import { nameFinder } from './names.ts';
import { nationalIdsIn } from './national-id.ts';
import { phonesIn } from './phone.ts';
import type { Span } from './span.ts';

export type MaskedKind = 'card' | 'bankAccount' | 'email' | 'phone' | 'nationalId' | 'name' | 'mark';

export interface Mask {
  /** The same value has the same token in every text of one mask. */
  mask(text: string): string;
  /** What the text was before. A token that this mask never gave stays as it is. */
  restore(text: string): string;
  /** How many different values of each kind were hidden; `mark` is no personal data and not counted. */
  counts(): Record<string, number>;
}

export interface MaskOptions {
  /** Everything the visitor said: a name given in one message is hidden in all of them. */
  said?: readonly string[];
  /** Shapes of what tools ask for, such as order numbers: a telephone number or an id of this very shape stays. */
  keep?: readonly RegExp[];
}

const tokenNames: Record<MaskedKind, string> = {
  card: 'CARD',
  bankAccount: 'IBAN',
  email: 'EMAIL',
  phone: 'PHONE',
  nationalId: 'ID',
  name: 'NAME',
  mark: 'MARK',
};
const tokenPattern = /⟦[A-Z]+_\d+⟧/g;
/** Whatever looks like one of our tokens in the visitor's own text, or like a part of one. */
const foreignToken = /⟦[A-Z]+_\d+⟧|[⟦⟧]/g;

export function createMask({ said = [], keep = [] }: MaskOptions = {}): Mask {
  const tokens = new Map<string, string>();
  const values = new Map<string, string>();
  const given = new Map<MaskedKind, number>();
  const namesIn = nameFinder(said);

  function tokenFor(kind: MaskedKind, value: string): string {
    const known = tokens.get(value);
    if (known !== undefined) return known;
    const number = (given.get(kind) ?? 0) + 1;
    given.set(kind, number);
    const token = `⟦${tokenNames[kind]}_${number}⟧`;
    tokens.set(value, token);
    values.set(token, value);
    return token;
  }

  function spansIn(text: string): [MaskedKind, Span[]][] {
    const kept = (span: Span) => !keep.some((shape) => isWhole(shape, text.slice(span.from, span.to)));
    // What is surest goes first: a later kind never takes a part of what an earlier one found.
    return [
      ['mark', matches(text, foreignToken)],
      ['email', matches(text, emailPattern)],
      ['bankAccount', bankAccountsIn(text)],
      ['nationalId', nationalIdsIn(text).filter(kept)],
      ['card', cardsIn(text)],
      ['phone', phonesIn(text).filter(kept)],
      ['name', namesIn(text)],
    ];
  }

  return {
    mask(text) {
      const taken: (Span & { kind: MaskedKind })[] = [];
      for (const [kind, spans] of spansIn(text)) {
        for (const span of spans) {
          if (!taken.some((other) => span.from < other.to && other.from < span.to)) taken.push({ ...span, kind });
        }
      }
      let masked = '';
      let done = 0;
      for (const { from, to, kind } of taken.toSorted((a, b) => a.from - b.from)) {
        masked += text.slice(done, from) + tokenFor(kind, text.slice(from, to));
        done = to;
      }
      return masked + text.slice(done);
    },
    restore: (text) => text.replace(tokenPattern, (token) => values.get(token) ?? token),
    counts: () => Object.fromEntries([...given].filter(([kind]) => kind !== 'mark')),
  };
}

// An address may stand between brackets or quotes, in any script; each part has a bound, so that a long text costs little.
const emailPattern =
  /[\p{L}\p{N}._%+'-]{1,64}\s?(?:@|＠|\(at\)|\[at\])\s?(?:[\p{L}\p{N}-]{1,63}\.){1,5}[\p{L}]{2,24}/giu;

function matches(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

function isWhole(shape: RegExp, text: string): boolean {
  return new RegExp(`^(?:${shape.source})$`, shape.flags.replace(/[gy]/g, '')).test(text);
}
