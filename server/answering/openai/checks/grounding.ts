// Whether a sentence of a model stands on the passages it cites: decided by code, never by the model.
import { plainText } from '../../../domain/text/markdown.ts';
import { synonymsIn } from '../../../domain/text/synonyms/synonyms.ts';
import type { Term } from '../../../domain/text/terms.ts';
import { addressesIn } from './addresses.ts';
import { clausesOf } from './clauses.ts';
import { citationsIn, withoutCitations } from './citations.ts';
import { factsIn, valuesIn } from './facts.ts';
import type { Ground } from '../ground.ts';
import { type GroundReading, readingOf, termsIn } from './ground-reading.ts';
import { commitmentsIn, isNegative } from './promises.ts';

/** Share of a sentence's own words that its passages must hold. */
const heldWords = 0.6;
/** A passage's clause that holds this share of the words is what a claim retells. */
const retold = 0.5;

/** Whatever a passage says, nobody but a person may say it. */
const claimsToBeSomebody =
  /\b(?:i am|i'm|im|we are|this is|speaking (?:to|with)|talking (?:to|with)|chatting (?:to|with)) (?:not )?(?:an? |the |really )*(?:real |actual |live |genuine )*(?:human|person|man|woman|agent|employee|adviser|advisor|bot|robot|ai\b|machine|somebody)|\bmy name is\b|\bje (?:suis|m'appelle|me nomme|ne suis)\b|\bmon (?:nom|prenom) est|\bich (?:bin|heisse)\b|\bmein name ist|\b(?:yo )?soy\b|\bme llamo\b|\bmi nombre es|\b(?:io )?(?:non )?sono (?:un|una|umano)|\bmi chiamo\b|\beu (?:nao )?sou\b|\bmeu nome|\bik ben\b/;
/** Deeds that no passage can have done for this visitor. */
const claimsADeed =
  /\bi(?:'ve| have| had|'ll| will|'m going to|'m \w+ing| just)\b|\bwe(?:'ve| have) (?:now |just |already )?\w+ you|\bj'ai\b|\bje (?:vous |viens|vais)|\bnous (?:vous avons|avons (?:bien |deja )?\w+ vo)|\bich (?:habe|werde)\b|\bwir haben (?:ihr|ihnen|dir|dein)|\b(?:he|le hemos|te hemos) \w+do\b|\bho \w+to\b|\b(?:le |ti )?abbiamo \w+to (?:il su|la su|il tu|la tu)/;

/** Nobody honest asks for these in a chat, wherever it is written. */
const asksForASecret =
  /\b(?:send|give|tell|share|provide|type|reply|text|write|envoye[zr]|donne[zr]|communique[zr]|indique[zr]|saisisse[zr]|senden|schicken|nennen|geben|teilen|mit ihrem|envie|envia\w*|diga|escriba|facilite|invii|invia\w*|comunichi|scriva|dia)\b.{0,40}\b(?:password|passcode|mot de passe|passwort|contrasena|pin|cvv|cvc|card number|numero de carte|kartennummer|security code|code de securite|one.time code)\b/;

export function isGrounded(sentence: string, grounds: readonly Ground[], language: string): boolean {
  const cited = citationsIn(sentence).map((number) => grounds[number - 1]);
  if (cited.length === 0 || cited.some((ground) => ground === undefined)) return false;
  const claim = withoutCitations(sentence).normalize('NFKC');
  if (isSuspicious(claim)) return false;
  const passages = cited.flatMap((ground) => (ground === undefined ? [] : [readingOf(ground, language)]));
  const bare = plainText(claim);
  return (
    leadsNowhereNew(claim, passages) &&
    statesNoNewFigure(bare, passages, language) &&
    promisesNothingNew(bare, passages) &&
    usesTheirWords(bare, passages, language) &&
    namesNobodyNew(bare, passages, language)
  );
}

/** Images, markup, hidden signs, letters of another script that pass for Latin ones, and claims that are never true. */
function isSuspicious(claim: string): boolean {
  const folded = foldedForClaims(claim);
  return (
    /!\[|<\s*[a-z/!?]|^\s*\[[^\]]+\]:|^\s*(?:```|~~~)/im.test(claim) ||
    /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u.test(claim.replace(/\n/g, ' ')) ||
    /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u.test(
      claim,
    ) ||
    claimsToBeSomebody.test(folded) ||
    claimsADeed.test(folded) ||
    asksForASecret.test(folded)
  );
}

function foldedForClaims(claim: string): string {
  return claim
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[*_]/g, '')
    .replace(/ß/g, 'ss')
    .toLowerCase();
}

function leadsNowhereNew(claim: string, passages: readonly GroundReading[]): boolean {
  return [...addressesIn(claim)].every((address) => passages.some(({ addresses }) => addresses.has(address)));
}

function statesNoNewFigure(claim: string, passages: readonly GroundReading[], language: string): boolean {
  const known = new Set(passages.flatMap(({ facts }) => [...facts]));
  const values = valuesIn(known);
  return [...factsIn(claim, language)].every(
    (fact) => known.has(fact) || (fact.startsWith('number:') && values.has(fact.slice('number:'.length))),
  );
}

function promisesNothingNew(claim: string, passages: readonly GroundReading[]): boolean {
  const known = passages.flatMap(({ commitments }) => commitments);
  return clausesOf(claim)
    .flatMap(commitmentsIn)
    .every((made) => known.some((other) => other.name === made.name && other.denied === made.denied));
}

/** Most of its words are the passages' own, and it denies only what they deny. */
function usesTheirWords(claim: string, passages: readonly GroundReading[], language: string): boolean {
  if (shareHeld(ownTerms(claim, language), stemsOf(passages), language) < heldWords) return false;
  const sources = passages.flatMap(({ clauses }) => clauses);
  return clausesOf(claim).every((clause) => {
    const own = ownTerms(clause, language);
    const shares = sources.map(({ stems }) => shareHeld(own, stems, language));
    const enough = Math.max(retold, 0.8 * Math.max(0, ...shares));
    const near = sources.filter((_, place) => (shares[place] ?? 0) >= enough);
    // A clause put together from several is let through unless it denies what nobody denied.
    if (near.length === 0) return !isNegative(clause) || sources.some((source) => source.isNegative);
    return near.some((source) => source.isNegative === isNegative(clause));
  });
}

function stemsOf(passages: readonly GroundReading[]): Set<string> {
  const [first] = passages;
  return passages.length === 1 && first ? first.stems : new Set(passages.flatMap(({ stems }) => [...stems]));
}

function ownTerms(text: string, language: string): Term[] {
  return termsIn(text, language).filter((term) => !term.small);
}

function shareHeld(own: readonly Term[], known: ReadonlySet<string>, language: string): number {
  const synonyms = synonymsIn(language).of;
  const all = own.reduce((sum, term) => sum + term.weight, 0);
  const holds = (stem: string) => known.has(stem) || [...(synonyms.get(stem) ?? [])].some((other) => known.has(other));
  const held = own.filter((term) => holds(term.stem)).reduce((sum, term) => sum + term.weight, 0);
  return all === 0 ? 0 : held / all;
}

/** A capital within a sentence is a name, except in German, where every noun has one. */
function namesNobodyNew(claim: string, passages: readonly GroundReading[], language: string): boolean {
  if (language === 'de') return true;
  const known = stemsOf(passages);
  const capitals = [...claim.matchAll(/(?<=[\p{L}\p{N},;)»”"’'] )\p{Lu}[\p{L}’'-]+/gu)].map((match) => match[0]);
  return capitals.every((name) => termsIn(name, language).every((term) => term.small || known.has(term.stem)));
}
