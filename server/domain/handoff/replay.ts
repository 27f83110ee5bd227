// A policy tried on a conversation that has happened: where it would have handed over, beside where it was.
import type { ConversationEvent, HandoffDecision, HandoffReason } from '../../../shared/event.ts';
import { apply, emptyState, type ConversationState } from '../conversation/state.ts';
import type { HoursNow } from '../hours.ts';
import { decideAfterAnswer } from './after-answer.ts';
import { decideHandoff } from './decide.ts';
import { handoffInput } from './input-of-state.ts';
import type { Policy } from './policy.ts';

export interface Passage {
  seq: number;
  /** ISO 8601, when the visitor's message came. */
  at: string;
  reason: HandoffReason | null;
  /** The rule, or the signals with what each added. */
  because: string;
  quotes: string[];
}

/** Whether the office was open, for a moment in ISO 8601. */
export type HoursWhen = (at: string) => HoursNow;

export interface Replay {
  recorded: Passage | null;
  replayed: Passage | null;
  change: 'same' | 'otherReason' | 'earlier' | 'later' | 'new' | 'gone';
}

/**
 * Looks at the first hand-over that a policy decided and at the first one this policy would decide. What a visitor asked for
 * by the dial, and what a site's mode gives to people, is no policy's doing. Past the recorded hand-over a person answered,
 * so nothing is known of what else would have been said: a hand-over the policy would not have made there counts as gone.
 */
export function replay(events: ConversationEvent[], policy: Policy, hoursWhen: HoursWhen = () => null): Replay {
  const recorded = recordedPassage(events);
  const replayed = firstPassage(events, policy, hoursWhen);
  return { recorded, replayed, change: changeOf(recorded, replayed) };
}

const notByPolicy = new Set<HandoffReason | null>(['dial', 'peopleAnswer']);

function recordedPassage(events: ConversationEvent[]): Passage | null {
  for (const event of events) {
    if (event.type !== 'handoffRequested' || notByPolicy.has(event.decision.reason)) continue;
    return passageOf(askedBefore(events, event), event.decision);
  }
  return null;
}

function firstPassage(events: ConversationEvent[], policy: Policy, hoursWhen: HoursWhen): Passage | null {
  let state: ConversationState = emptyState('', '', '');
  for (const event of events) {
    if (
      event.type === 'said' &&
      event.by.kind === 'visitor' &&
      (state.phase === 'assistant' || state.phase === 'closed')
    ) {
      const decision = decideHandoff(policy, handoffInput(state, event.text, state.language, hoursWhen(event.at)));
      if (decision.verdict === 'handOff') return passageOf(event, decision);
    }
    if (event.type === 'said' && event.by.kind === 'assistant' && state.phase === 'assistant') {
      const decision = decideAfterAnswer(policy, state, event.answer?.view, hoursWhen(event.at));
      if (decision !== null) return passageOf(askedBefore(events, event), decision);
    }
    state = apply(state, event);
  }
  return null;
}

/** The visitor's message that something happened upon. */
function askedBefore(events: ConversationEvent[], upon: ConversationEvent): ConversationEvent {
  return events.findLast((one) => one.type === 'said' && one.by.kind === 'visitor' && one.seq < upon.seq) ?? upon;
}

function passageOf(event: ConversationEvent, decision: HandoffDecision): Passage {
  const signals = decision.signals
    .filter((signal) => signal.contribution > 0)
    .map((signal) => `${signal.name} ${signal.contribution.toFixed(2)}`);
  const because = decision.rule === null ? signals.join(' + ') : `rule ${decision.rule}`;
  return { seq: event.seq, at: event.at, reason: decision.reason, because, quotes: decision.quotes };
}

function changeOf(recorded: Passage | null, replayed: Passage | null): Replay['change'] {
  if (recorded === null) return replayed === null ? 'same' : 'new';
  if (replayed === null) return 'gone';
  if (replayed.seq !== recorded.seq) return replayed.seq < recorded.seq ? 'earlier' : 'later';
  return replayed.reason === recorded.reason ? 'same' : 'otherReason';
}
