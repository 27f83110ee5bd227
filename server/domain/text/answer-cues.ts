// What kind of thing a question asks for, and whether a sentence holds such a thing: a price, a time.
import { fold } from './fold.ts';

export type Cue = 'price' | 'time';

const asking: Record<Cue, RegExp> = {
  price:
    /\b(how much|price|prices|pricing|cost|costs|fee|fees|charge for|charges|expensive|combien ca|combien coute|coute|coutent|cout|couts|prix|tarif|tarifs|frais|payant|gratuit|cher|wie viel|wieviel|kostet|preis|kosten|cuanto cuesta|precio|quanto costa|prezzo|quanto custa|preco|hoeveel)\b/,
  time: /\b(how long|how soon|how fast|how many days|how quickly|when|what time|until when|how late|deadline|duration|combien de temps|combien de jours|quand|delai|delais|duree|jusqu'a quand|a quelle heure|horaire|horaires|sous combien|wie lange|wann|cuanto tiempo|cuando|quanto tempo|quando|hoe lang|wanneer)\b/,
};

const holding: Record<Cue, RegExp> = {
  price:
    /[€$£¥₹]\s?\d|\d[\d.,\s]*\s?(€|\$|£|¥|₹|eur\b|usd\b|gbp\b|chf\b|zl\b|kr\b)|\b(free|no charge|gratuit|gratuite|gratuitement|offert|offerte|kostenlos|gratis)\b/,
  time: /\d+\s?(to|a|-|–|bis|or|ou)?\s?\d*\s*(working |business |calendar )?(minutes?|min|hours?|h|heures?|days?|jours?|weeks?|semaines?|months?|mois|years?|ans?|tage?n?|stunden?|dias?|horas?|giorni|ore)\b|\b\d{1,2}(:\d{2}|\s?h\s?\d{0,2}|\s?(am|pm))\b|\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b/,
};

export function cuesIn(question: string): Cue[] {
  const folded = fold(question);
  return (['price', 'time'] as const).filter((cue) => asking[cue].test(folded));
}

export function holds(cue: Cue, text: string): boolean {
  return holding[cue].test(fold(text));
}
