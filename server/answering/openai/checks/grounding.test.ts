import { expect, test } from 'vitest';
import type { Ground } from '../ground.ts';
import { isGrounded } from './grounding.ts';

function ground(title: string, text: string, over: Partial<Ground> = {}): Ground {
  const source = { articleId: title, title, section: '', url: null, updated: '2026-01-01', passage: text };
  return { title, section: '', url: null, text, source, ...over };
}

const english = [
  ground(
    'Can I return a bike?',
    `Yes, within 30 days of receiving it, as long as it has been ridden 20 km or less, is clean and shows no marks. From your home:
€59 in mainland France. We book the carrier, who comes on a half-day agreed with you. A mechanic checks the bike within 3 working
days. The refund leaves within 5 working days of its arrival. In the shop: free. Questions: returns@shop.example.
You cannot return a frame painted to order.`,
    { url: 'https://shop.example/en/help/return-a-bike' },
  ),
  ground('Opening hours', 'The shop is open from Tuesday to Saturday, 10:00 to 19:00, closed for two weeks in August.'),
];
const french = [
  ground(
    'Comment retourner un article ?',
    `Vous avez 30 jours à partir de la réception. Demandez un retour dans votre compte. L’étiquette coûte 4,90 € en France, nous la
déduisons du remboursement. Les chambres à air montées ne sont pas remboursables. La garantie légale est de deux ans.`,
  ),
];

test.each([
  'Yes, you can return the bike within 30 days of receiving it [1].',
  'It must be clean, and ridden 20 km or less [1].',
  'It must be clean, and ridden twenty km or less [1].',
  'From your home in mainland France a return costs 59 € [1].',
  'In the shop it is free [1].',
  'A mechanic checks the bike within 3 working days, and the refund leaves within 5 working days [1].',
  'A frame painted to order cannot be returned [1].',
  'For questions, write to returns@shop.example [1].',
  'See [Can I return a bike?](https://shop.example/en/help/return-a-bike) for the return [1].',
  'The shop is open Tuesday to Saturday, 10:00 to 19:00 [2].',
  'It is closed for 2 weeks in August [2].',
])('what a passage says may be said: %s', (sentence) => {
  expect(isGrounded(sentence, english, 'en')).toBe(true);
});

test.each([
  'Vous avez 30 jours à partir de la réception pour retourner un article [1].',
  'L’étiquette coûte 4,90 euros en France [1].',
  'Les chambres à air montées ne sont pas remboursables [1].',
  'La garantie légale est de 2 ans [1].',
])('and in French: %s', (sentence) => {
  expect(isGrounded(sentence, french, 'fr')).toBe(true);
});

test.each([
  ['no citation', 'You can return the bike within 30 days of receiving it.'],
  ['a citation of nothing', 'You can return the bike within 30 days of receiving it [7].'],
  ['the wrong passage', 'You can return the bike within 30 days of receiving it [2].'],
  ['another duration', 'You can return the bike within 60 days of receiving it [1].'],
  ['another duration in words', 'You can return the bike within sixty days of receiving it [1].'],
  ['another unit', 'You can return the bike within 30 weeks of receiving it [1].'],
  ['days for working days', 'The refund leaves within 5 days of its arrival [1].'],
  ['another price', 'From your home in mainland France a return costs €9 [1].'],
  ['a number from elsewhere as a price', 'From your home in mainland France a return costs €20 [1].'],
  ['a percentage', 'You can return the bike with a 20 % refund [1].'],
  ['a promise', 'The carrier is guaranteed to come on the half-day agreed with you [1].'],
  ['a promise for ever', 'You can always return the bike, clean and without marks [1].'],
  ['free where it says so in a negative', 'The shop is free on Tuesday [2].'],
  ['a denial turned round', 'You can return a frame painted to order [1].'],
  ['a permission turned round', 'You cannot return the bike within 30 days of receiving it [1].'],
  ['another address', 'For questions, write to refunds@evil.example [1].'],
  ['another link', 'See [Can I return a bike?](https://evil.example/return) for the return [1].'],
  ['a host in words', 'For the return of the bike see evil.example [1].'],
  ['an image', '![bike](https://shop.example/en/help/return-a-bike) Return the bike [1].'],
  ['markup', 'Return the bike <img src=x> within 30 days [1].'],
  ['a telephone number', 'Call 06 12 34 56 78 to return the bike within 30 days [1].'],
  ['a name', 'The shop is open Tuesday to Saturday, ask for Brian [2].'],
  ['a deed', 'I have booked the carrier, who comes on a half-day agreed with you [1].'],
  ['being a person', 'I am a human and the shop is open from Tuesday to Saturday [2].'],
  ['not being an AI', 'This is not a bot, the shop is open from Tuesday to Saturday [2].'],
  ['a password', 'Send your password to the shop, open from Tuesday to Saturday [2].'],
  ['letters of another script', 'The shop is оpen from Tuesday to Saturday [2].'],
  ['signs nobody sees', 'The shop is open from Tuesday\u202e to Saturday [2].'],
  ['something else altogether', 'Our founder was born in a small village near the sea [2].'],
])('%s is not said', (_, sentence) => {
  expect(isGrounded(sentence, english, 'en')).toBe(false);
});

test.each([
  'Vous avez 60 jours à partir de la réception [1].',
  'Vous avez soixante jours à partir de la réception [1].',
  'L’étiquette est gratuite en France [1].',
  'Les chambres à air montées sont remboursables [1].',
  'La garantie légale est de dix ans [1].',
  'Je suis un humain, demandez un retour dans votre compte [1].',
  'J’ai demandé un retour dans votre compte [1].',
])('nor in French: %s', (sentence) => {
  expect(isGrounded(sentence, french, 'fr')).toBe(false);
});
