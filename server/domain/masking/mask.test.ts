import { array, assert, constantFrom, oneof, property, string, stringMatching, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { isCard } from './card.ts';
import { createMask } from './mask.ts';

const orderNumber = /R-\d{4,10}/i;

test.each([
  ['card', 'my card 4111 1111 1111 1111, thanks', 'my card ⟦CARD_1⟧, thanks'],
  ['card without spaces', 'it is 5500005555555559.', 'it is ⟦CARD_1⟧.'],
  ['card and its code', '4111-1111-1111-1111 123', '⟦CARD_1⟧ 123'],
  ['card in full-width digits', '４１１１１１１１１１１１１１１１', '⟦CARD_1⟧'],
  ['card cut by invisible characters', '4111\u200b1111\u200b1111\u200b1111', '⟦CARD_1⟧'],
  ['IBAN in groups', 'IBAN FR14 2004 1010 0505 0001 3M02 606 please', 'IBAN ⟦IBAN_1⟧ please'],
  ['IBAN in small letters', 'de89370400440532013000', '⟦IBAN_1⟧'],
  ['e-mail', 'write to Marie.Dupont+shop@mail.example.org!', 'write to ⟦EMAIL_1⟧!'],
  ['e-mail with (at)', 'marie (at) mail.example', '⟦EMAIL_1⟧'],
  ['French mobile', 'au 06 12 34 56 78 svp', 'au ⟦PHONE_1⟧ svp'],
  ['international', 'call +33 (0)6 12 34 56 78', 'call ⟦PHONE_1⟧'],
  ['American', 'call (555) 123-4567 now', 'call ⟦PHONE_1⟧ now'],
  ['Spanish', 'mi número: 612 345 678', 'mi número: ⟦PHONE_1⟧'],
  ['Arabic digits', '٠٦١٢٣٤٥٦٧٨', '⟦PHONE_1⟧'],
  ['NIR with its key', 'sécu 2 55 08 14 168 025 38', 'sécu ⟦ID_1⟧'],
  ['NIR of Corsica', '1 85 05 2A 004 012 70', '⟦ID_1⟧'],
  ['DNI', 'DNI 12345678Z', 'DNI ⟦ID_1⟧'],
  ['NIE', 'X1234567L', '⟦ID_1⟧'],
  ['codice fiscale', 'RSSMRA85T10A562S', '⟦ID_1⟧'],
  ['social security number', 'SSN 536-22-8726', 'SSN ⟦ID_1⟧'],
  ['Belgian number', '85.07.30-033.28', '⟦ID_1⟧'],
])('%s is hidden', (_, text, masked) => {
  const mask = createMask();
  expect(mask.mask(text)).toBe(masked);
  expect(mask.restore(masked)).toBe(text);
});

test.each([
  'My order R-2041337890 has not come',
  'order 100200300400',
  'It cost €1,299.00 on 2026-03-02 at 10:30',
  'a 700x28 tyre, 29 x 2.25, 4.5 bar',
  'version 1.2.3.4, 30 days, 5 to 7 working days',
  'card 4111 1111 1111 1112',
  'FR14 2004 1010 0505 0001 3M02 607',
])('ordinary numbers stay: %s', (text) => {
  expect(createMask({ keep: [orderNumber] }).mask(text)).toBe(text);
});

test('a number of the very shape that a tool asks for stays, even if it could be a telephone number', () => {
  const text = 'parcel 0612345678';
  expect(createMask().mask(text)).toBe('parcel ⟦PHONE_1⟧');
  expect(createMask({ keep: [/\d{10}/] }).mask(text)).toBe(text);
  expect(createMask({ keep: [/\d{16}/] }).mask('4111111111111111')).toBe('⟦CARD_1⟧');
});

test.each([
  ['My name is Marie Dupont and I wait', 'My name is ⟦NAME_1⟧ and I wait'],
  ["je m'appelle Jean-Luc de la Tour.", "je m'appelle ⟦NAME_1⟧."],
  ['je m’appelle élodie', 'je m’appelle ⟦NAME_1⟧'],
  ['Ich heiße Jürgen Groß', 'Ich heiße ⟦NAME_1⟧'],
  ['me llamo Íñigo', 'me llamo ⟦NAME_1⟧'],
  ['mi chiamo Anna Rossi, ciao', 'mi chiamo ⟦NAME_1⟧, ciao'],
  ['my name is john smith', 'my name is ⟦NAME_1⟧'],
])('a name that is given is hidden: %s', (text, masked) => {
  expect(createMask({ said: [text] }).mask(text)).toBe(masked);
});

test('"my name is not on the invoice" gives no name', () => {
  const text = 'My name is not on the invoice';
  expect(createMask({ said: [text] }).mask(text)).toBe(text);
});

test('a name given once is hidden everywhere, whole and in parts, before and after', () => {
  const said = ['Dupont here', 'my name is Marie Dupont', 'thanks, MARIE'];
  const mask = createMask({ said });
  expect(said.map((text) => mask.mask(text)).join(' | ')).not.toMatch(/marie|dupont/i);
});

test('the same value has the same token in every message', () => {
  const mask = createMask();
  expect(mask.mask('a@b.example and c@d.example')).toBe('⟦EMAIL_1⟧ and ⟦EMAIL_2⟧');
  expect(mask.mask('c@d.example, a@b.example')).toBe('⟦EMAIL_2⟧, ⟦EMAIL_1⟧');
  expect(mask.counts()).toEqual({ email: 2 });
});

test('a token that the visitor typed brings back what they typed and nobody’s data', () => {
  const mask = createMask();
  const text = '⟦EMAIL_1⟧ is a@b.example ⟧⟦';
  const masked = mask.mask(text);
  expect(masked).not.toContain('a@b.example');
  expect(mask.restore(masked)).toBe(text);
  expect(mask.restore('⟦EMAIL_9⟧')).toBe('⟦EMAIL_9⟧');
  expect(mask.counts()).toEqual({ email: 1 });
});

const digits = (length: number) =>
  string({ unit: constantFrom(...Array.from('0123456789')), minLength: length, maxLength: length });
const card = digits(14).map((middle) => {
  const body = `4${middle}`;
  return body + '0123456789'.split('').find((last) => isCard(body + last));
});
const canary = oneof(
  tuple(card, constantFrom('', ' ', '-')).map(([number, between]) => number.replace(/(\d{4})(?=\d)/g, `$1${between}`)),
  digits(8).map((rest) => `06${rest}`),
  digits(8).map((rest) => `+33 6 ${rest.replace(/(\d\d)(?=\d)/g, '$1 ')}`),
  stringMatching(/^[a-z]{3,9}\.[a-z]{3,9}$/).map((name) => `${name}@mail.example`),
  digits(9).map((rest) => {
    const number = `18505${rest.slice(0, 8)}`;
    return `${number}${String(97 - Number(BigInt(number) % 97n)).padStart(2, '0')}`;
  }),
);
const around = string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/[\p{N}@.+()＋-]/gu, ' '));

test('what is masked and restored is what it was, whatever was written', () => {
  const piece = oneof(canary, string({ unit: 'grapheme' }), constantFrom('⟦', '⟧', '⟦CARD_1⟧', ' my name is Ann '));
  assert(
    property(array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      const mask = createMask({ said: [text] });
      expect(mask.restore(mask.mask(text))).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});

test('personal data between other words never stays in what is masked', () => {
  assert(
    property(around, canary, around, (before, secret, after) => {
      const mask = createMask();
      const masked = mask.mask(`${before} ${secret} ${after}`);
      expect(masked).not.toContain(secret);
      expect(masked.replace(/\D/g, '')).not.toContain(secret.replace(/\D/g, '').slice(0, 8) || '\0');
    }),
    { numRuns: 2_000 },
  );
});

test('a message of the greatest length is masked in no time', () => {
  for (const unit of ['1 ', '4111 ', 'a@', 'a.', 'my name is A ', '⟦', 'FR14 2004 ', '+33']) {
    const text = unit.repeat(8_000 / unit.length);
    const mask = createMask({ said: [text] });
    expect(mask.restore(mask.mask(text)), unit).toBe(text);
  }
}, 4_000);
