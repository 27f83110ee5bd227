// Words by which a shop binds itself, in several languages: said only where the cited passage says so too.
import { fold } from '../../../domain/text/fold.ts';

/** One commitment each, whatever the language; found in folded text. */
const commitments: Record<string, RegExp> = {
  refund: /refund|reimburs|money back|rembours|erstatt|ruckzahl|reembols|rimbors|terugbetal/g,
  guarantee: /guarant|warrant|garant|gewahrleist/g,
  free: /\bfree\b|no (?:extra |additional )?(?:charge|cost|fee)|without charge|complimentary|gratuit|gratis|sans frais|offert|kostenlos|kostenfrei|umsonst|sin (?:coste|cargo)|senza cost|omaggio|\bgift|cadeau|geschenk|regalo/g,
  always: /\balways|toujours|\bimmer\b|siempre|sempre|altijd/g,
  never: /\bnever|jamais|niemals|\bnunca|\bjamas/g,
  everything:
    /unlimited|illimit|unbegrenzt|ilimitad|any reason|no questions|without exception|sans exception|lifetime|a vie\b|lebenslang|de por vida|a vita\b/g,
  promise: /\bpromis|engageons|engagement|versprech|versprich|prometemos|promettiamo|assure you|rest assured/g,
  compensation: /compensat|dedommag|indemni|entschadig|goodwill|risarci/g,
  discount:
    /discount|\breduction|rabais|\bremise|rabatt|descuento|\bsconto|korting|coupon|voucher|gutschein|bon d'achat|promo|half price|moitie prix|mitad de precio|meta prezzo/g,
  exchange: /replac|exchang|echang|remplac|umtausch|\bersatz|cambiar|cambio\b|sostitu/g,
  cancellation: /cancel|annul|storn|kundig/g,
  atOnce:
    /immediate|instant|at once|right away|straight away|\bsofort|immediat|inmediat|\bsubito|\btoday|tomorrow|tonight|\bheute|\bmorgen\b|aujourd|\bdemain|\bhoy\b|\bmanana|\boggi\b|\bdomani/g,
  entitlement: /entitle|eligib|approv|grant(?:ed|s)?\b|waive|\bdroit a|berechtigt|derecho a|diritto a/g,
  legal: /\blegal|\blaws?\b|\bloi\b|gesetz|\bley\b|\blegge\b|liable|liabil/g,
  credentials:
    /password|passcode|mot de passe|passwort|contrasena|\bpin\b|\bcvv\b|\bcvc\b|card number|numero de carte|kartennummer|\biban\b|bank details|security code|one.time code/g,
  payment: /\bpay\b|\bpayez|transfer|virement|uberweis|\bwire\b|bitcoin|crypto|gift card/g,
  identity:
    /\bhuman|\bhumain|\bmensch|\bhumano|\bumano|\brobots?\b|\bbots?\b|chatbot|\bai\b|\bia\b|\bki\b|language model|system prompt/g,
};

const negations =
  /^(?:not|no|non|never|without|cannot|n't|t|ne|n|pas|sans|aucune?|jamais|kein\w*|nicht|ohne|nie|sin|ni|ningun\w*|nunca|senza|nessun\w*|mai|nem|sem|nao|niet|geen|neither|nor|excludes?|except|sauf|hors|ausser|excepto|salvo|tranne)$/;

export interface Commitment {
  name: string;
  denied: boolean;
}

export function commitmentsIn(text: string): Commitment[] {
  const folded = fold(text.normalize('NFKC'));
  return Object.entries(commitments).flatMap(([name, pattern]) =>
    [...folded.matchAll(pattern)].map((match) => ({ name, denied: isDenied(folded, match) })),
  );
}

/** Whether a text denies something, wherever in it. */
export function isNegative(text: string): boolean {
  return wordsOf(fold(text)).some((word) => negations.test(word));
}

/** By one of the four words before it, or glued to it: "non-refundable". */
function isDenied(folded: string, match: RegExpExecArray): boolean {
  const before = wordsOf(folded.slice(Math.max(0, match.index - 60), match.index)).slice(-4);
  return before.some((word) => negations.test(word));
}

function wordsOf(folded: string): string[] {
  return folded.match(/n't|\p{L}+/gu) ?? [];
}
