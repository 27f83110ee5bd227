// What the policy is asked about: the new message, and the conversation before it.
import type { ConversationState } from '../conversation/state.ts';
import type { HoursNow } from '../hours.ts';
import type { HandoffInput } from './input.ts';

/** `language`: of the page, for a conversation that has not begun yet. */
export function handoffInput(
  state: ConversationState | null,
  text: string,
  language: string,
  hours: HoursNow = null,
): HandoffInput {
  const history = (state?.turns ?? []).map((turn) => ({
    by: turn.by,
    text: turn.text,
    ...(turn.answer === undefined ? {} : { kind: turn.answer.kind, sureness: turn.answer.sureness }),
  }));
  return {
    text,
    language: (state?.language ?? language).slice(0, 2).toLowerCase(),
    history,
    toolFailures: state?.toolFailures ?? 0,
    negativeMarks: state?.negativeMarks ?? 0,
    attributes: state?.attributes ?? {},
    hours,
  };
}
