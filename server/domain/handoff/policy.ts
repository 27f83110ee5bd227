// What a hand-over policy says: rules in order, signals with weights, a threshold, guards, and the words of each language.
import type { HandoffReason } from '../../../shared/event.ts';

export interface Policy {
  name: string;
  /** Raised with every change, so that a decision taken months ago can be read with the policy it was taken under. */
  version: string;
  /** False: nothing is concluded from how a visitor feels. Rules and the other signals go on. */
  emotions: boolean;
  /** Tried in this order; the first that matches decides. */
  rules: Rule[];
  signals: SignalSetting[];
  /** From this score on the signals hand over by themselves. */
  threshold: number;
  guards: Guards;
  lexicons: Lexicon[];
  /** Weights learned from labelled turns; null to go without. */
  learned: LearnedWeights | null;
}

export interface Rule {
  id: string;
  reason: HandoffReason;
  /** The lexicon topics of which one makes it match; none where what the page says of the visitor is enough. */
  topics: string[];
  /** What must hold besides, all of it. */
  when?: Conditions;
  /** Counts even when a person has just dealt with the conversation and given it back. */
  always: boolean;
}

export interface Conditions {
  /** What the page says of its visitor, unproven: by name the values that will do, `*` standing for anything. */
  attributes?: Record<string, string[]>;
  /** By the site's office hours; a site that keeps none is always open. */
  hours?: 'open' | 'closed';
}

export type SignalName =
  | 'anger'
  | 'distress'
  | 'urgency'
  | 'repeatedQuestion'
  | 'unresolved'
  | 'lowSureness'
  | 'complexity'
  | 'toolFailure'
  | 'negativeFeedback'
  | 'modelView'
  | 'likelyAskedForPerson'
  | 'likelyBillingDispute'
  | 'likelyFraud'
  | 'likelyUpset';

export interface SignalSetting {
  name: SignalName;
  reason: HandoffReason;
  /** What a signal of full strength adds to the score. */
  weight: number;
  /** Rests on how the visitor feels; left out when emotions are off. */
  emotional: boolean;
}

export interface Guards {
  /** For so many visitor messages after a person spoke, only rules marked `always` hand over at once. */
  messagesAfterPerson: number;
  /** Added to the threshold during these messages. */
  thresholdAfterPerson: number;
  /** Added to the threshold while the office is closed: less than nothing makes a hand-over easier. */
  thresholdClosed: number;
}

/** One language's words. Phrases are written in the small pattern language of pattern.ts. */
export interface Lexicon {
  /** ISO 639-1. */
  language: string;
  /** Frequent small words that give the language away. */
  functionWords: string[];
  negation: Negation;
  /** Words that look like a misspelling of a phrase's word and are not. */
  correctWords: string[];
  sets: Record<string, string[]>;
  topics: Record<string, Topic>;
}

export interface Negation {
  /** Before a phrase; `no:1` reaches one word ahead, without a number three. */
  before: string[];
  /** Behind a phrase, for languages that negate at the end. */
  after: string[];
  /** Next to a negator they take its force away: "I don't know how to reach an agent" still asks for one. */
  pass: string[];
}

export interface Topic {
  any: string[];
  /** A match that one of these overlaps does not count. */
  unless: string[];
}

/** A logistic regression over hashed word and letter n-grams: figures only, no words. */
export interface LearnedWeights {
  /** Number of hash buckets, a power of two. */
  buckets: number;
  /** Languages it was learned on; elsewhere it stays silent. */
  languages: string[];
  classes: LearnedClass[];
}

export interface LearnedClass {
  signal: SignalName;
  bias: number;
  /** One byte a bucket, in base64: signed, times `scale`. */
  scale: number;
  weights: string;
  /** Likelihoods from `from` to `full` become a signal from 0 to 1. */
  from: number;
  full: number;
}
