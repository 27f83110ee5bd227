// What the assistant may do where people answer: leave a message to them, and say what it would have said.
import type { AnswerRecord } from '../../../shared/event.ts';
import type { Modes } from '../../../shared/http-api.ts';
import { decideHandoff } from '../handoff/decide.ts';
import { handoffInput } from '../handoff/input-of-state.ts';
import type { Policy } from '../handoff/policy.ts';
import type { HoursNow } from '../hours.ts';
import { modeFor, peopleAnswer, type MessageMode } from '../mode.ts';
import { awaitsAnswer } from './assistant-verbs.ts';
import type { ConversationState } from './state.ts';
import type { Decide } from './visitor-verbs.ts';

export interface OwedDraft {
  mode: 'shadow' | 'copilot';
  /** The last visitor message, which the draft would answer. */
  basedOn: number;
}

/** The command id of the one draft a message may have. No client can send it: theirs have no colon. */
export function draftId(basedOn: number): string {
  return `draft:${basedOn}`;
}

/**
 * Null: nobody is waiting for one. A visitor whose dial stands at "a person" has chosen that no engine reads along. What an
 * agent has answered already needs no help, but is worth comparing with.
 */
export function owedDraft(state: ConversationState, modes: Modes): OwedDraft | null {
  const last = state.turns.findLast((turn) => turn.by === 'visitor');
  if (last === undefined || !isWithPeople(state) || state.dial === 'person') return null;
  const { mode } = modeFor(modes, last.text, shortTag(state.language));
  if (mode !== 'shadow' && mode !== 'copilot') return null;
  const answered = state.turns.some((turn) => turn.by === 'agent' && turn.seq > last.seq);
  return mode === 'copilot' && answered ? null : { mode, basedOn: last.seq };
}

/** A draft that is not owed any more when it is done is dropped: a newer message has, or needs, one of its own. */
export function keepsDraft(draft: OwedDraft & { text: string; answer: AnswerRecord }, modes: Modes): Decide {
  return (state) => {
    const owed = state === null ? null : owedDraft(state, modes);
    if (draft.text === '' || owed?.basedOn !== draft.basedOn || owed.mode !== draft.mode) return [];
    const { mode, basedOn, text, answer } = draft;
    return [{ type: 'drafted', mode, basedOn, text, answer }];
  };
}

/** For a message that came while the assistant still answered here, and for one found unanswered when the server starts. */
export function leavesToPeople(policy: Policy, modes: Modes, hours: HoursNow = null): Decide {
  return (state) => {
    const found = state === null || !awaitsAnswer(state) ? null : lastMessage(state, modes);
    if (state === null || found === null || found.mode === 'automatic') return [];
    const before = { ...state, turns: state.turns.slice(0, found.place) };
    const stayed = decideHandoff(policy, handoffInput(before, found.text, state.language, hours));
    return [{ type: 'handoffRequested', decision: peopleAnswer(stayed, found) }];
  };
}

function lastMessage(state: ConversationState, modes: Modes): (MessageMode & { text: string; place: number }) | null {
  const place = state.turns.findLastIndex((turn) => turn.by === 'visitor');
  const text = state.turns[place]?.text;
  return text === undefined ? null : { ...modeFor(modes, text, shortTag(state.language)), text, place };
}

function isWithPeople({ phase }: ConversationState): boolean {
  return phase === 'waiting' || phase === 'person';
}

function shortTag(language: string): string {
  return language.slice(0, 2).toLowerCase();
}
