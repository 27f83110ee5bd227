// The figures a text states (prices, percentages, durations, other numbers), in one form whatever way they are written.
import { fold } from '../../../domain/text/fold.ts';
import { asciiDigits } from '../../../domain/masking/span.ts';
import { numberWords } from './number-words.ts';

/** `price:59:eur`, `duration:30:day`, `percent:20`, `number:12`. */
export type Fact = string;

const currencies: [RegExp, string][] = [
  [/^(?:€|eur|euros?)$/, 'eur'],
  [/^(?:\$|usd|us\$|dollars?|dolares)$/, 'usd'],
  [/^(?:£|gbp|pounds?|quid|livres?|libras?|sterline)$/, 'gbp'],
  [/^(?:¥|jpy|yen|cny|yuan)$/, 'yen'],
  [/^(?:chf|francs?|franken|franchi)$/, 'chf'],
  [/^(?:cents?|pence|p|centimes?|centimos?|centesimi)$/, 'cent'],
  [/^(?:zł|pln|kr|sek|nok|dkk|try|₺|₹|inr|brl|r\$)$/, 'other'],
];

const units: [RegExp, string][] = [
  [/^(?:seconds?|secondes?|sekunden?|segundos?|secondi|secondo)$/, 'second'],
  [/^(?:min|mins|minutes?|minuten?|minutos?|minuti|minuto)$/, 'minute'],
  [/^(?:h|hrs?|hours?|heures?|stunden?|horas?|ore|ora)$/, 'hour'],
  [/^(?:days?|jours?|journees?|tage?n?|dias?|giorni|giorno|dagen)$/, 'day'],
  [/^(?:weeks?|semaines?|wochen?|semanas?|settimane?|weken)$/, 'week'],
  [/^(?:months?|mois|monate?n?|mes|meses|mesi|mese|maanden)$/, 'month'],
  [/^(?:years?|ans?|annees?|jahre?n?|anos?|anni|anno|jaar)$/, 'year'],
];
const working =
  /^(?:working|business|ouvres?|ouvrables?|werktage?n?|arbeitstage?n?|habiles|laborables|lavorativi|uteis)$/;
const percent = /^(?:%|percent|pct|pourcents?|prozent|porcento|porciento)$/;
const indefinite = /^(?:an?|one|une?|ein|eine|einen|einem|einer|un|una|uno|um|uma|half)$/;

const token =
  /\p{Nd}+(?:[.,'’ \u00a0\u202f]\p{Nd}{3}(?!\p{Nd}))*(?:[.,]\p{Nd}{1,2}(?!\p{Nd}))?|\p{Nd}+|us\$|r\$|[€$£¥₺₹%]|\p{L}+/gu;

export function factsIn(text: string, language: string): Set<Fact> {
  const facts = new Set<Fact>();
  const tokens = tokensOf(text, language);
  for (const [place, word] of tokens.entries()) {
    const value = valueOf(word, tokens, place);
    if (value === null) continue;
    for (const fact of factsAt(tokens, place, value)) facts.add(fact);
  }
  return facts;
}

/** Every number of a text without what it counts. */
export function valuesIn(facts: Set<Fact>): Set<string> {
  return new Set([...facts].map((fact) => fact.split(':')[1] ?? ''));
}

function tokensOf(text: string, language: string): string[] {
  const words = numberWords(language);
  const folded = asciiDigits(fold(text.normalize('NFKC')).replace(/per cent|pour cent|por ciento|per cento/g, '%'));
  return (folded.match(token) ?? []).map((word) => words.get(word) ?? word);
}

function valueOf(word: string, tokens: string[], place: number): string | null {
  if (/^\d/.test(word)) return canonical(word);
  // "A week" is one week; elsewhere "a" is no number.
  return indefinite.test(word) && (unitOf(tokens, place + 1) !== null || currencyOf(tokens[place + 1]) !== null)
    ? word === 'half'
      ? '0.5'
      : '1'
    : null;
}

function factsAt(tokens: string[], place: number, value: string): Fact[] {
  const currency = currencyOf(tokens[place + 1]) ?? currencySign(tokens[place - 1]);
  if (currency !== null) return [`price:${value}:${currency}`];
  if (percent.test(tokens[place + 1] ?? '')) return [`percent:${value}`];
  const unit = unitOf(tokens, place + 1);
  return [unit === null ? `number:${value}` : `duration:${value}:${unit}`];
}

function unitOf(tokens: string[], place: number): string | null {
  const [first = '', second = ''] = [tokens[place], tokens[place + 1]];
  // One word in German, two elsewhere, on either side of the noun.
  if (/^(?:werk|arbeits)tage?n?$/.test(first)) return 'working day';
  const plain = units.find(([pattern]) => pattern.test(first))?.[1];
  if (plain !== undefined) return plain === 'day' && working.test(second) ? 'working day' : plain;
  if (!working.test(first)) return null;
  const after = units.find(([pattern]) => pattern.test(second))?.[1];
  return after === undefined ? null : `working ${after}`;
}

function currencyOf(word: string | undefined): string | null {
  return currencies.find(([pattern]) => pattern.test(word ?? ''))?.[1] ?? null;
}

/** Before a number only a sign or a code stands for a currency: "pounds 5" is nobody's price. */
function currencySign(word: string | undefined): string | null {
  return /^(?:[€$£¥₺₹]|us\$|r\$|eur|usd|gbp|chf|jpy|pln)$/.test(word ?? '') ? currencyOf(word) : null;
}

/** `1,299.00`, `1 299,00` and `1299` are one number. */
function canonical(digits: string): string {
  const grouped = digits.replace(/[.,'’ \u00a0\u202f](?=\d{3}(?!\d))/g, '');
  const number = grouped.replace(',', '.').replace(/[^\d.]/g, '');
  const [whole = '0', part = ''] = number.split('.');
  const decimals = part.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${decimals ? `.${decimals}` : ''}`;
}
