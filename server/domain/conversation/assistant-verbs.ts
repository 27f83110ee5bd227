// What the assistant may do: answer while it has the floor, once a turn; anything later is put aside and recorded.
import type { AnswerRecord } from '../../../shared/event.ts';
import { decideAfterAnswer } from '../handoff/after-answer.ts';
import type { Policy } from '../handoff/policy.ts';
import type { HoursNow } from '../hours.ts';
import type { ConversationState } from './state.ts';
import type { Decide } from './visitor-verbs.ts';

export interface Draft {
  assistantName: string;
  text: string;
  answer: AnswerRecord;
  /** The last visitor message the draft answers. */
  basedOn: number;
}

/** The id of a turn, and the command id of its one answer. No client can send it: theirs have no colon. */
export function turnId(basedOn: number): string {
  return `answer:${basedOn}`;
}

export function awaitsAnswer(state: ConversationState): boolean {
  return state.phase === 'assistant' && state.lastVisitorSaid > state.lastAnswered;
}

/**
 * Makes no event when the visitor has said more meanwhile: the reaction then answers all of it. What a model thinks of the
 * message comes with the answer, and may send the visitor on to a person in the same append.
 */
export function assistantSays(draft: Draft, policy: Policy, hours: HoursNow = null): Decide {
  return (state) => {
    if (state === null || draft.text === '') return [];
    if (state.phase !== 'assistant')
      return [{ type: 'draftDiscarded', text: draft.text, reason: discardReason(state) }];
    if (state.lastVisitorSaid > draft.basedOn || state.lastAnswered > draft.basedOn) return [];
    const by = { kind: 'assistant', name: draft.assistantName } as const;
    const decision = decideAfterAnswer(policy, state, draft.answer.view, hours);
    return [
      { type: 'said', by, text: draft.text, answer: draft.answer },
      ...(decision === null ? [] : [{ type: 'handoffRequested', decision } as const]),
    ];
  };
}

function discardReason(state: ConversationState): 'personTookOver' | 'dialMoved' | 'closed' {
  if (state.phase === 'person') return 'personTookOver';
  return state.phase === 'closed' ? 'closed' : 'dialMoved';
}
