// Conversations for driving the console: a shop's afternoon, written out, and as many more as a test needs.
import type { AnswerRecord, Author, EventBody, HandoffDecision } from '../../shared/event.ts';
import type { ArticleLine, SiteLine } from '../../shared/http-api.ts';
import { ago, conversationOf } from './fake-agent-conversations.ts';
import type { FakeConversation } from './fake-agent-server.ts';

export const visitor: Author = { kind: 'visitor' };
export const assistant: Author = { kind: 'assistant', name: 'Ada' };
export const nadia = { id: 'agent-nadia', name: 'Nadia Benali' };

const returnsSource = {
  articleId: 'returns',
  title: 'Returns and refunds',
  section: 'When the money comes back',
  url: 'https://shop.example/help/returns',
  updated: '2026-09-14',
  passage:
    'Refunds reach the card used for the purchase within **five working days** after the parcel is back with us.',
};

export const answer: AnswerRecord = {
  kind: 'answer',
  engine: 'local',
  sureness: 0.82,
  sources: [returnsSource],
  tools: [{ name: 'orderStatus', ok: true, tookMs: 184, input: { order: '48213' } }],
};

export const decisionBySignals: HandoffDecision = {
  policy: { name: 'default', version: '3' },
  verdict: 'handOff',
  reason: 'anger',
  decidedBy: 'signals',
  rule: null,
  quotes: ['this is the third time I am asking'],
  signals: [
    { name: 'anger', value: 0.84, weight: 0.7, contribution: 0.588, quotes: ['this is the third time I am asking'] },
    { name: 'repeatedQuestion', value: 0.9, weight: 0.5, contribution: 0.45, quotes: ['where is my refund'] },
    { name: 'complexity', value: 0.2, weight: 0.4, contribution: 0.08, quotes: [] },
  ],
  score: 1.118,
  threshold: 1,
  runnerUp: { kind: 'signal', name: 'repeatedQuestion', score: 0.45 },
  counterfactual: { change: 'withoutSignal', name: 'repeatedQuestion', margin: -0.332 },
};

export const decisionByRule: HandoffDecision = {
  policy: { name: 'default', version: '3' },
  verdict: 'handOff',
  reason: 'askedForPerson',
  decidedBy: 'rule',
  rule: 'askedForPerson',
  quotes: ['can I talk to somebody please'],
  signals: [],
  score: 0.1,
  threshold: 1,
  runnerUp: null,
  counterfactual: { change: 'withoutRule', name: 'askedForPerson', margin: -0.9 },
};

export const shop = { id: 'site-demo', name: 'Atelier Lumen' };
export const stay = { id: 'site-stay', name: 'Hôtel des Dunes' };

export function afternoon(me: { id: string; name: string }): FakeConversation[] {
  return [angryRefund(), askedInFrench(), withAssistant(), mine(me), nadias(), ...older(me)];
}

function angryRefund(): FakeConversation {
  return conversationOf(
    'c-refund',
    shop,
    'Visitor 4F2A',
    [
      [26, { type: 'opened', language: 'en', browserLanguage: 'en-GB' }],
      [26, { type: 'pageVisited', url: 'https://shop.example/orders/48213', title: 'Order 48213' }],
      [25.5, { type: 'pageVisited', url: 'https://shop.example/help/returns', title: 'Returns and refunds' }],
      [25, { type: 'said', by: visitor, text: 'Hello, I sent back order 48213 two weeks ago, where is my refund?' }],
      [
        24.9,
        {
          type: 'said',
          by: assistant,
          text: 'Order **48213** came back to us on 9 November. Refunds reach your card [within five working days](https://shop.example/help/returns) after that:\n\n1. we check the parcel\n2. we release the payment\n3. your bank books it',
          answer,
        },
      ],
      [24, { type: 'said', by: visitor, text: 'That was eight working days ago. Nothing has arrived.' }],
      [
        23.9,
        {
          type: 'said',
          by: assistant,
          text: 'I do not know why it is late. I can see that 129.00 € were released, not whether your bank has booked them.',
          answer: { ...answer, kind: 'unknown', sureness: 0.31, sources: [], tools: [] },
        },
      ],
      [14, { type: 'rated', target: 7, mark: 'wrong' }],
      [13, { type: 'said', by: visitor, text: 'This is the third time I am asking. I want my 129 € back!!' }],
      [12.9, { type: 'draftDiscarded', text: 'Refunds reach the card within five', reason: 'personTookOver' }],
      [12.8, { type: 'handoffRequested', decision: decisionBySignals }],
      [9, { type: 'said', by: visitor, text: 'Is anybody there?' }],
      [8, { type: 'emailLeft', email: 'mira.k@example.org' }],
    ],
    {
      asked: [
        { seq: 4, text: 'Where is my refund for order 48213?' },
        { seq: 9, text: 'I want my 129 € back' },
      ],
      open: [{ seq: 9, text: 'Refund of 129 €, eight working days after the return' }],
      tried: [
        { seq: 5, text: 'Refunds take five working days after the return', kind: 'answer', sureness: 0.82 },
        { seq: 7, text: 'Could not see whether the bank booked it', kind: 'unknown', sureness: 0.31 },
      ],
      facts: [
        { seq: 4, text: '48213', kind: 'order' },
        { seq: 9, text: '129 €', kind: 'amount' },
        { seq: 13, text: 'mira.k@example.org', kind: 'email' },
      ],
      mood: [
        { seq: 4, text: 'where is my refund', mood: 'calm' },
        { seq: 9, text: 'This is the third time I am asking', mood: 'anger' },
      ],
      pages: [
        { seq: 2, url: 'https://shop.example/orders/48213', title: 'Order 48213', at: ago(26) },
        { seq: 3, url: 'https://shop.example/help/returns', title: 'Returns and refunds', at: ago(25.5) },
      ],
      sources: [{ ...returnsSource, seq: 5 }],
    },
  );
}

function askedInFrench(): FakeConversation {
  return conversationOf(
    'c-french',
    stay,
    'Visitor 91BC',
    [
      [4, { type: 'opened', language: 'fr', browserLanguage: 'fr-FR' }],
      [4, { type: 'said', by: visitor, text: 'Bonjour, puis-je parler à quelqu’un au sujet de ma réservation ?' }],
      [3.9, { type: 'dialSet', position: 'person' }],
      [3.9, { type: 'handoffRequested', decision: { ...decisionByRule, reason: 'dial', rule: 'dial', quotes: [] } }],
    ],
    {
      asked: [{ seq: 2, text: 'Parler à quelqu’un au sujet de la réservation' }],
      language: 'fr',
      browserLanguage: 'fr-FR',
    },
  );
}

function withAssistant(): FakeConversation {
  return conversationOf('c-bot', shop, 'Visitor 7D10', [
    [2, { type: 'opened', language: 'en', browserLanguage: 'de-DE' }],
    [2, { type: 'said', by: visitor, text: 'Do you ship to Austria?' }],
    [1.9, { type: 'said', by: assistant, text: 'Yes, to Austria in two to four days, for 6.90 €.', answer }],
  ]);
}

function mine(me: { id: string; name: string }): FakeConversation {
  return conversationOf('c-mine', shop, 'Visitor C03E', [
    [1500, { type: 'opened', language: 'en', browserLanguage: 'en-US' }],
    [
      1499,
      {
        type: 'said',
        by: visitor,
        text: 'The lamp I ordered arrived with a cracked shade, can I talk to somebody please',
      },
    ],
    [1498, { type: 'handoffRequested', decision: decisionByRule }],
    [1490, { type: 'assigned', agent: me }],
    [
      1489,
      { type: 'said', by: { kind: 'agent', ...me }, text: 'I am sorry about that. Can you send me the order number?' },
    ],
    [1488, { type: 'seen', side: 'visitor', upTo: 5 }],
    [40, { type: 'said', by: visitor, text: 'It is 50117. The box was fine, only the glass is broken.' }],
    [39, { type: 'seen', side: 'agent', upTo: 7 }],
    [
      38,
      {
        type: 'noted',
        agent: nadia,
        text: 'We had three of these this week: same carrier. Offer a new shade, no return needed.',
      },
    ],
    [
      36,
      {
        type: 'said',
        by: { kind: 'agent', ...me },
        text: 'Thank you. A new shade leaves today, and you need not send anything back.',
      },
    ],
    [35, { type: 'seen', side: 'visitor', upTo: 10 }],
    [3, { type: 'said', by: visitor, text: 'That is great, thank you! Will I get a tracking number?' }],
  ]);
}

function nadias(): FakeConversation {
  return conversationOf('c-nadia', stay, 'Visitor E7A9', [
    [50, { type: 'opened', language: 'en', browserLanguage: 'en-GB' }],
    [50, { type: 'said', by: visitor, text: 'I was charged twice for the same night.' }],
    [
      49,
      { type: 'handoffRequested', decision: { ...decisionByRule, reason: 'billingDispute', rule: 'billingDispute' } },
    ],
    [45, { type: 'assigned', agent: nadia }],
    [
      44,
      {
        type: 'said',
        by: { kind: 'agent', ...nadia },
        text: 'I see both charges and am releasing the second one now.',
      },
    ],
  ]);
}

function older(me: { id: string; name: string }): FakeConversation[] {
  const closed = conversationOf('c-old', shop, 'Visitor 4F2A', [
    [43_200, { type: 'opened', language: 'en', browserLanguage: 'en-GB' }],
    [43_199, { type: 'said', by: visitor, text: 'Can I change the delivery address of order 48213?' }],
    [43_198, { type: 'handoffRequested', decision: decisionByRule }],
    [43_190, { type: 'assigned', agent: me }],
    [43_189, { type: 'said', by: { kind: 'agent', ...me }, text: 'Done: it goes to the new address.' }],
    [43_180, { type: 'closed', by: { kind: 'agent', ...me } }],
  ]);
  return [closed];
}

/** Many lines for measuring: every phase, spread over time. */
export function crowd(count: number): FakeConversation[] {
  return Array.from({ length: count }, (_, index) => {
    const start = 5 + index * 0.7;
    const told: [number, EventBody][] = [
      [start, { type: 'opened', language: index % 3 ? 'en' : 'fr', browserLanguage: 'en-GB' }],
      [start - 1, { type: 'said', by: visitor, text: `Question number ${index} about a delivery` }],
    ];
    if (index % 4 === 1) told.push([start - 2, { type: 'handoffRequested', decision: decisionByRule }]);
    if (index % 4 === 2) told.push([start - 2, { type: 'closed', by: assistant }]);
    return conversationOf(
      `c-crowd-${index}`,
      index % 2 ? shop : stay,
      `Visitor ${(index + 4096).toString(16).toUpperCase()}`,
      told,
    );
  });
}

export const sites: SiteLine[] = [
  {
    id: 'site-demo',
    key: 'pk_lumen_8f31c2',
    name: 'Atelier Lumen',
    allowedOrigins: ['https://shop.example', 'https://www.shop.example'],
    languages: ['en', 'fr'],
    brandColour: '#b4552d',
    assistantName: 'Ada',
    emotions: true,
    modes: { standard: 'automatic', topics: [] },
    officeHours: null,
    articles: 3,
  },
  {
    id: 'site-stay',
    key: 'pk_dunes_17aa90',
    name: 'Hôtel des Dunes',
    allowedOrigins: ['https://dunes.example'],
    languages: ['fr', 'en'],
    brandColour: '#1d5f8a',
    assistantName: 'Léo',
    emotions: true,
    modes: { standard: 'automatic', topics: [] },
    officeHours: null,
    articles: 0,
  },
];

export const articles: ArticleLine[] = [
  { id: 'returns', language: 'en', title: 'Returns and refunds', section: 'Orders', updated: '2026-09-14' },
  { id: 'shipping', language: 'en', title: 'Shipping times and costs', section: 'Orders', updated: '2026-08-02' },
  { id: 'retours', language: 'fr', title: 'Retours et remboursements', section: 'Commandes', updated: '2026-09-14' },
];
