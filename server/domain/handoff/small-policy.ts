// A policy of a few words, for the tests of this folder.
import type { Lexicon, Policy } from './policy.ts';

export const english: Lexicon = {
  language: 'en',
  functionWords: ['i', 'the', 'a', 'to', 'is', 'my', 'and', 'you', 'it'],
  negation: { before: ['not', 'dont', 'no:1'], after: [], pass: ['know', 'how'] },
  correctWords: ['agents'],
  sets: { people: ['agent', 'human being', 'person'], talk: ['talk', 'speak'] },
  topics: {
    askedForPerson: {
      any: ['@talk to ..2 @people', '< @people >', 'need [a|an] @people', '<3 boss >'],
      unless: ['talk to my person', 'is it ..2 @people ?'],
    },
    billingDispute: { any: ['charged ..3 twice', 'not_my charge', 'paid # instead of #'], unless: [] },
    strongAnger: { any: ['idiot*'], unless: [] },
    urgency: { any: ['urgent'], unless: [] },
  },
};

export const smallPolicy: Policy = {
  name: 'small',
  version: '1.0.0',
  emotions: true,
  rules: [
    { id: 'asked', reason: 'askedForPerson', topics: ['askedForPerson'], always: true },
    { id: 'billing', reason: 'billingDispute', topics: ['billingDispute'], always: false },
  ],
  signals: [
    { name: 'anger', reason: 'anger', weight: 0.7, emotional: true },
    { name: 'urgency', reason: 'distress', weight: 0.5, emotional: true },
    { name: 'toolFailure', reason: 'toolFailure', weight: 1, emotional: false },
  ],
  threshold: 1,
  guards: { messagesAfterPerson: 2, thresholdAfterPerson: 0.5, thresholdClosed: 0 },
  lexicons: [english],
  learned: null,
};
