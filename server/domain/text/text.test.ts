import { expect, test } from 'vitest';
import { cuesIn, holds } from './answer-cues.ts';
import { fold, words } from './fold.ts';
import { likelyLanguages } from './language.ts';
import { blocksOf, plainText } from './markdown.ts';
import { sentencesOf } from './sentences.ts';
import { stem } from './stem.ts';
import { synonymsIn } from './synonyms/synonyms.ts';
import { terms } from './terms.ts';

test('folding drops accents, case and typographic quotes, in Latin and beyond', () => {
  expect(fold('  L’État  Ça Œuvre ')).toBe("l'etat ca oeuvre");
  expect(fold('Straße Łódź Işık')).toBe('strasse lodz isik');
  expect(fold('إلى')).toBe('الى');
});

test('folding keeps the vowels of scripts that write them as marks', () => {
  expect(words('हिन्दी')).toEqual(['हिन्दी']);
  expect(fold('がぎ')).toBe('がぎ');
});

test.each([
  ['en', ['delivery', 'deliveries', 'delivered', 'delivering']],
  ['en', ['refund', 'refunds', 'refunded', 'refunding']],
  ['en', ['cancel', 'cancelled', 'cancelling', 'cancels']],
  ['en', ['paid', 'pays', 'pay', 'paying']],
  ['fr', ['livrer', 'livré', 'livrée', 'livrez']],
  ['fr', ['rembourser', 'remboursé', 'remboursée', 'remboursez']],
  ['fr', ['annuler', 'annulé', 'annulation', 'annulez']],
  ['fr', ['paiement', 'payer', 'payé', 'paiements']],
  ['de', ['bestellung', 'bestellungen']],
  ['es', ['pedido', 'pedidos']],
])('in %s %j share a stem', (language, forms) => {
  expect(new Set(forms.map((form) => stem(fold(form), language))).size).toBe(1);
});

test.each([
  ['en', 'order', 'ordinary'],
  ['en', 'card', 'care'],
  ['fr', 'colis', 'colle'],
  ['fr', 'retour', 'retard'],
])('in %s %s and %s stay apart', (language, one, other) => {
  expect(stem(one, language)).not.toBe(stem(other, language));
});

test('small and everyday words weigh less than the words of the matter', () => {
  const [please, where, refund] = terms('please where refund', 'en');
  expect(please?.weight).toBeLessThan(1);
  expect(where?.small).toBe(true);
  expect(refund?.weight).toBe(1);
});

test('text without spaces is read in pairs of characters', () => {
  expect(terms('返品方法', 'zh').map((term) => term.stem)).toEqual(['返品', '品方', '方法']);
});

test('synonyms lead from words and from phrases to single stems', () => {
  const english = synonymsIn('en');
  expect(english.of.get(stem('reimburse', 'en'))?.has(stem('refund', 'en'))).toBe(true);
  expect(english.of.get('send back')?.has(stem('return', 'en'))).toBe(true);
  expect(synonymsIn('ja').of.size).toBe(0);
});

test.each([
  ['en', 'where is my parcel please'],
  ['fr', 'où est mon colis'],
  ['fr', 'je voudrais un remboursement'],
  ['es', '¿dónde está mi pedido?'],
  ['de', 'wo ist meine Bestellung?'],
  ['it', 'dove si trova il mio ordine'],
  ['nl', 'waar is mijn bestelling'],
  ['pt', 'onde está a minha encomenda'],
  ['pl', 'gdzie jest moja paczka'],
  ['ja', '返品はできますか'],
  ['ar', 'أين طلبي'],
])('%s is told from "%s"', (language, text) => {
  const fallback = language === 'en' ? 'fr' : 'en';
  const all = ['en', 'fr', 'es', 'de', 'it', 'nl', 'pt', 'pl', 'ja', 'ar'];
  expect(likelyLanguages(text, all, fallback)[0]).toBe(language);
});

test('what shows no language stays in the one given', () => {
  expect(likelyLanguages('R-1042', ['en', 'fr'], 'fr')[0]).toBe('fr');
  expect(likelyLanguages('OK', ['en', 'fr'], 'en')[0]).toBe('en');
});

test('sentences end where they end, not at abbreviations, prices or addresses', () => {
  expect(sentencesOf('It costs 3.90 €. Mr. Dupont waits. See www.shop.example for more!')).toEqual([
    'It costs 3.90 €.',
    'Mr. Dupont waits.',
    'See www.shop.example for more!',
  ]);
  expect(sentencesOf('Combien ? Rien. 返品できます。はい。')).toEqual([
    'Combien ?',
    'Rien.',
    '返品できます。',
    'はい。',
  ]);
});

test('Markdown falls into headings, paragraphs and lists, and loses its marks as plain text', () => {
  const blocks = blocksOf('# Title\n\nOne **bold** [link](/x).\nStill one.\n\n- a\n- b\n\n- c\n\n```\n# code\n```');
  expect(blocks.map((block) => block.kind)).toEqual(['heading', 'paragraph', 'list', 'code']);
  expect(plainText('One **bold** [link](/x), `code`, snake_case_name')).toBe('One bold link, code, snake_case_name');
});

test('a question shows whether it asks for a price or a time, and a sentence whether it holds one', () => {
  expect(cuesIn('How much does it cost?')).toEqual(['price']);
  expect(cuesIn('Sous combien de jours ? dans quel délai')).toContain('time');
  expect(holds('price', 'Express: 12,90 €.')).toBe(true);
  expect(holds('time', 'It takes 3 to 5 working days.')).toBe(true);
  expect(holds('time', 'Bring the invoice.')).toBe(false);
});
