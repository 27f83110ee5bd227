// Bank accounts in the international form (IBAN), recognised by country length and check digits (mod 97).
import type { Span } from './span.ts';

/** Length by country, as registered. */
const lengths: Record<string, number> = Object.fromEntries(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22
  GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22
  MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TN24 TR26 UA29 VA22
  VG24 XK20`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const candidate = /(?<![\p{L}\p{N}])[A-Z]{2}[\s-]?\d{2}(?:[\s\-.\u200b]?[A-Z0-9]){11,40}/giu;

export function bankAccountsIn(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(candidate)) {
    const to = endOfAccount(match[0]);
    if (to !== null) found.push({ from: match.index, to: match.index + to });
  }
  return found;
}

/** Words may run on after the account: only its country's length counts. */
function endOfAccount(text: string): number | null {
  const length = lengths[text.slice(0, 2).toUpperCase()];
  if (length === undefined) return null;
  let account = '';
  for (let place = 0; place < text.length; place += 1) {
    const sign = text[place] ?? '';
    if (/[A-Z0-9]/i.test(sign)) account += sign.toUpperCase();
    if (account.length === length) return isAccount(account) ? place + 1 : null;
  }
  return null;
}

function isAccount(account: string): boolean {
  let rest = 0;
  for (const sign of account.slice(4) + account.slice(0, 4)) {
    const value = /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 55;
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
