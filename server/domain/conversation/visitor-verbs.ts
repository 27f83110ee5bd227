// What a visitor may do: each verb is a pure function from the state to the events it makes.
import type { Attributes, Dial, EventBody, HandoffDecision } from '../../../shared/event.ts';
import type { Modes } from '../../../shared/http-api.ts';
import { maxTextLength } from '../../../shared/version.ts';
import { decideHandoff } from '../handoff/decide.ts';
import { handoffInput } from '../handoff/input-of-state.ts';
import type { Policy } from '../handoff/policy.ts';
import type { HoursNow } from '../hours.ts';
import { modeFor, peopleAnswer } from '../mode.ts';
import { Refused } from '../refused.ts';
import type { ConversationState } from './state.ts';

/** A verb; it may run again when its append loses a race. */
export type Decide = (state: ConversationState | null) => EventBody[];

export interface Arrival {
  language: string;
  browserLanguage: string;
  /** Where the visitor left the dial in an earlier conversation. */
  dial: Dial;
  /** What the page says of the visitor, unproven; a page that says nothing takes nothing back. */
  attributes?: Attributes;
  /** Whether the office is open at this moment. */
  hours?: HoursNow;
}

const automatic: Modes = { standard: 'automatic', topics: [] };

/** Rules and signals decide first, so that their reason stands; then the site's mode says whether people answer anyway. */
export function visitorSays(rawText: string, policy: Policy, arrival: Arrival, modes = automatic): Decide {
  const text = checkedText(rawText);
  return (state) => {
    const events: EventBody[] = [...opening(state, arrival), { type: 'said', by: { kind: 'visitor' }, text }];
    const dial = state?.dial ?? arrival.dial;
    if (state !== null && (state.phase === 'waiting' || state.phase === 'person')) return events;
    if (dial === 'person') return [...events, ...dialAt('person', state), handoff(dialDecision(policy))];
    const attributes = newAttributes(state, arrival) ?? state?.attributes ?? {};
    const input = { ...handoffInput(state, text, arrival.language, arrival.hours), attributes };
    const decision = decideHandoff(policy, input);
    if (decision.verdict === 'handOff') return [...events, handoff(decision)];
    const found = modeFor(modes, text, input.language);
    if (found.mode !== 'automatic') return [...events, handoff(peopleAnswer(decision, found))];
    return dial === 'search' ? [...events, { type: 'dialSet', position: 'assistant' }] : events;
  };
}

/** Obeyed at once and before any engine is asked; asking twice changes nothing. */
export function visitorSetsDial(position: Dial, policy: Policy, arrival: Arrival): Decide {
  return (state) => {
    const events = opening(state, { ...arrival, dial: position });
    if (state !== null && state.dial === position && stands(state, position)) return [];
    events.push({ type: 'dialSet', position });
    if (needsQueue(state, position)) events.push(handoff(dialDecision(policy)));
    return events;
  };
}

export function visitorLeavesEmail(email: string): Decide {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email)) throw new Refused('badEmail');
  return (state) => {
    if (state === null) throw new Refused('noConversation');
    return state.email === email ? [] : [{ type: 'emailLeft', email }];
  };
}

export function visitorRates(target: number, mark: 'helpful' | 'notRelevant' | 'wrong'): Decide {
  return (state) => {
    if (state === null) throw new Refused('noConversation');
    if (target > state.lastSeq) throw new Refused('notFound');
    return [{ type: 'rated', target, mark }];
  };
}

/** An offer is taken up as it stands, by one press, within this time; what was true then may not be true later. */
export const offerStandsMs = 30 * 60_000;

/** `madeSince`: an offer older than this moment (ISO 8601) is gone. */
export function visitorDecides(target: number, accept: boolean, madeSince: string): Decide {
  return (state) => {
    if (state === null) throw new Refused('noConversation');
    const { offer } = state;
    if (offer === null || offer.seq !== target || offer.accepted || state.phase !== 'assistant')
      throw new Refused('offerGone');
    if (accept && offer.at < madeSince) throw new Refused('offerGone');
    return [{ type: 'actionDecided', target, accept }];
  };
}

export function visitorVisits(url: string, title: string): Decide {
  return (state) => {
    if (state === null) throw new Refused('noConversation');
    return state.lastPage === url ? [] : [{ type: 'pageVisited', url, title }];
  };
}

export function visitorEnds(): Decide {
  return (state) => {
    if (state === null) throw new Refused('noConversation');
    return state.phase === 'closed' ? [] : [{ type: 'closed', by: { kind: 'visitor' } }];
  };
}

export function visitorStartsNew(arrival: Arrival): Decide {
  return (state) => {
    if (state !== null) throw new Refused('tryAgain');
    return opening(null, arrival);
  };
}

export function someoneSaw(side: 'visitor' | 'agent', upTo: number): Decide {
  return (state) => {
    if (state === null) throw new Refused('noConversation');
    const seen = side === 'visitor' ? state.seenByVisitor : state.seenByAgent;
    const clipped = Math.min(upTo, state.lastSeq);
    return clipped <= seen ? [] : [{ type: 'seen', side, upTo: clipped }];
  };
}

export function checkedText(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw new Refused('textEmpty');
  if (trimmed.length > maxTextLength) throw new Refused('textTooLong');
  return trimmed;
}

function opening(state: ConversationState | null, arrival: Arrival): EventBody[] {
  const { language, browserLanguage } = arrival;
  const attributes = newAttributes(state, arrival);
  return [
    ...(state === null ? [{ type: 'opened', language, browserLanguage } as const] : []),
    ...(attributes === null ? [] : [{ type: 'attributesGiven', attributes } as const]),
  ];
}

/** Null when the page says nothing, or nothing new. */
function newAttributes(state: ConversationState | null, { attributes }: Arrival): Attributes | null {
  const given = Object.entries(attributes ?? {});
  if (attributes === undefined || given.length === 0) return null;
  const known = new Map(Object.entries(state?.attributes ?? {}));
  const isSame = known.size === given.length && given.every(([name, value]) => known.get(name) === value);
  return isSame ? null : attributes;
}

/** Whether the conversation is where the dial points: a policy may have moved it while the dial stayed. */
function stands(state: ConversationState, position: Dial): boolean {
  if (position === 'person') return !needsQueue(state, position);
  return state.phase === 'assistant' || state.phase === 'closed';
}

function needsQueue(state: ConversationState | null, position: Dial): boolean {
  if (position !== 'person') return false;
  return state === null || state.phase === 'assistant' || state.phase === 'closed';
}

function dialAt(position: Dial, state: ConversationState | null): EventBody[] {
  return state?.dial === position ? [] : [{ type: 'dialSet', position }];
}

function handoff(decision: HandoffDecision): EventBody {
  return { type: 'handoffRequested', decision };
}

function dialDecision(policy: Policy): HandoffDecision {
  return {
    policy: { name: policy.name, version: policy.version },
    verdict: 'handOff',
    reason: 'dial',
    decidedBy: 'rule',
    rule: 'dial',
    quotes: [],
    signals: [],
    score: 0,
    threshold: policy.threshold,
    runnerUp: null,
    counterfactual: { change: 'withoutRule', name: 'dial', margin: policy.threshold },
  };
}
