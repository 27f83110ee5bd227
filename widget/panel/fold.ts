// Where the conversation stands, folded from its events: who has the floor, what was marked, what was seen.
import type { Agent, Dial } from '../../shared/event.ts';
import type { VisitorEvent } from '../../shared/visitor-protocol.ts';

export type Mark = 'helpful' | 'notRelevant' | 'wrong';

export interface Standing {
  phase: 'assistant' | 'waiting' | 'person' | 'closed';
  dial: Dial;
  /** The person who has, or last had, the floor. */
  agent: Agent | null;
  email: string | null;
  marks: Record<number, Mark>;
  /** The last message an agent, and the visitor, have seen. */
  seenByAgent: number;
  seenByVisitor: number;
  /** The address of the last page told. */
  page: string | null;
}

export const atStart: Standing = {
  phase: 'assistant',
  dial: 'assistant',
  agent: null,
  email: null,
  marks: {},
  seenByAgent: 0,
  seenByVisitor: 0,
  page: null,
};

export function standingOf(events: VisitorEvent[]): Standing {
  return events.reduce(apply, atStart);
}

function apply(state: Standing, event: VisitorEvent): Standing {
  switch (event.type) {
    case 'said':
      // A word into a closed conversation opens it again, with the assistant.
      return event.by.kind === 'visitor' && state.phase === 'closed' ? { ...state, phase: 'assistant' } : state;
    case 'dialSet':
      // Any other place gives the floor to the assistant; towards a person the hand-over follows as its own event.
      return { ...state, dial: event.position, phase: event.position === 'person' ? state.phase : 'assistant' };
    case 'handoffRequested':
      return { ...state, phase: 'waiting' };
    case 'assigned':
      return { ...state, phase: 'person', agent: event.agent };
    case 'returned':
      return { ...state, phase: 'assistant', dial: 'assistant' };
    case 'closed':
      return { ...state, phase: 'closed' };
    case 'seen':
      return event.side === 'agent'
        ? { ...state, seenByAgent: Math.max(state.seenByAgent, event.upTo) }
        : { ...state, seenByVisitor: Math.max(state.seenByVisitor, event.upTo) };
    case 'emailLeft':
      return { ...state, email: event.email };
    case 'pageVisited':
      return { ...state, page: event.url };
    case 'rated':
      return { ...state, marks: { ...state.marks, [event.target]: event.mark } };
    default:
      // Opened, hidden, and whatever a newer server adds.
      return state;
  }
}
