import { expect, test } from 'vitest';
import { handoffReasonSchema, type HandoffDecision } from '../shared/event.ts';
import { counterfactualSentence, decisionSentence, nameInWords, tellingQuotes } from './decision-sentence.ts';
import { en } from './languages/en.ts';
import { fr } from './languages/fr.ts';

const decision: HandoffDecision = {
  policy: { name: 'default', version: '3' },
  verdict: 'handOff',
  reason: 'anger',
  decidedBy: 'signals',
  rule: null,
  quotes: ['third time'],
  signals: [],
  score: 1.118,
  threshold: 1,
  runnerUp: null,
  counterfactual: null,
};

test.each(handoffReasonSchema.options)('%s is said in both languages, with the visitor’s words', (reason) => {
  for (const words of [en, fr]) {
    const bySignals = decisionSentence({ ...decision, reason }, words);
    const byRule = decisionSentence({ ...decision, reason, decidedBy: 'rule', rule: reason }, words);
    for (const sentence of [bySignals, byRule]) {
      expect(sentence).toContain(words.reasons[reason].because);
      expect(sentence).toContain(words.quoted('third time'));
      expect(sentence).not.toMatch(/undefined|null|NaN|\.\.|: \./);
      expect(sentence).toMatch(/\.$/);
    }
    expect(byRule).toContain(words.reasons[reason].label);
  }
});

test('a decision by signals names the score and the threshold in the language’s own figures', () => {
  expect(decisionSentence(decision, en)).toBe(
    'Handed over because the visitor is angry: “third time”. The signs added up to 1.12; 1.00 is enough.',
  );
  expect(decisionSentence(decision, fr)).toContain('1,12');
});

test('a decision to stay says so, with and without a reason', () => {
  const stay = { ...decision, verdict: 'stay', score: 0.4 } as const;
  for (const words of [en, fr]) {
    expect(decisionSentence(stay, words)).toContain(words.reasons.anger.because);
    expect(decisionSentence({ ...stay, reason: null, quotes: [] }, words)).not.toMatch(/null|undefined/);
  }
});

test.each(['withoutRule', 'withoutSignal', 'scoreBelowThreshold', 'scoreAboveThreshold'] as const)(
  'what would have changed it is said for %s, the distance without its sign',
  (change) => {
    const counterfactual = { change, name: change.startsWith('without') ? 'anger' : null, margin: -0.332 };
    expect(counterfactualSentence({ ...decision, counterfactual }, en)).toMatch(/ 0\.33/);
    expect(counterfactualSentence({ ...decision, counterfactual }, fr)).toMatch(/ 0,33/);
    const named = counterfactual.name ? 'Colère' : 'score';
    expect(counterfactualSentence({ ...decision, counterfactual }, fr)).toContain(named);
  },
);

test('without a counterfactual nothing is claimed', () => {
  expect(counterfactualSentence(decision, en)).toBeNull();
});

test('rules and signs of the policy file are said in words, unknown ones are made readable', () => {
  expect(nameInWords('billing-dispute', fr)).toBe(fr.reasons.billingDispute.label);
  expect(nameInWords('lowSureness', en)).toBe('Unsure answer');
  expect(nameInWords('manyShortMessages', en)).toBe('many short messages');
  expect(nameInWords('vip-customer', en)).toBe('vip customer');
});

test('a quote inside another is not said twice', () => {
  expect(
    tellingQuotes(['to a human agent', 'human agent', 'Human agent please', 'agent please', 'to a human agent']),
  ).toEqual(['to a human agent', 'Human agent please']);
});

test('a site’s mode is a rule with a name in words, its topic in the owner’s own', () => {
  expect(nameInWords('mode:off', en)).toBe('This site: Off');
  expect(nameInWords('mode:copilot/Repairs / bikes', en)).toBe('Topic Repairs / bikes: Copilot');
  expect(nameInWords('mode:shadow/Retours', fr)).toBe('Sujet Retours : Ombre');
});

test('what the page says and the office hours are told as circumstances, not as words of the visitor', () => {
  const byRule: HandoffDecision = {
    ...decision,
    reason: 'visitorAttribute',
    decidedBy: 'rule',
    rule: 'priority-plan',
    quotes: ['charged twice'],
    circumstances: [
      { kind: 'attribute', name: 'plan', value: 'enterprise' },
      { kind: 'hours', are: 'closed' },
    ],
  };
  expect(decisionSentence(byRule, en)).toBe(
    'Handed over because the site wants a person for this kind of visitor: “charged twice”, the page says “plan: enterprise”, outside office hours. The rule “priority plan” decided, whatever the score.',
  );
  expect(decisionSentence(byRule, fr)).toContain('la page dit «\u00a0plan: enterprise\u00a0», en dehors des horaires');
});
