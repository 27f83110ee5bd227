// Whether a model's view, with the signals of the message it is about, makes the message one for a person.
import type { HandoffDecision, ModelView } from '../../../shared/event.ts';
import type { ConversationState } from '../conversation/state.ts';
import type { HoursNow } from '../hours.ts';
import { decideHandoff } from './decide.ts';
import { handoffInput } from './input-of-state.ts';
import type { Policy } from './policy.ts';

/** Null: it stays with the assistant. Without a view there is nothing new, the message was decided on when it came. */
export function decideAfterAnswer(
  policy: Policy,
  state: ConversationState,
  view: ModelView | undefined,
  hours: HoursNow = null,
): HandoffDecision | null {
  const place = state.turns.findLastIndex((turn) => turn.by === 'visitor');
  const asked = state.turns[place];
  if (view === undefined || asked === undefined) return null;
  const before = { ...state, turns: state.turns.slice(0, place) };
  const input = { ...handoffInput(before, asked.text, state.language, hours), modelView: view };
  const decision = decideHandoff(policy, input);
  return decision.verdict === 'handOff' ? decision : null;
}
