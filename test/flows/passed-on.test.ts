// Who must be passed on without asking, and who must not, through the whole server in both languages.
import { expect, test } from 'vitest';
import type { HandoffReason } from '../../shared/event.ts';
import { crankedVisitor } from '../support/cranked-visitor.ts';
import { scriptedAnswerer } from '../support/scripted-answerer.ts';
import { wholeServer } from '../support/whole-server.ts';

/** Says each text, with an answer between, and tells why it was passed on, if it was. */
async function reasonAfter(language: string, ...texts: string[]): Promise<HandoffReason | null> {
  const answerer = scriptedAnswerer();
  const server = await wholeServer({ answerer });
  const visitor = crankedVisitor(server);
  await visitor.hello({ language });
  for (const [index, text] of texts.entries()) {
    await visitor.say(`text-cid-${index}`, text);
    await server.clock.advance(1_000);
    answerer.finish(language === 'fr' ? 'Voici ce que dit l’article.' : 'Here is what the article says.');
    await server.clock.advance(1_000);
  }
  const passed = visitor.log().find((event) => event.type === 'handoffRequested');
  return passed?.type === 'handoffRequested' ? passed.reason : null;
}

test.for([
  ['en', 'billingDispute', ['I was charged twice and I want my money back']],
  ['fr', 'billingDispute', ['J’ai été débité deux fois et je veux être remboursé']],
  ['en', 'anger', ['This is absolutely outrageous, I am furious!']],
  ['fr', 'anger', ['C’est scandaleux, je suis furieux !']],
  ['en', 'health', ['I got an allergic reaction and I am in hospital now']],
  ['fr', 'health', ['Je me suis blessé à la main et je suis à l’hôpital']],
  [
    'en',
    'repeatedQuestion',
    [
      'How do I change my delivery address?',
      'How can I change the delivery address?',
      'How do I change my delivery address?',
    ],
  ],
  [
    'fr',
    'repeatedQuestion',
    [
      'Comment changer mon adresse de livraison ?',
      'Comment je change l’adresse de livraison ?',
      'Comment changer mon adresse de livraison ?',
    ],
  ],
  ['en', 'askedForPerson', ['agent please']],
  ['fr', 'askedForPerson', ['un conseiller svp']],
] as const)('%s, %s: passed on without asking', async ([language, reason, texts]) => {
  expect(await reasonAfter(language, ...texts)).toBe(reason);
});

test.for([
  ['en', 'Where is my order R-1042?'],
  ['en', 'How do I return a bike?'],
  ['en', 'Can I get a refund if I return within 30 days?'],
  ['en', 'No need for an agent, I just want to know the opening hours'],
  ['fr', 'Où en est ma commande R-1042 ?'],
  ['fr', 'Combien coûte la livraison ?'],
  ['fr', 'Je ne suis pas fâché, je voudrais juste connaître le délai de retour'],
])('%s, “%s” stays with the assistant', async ([language, text]) => {
  expect(await reasonAfter(language ?? 'en', text ?? '')).toBeNull();
});
