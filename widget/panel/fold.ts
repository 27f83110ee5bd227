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
  const state = { ...atStart };
  for (const event of events) Object.assign(state, changeBy(event, state));
  return state;
}

function changeBy(event: VisitorEvent, state: Standing): Partial<Standing> | undefined {
  switch (event.type) {
    case 'said':
      // A word into a closed conversation opens it again, with the assistant.
      return event.by.kind === 'visitor' && state.phase === 'closed' ? { phase: 'assistant' } : undefined;
    case 'dialSet':
      // Any other place gives the floor to the assistant; towards a person the hand-over follows as its own event.
      return { dial: event.position, phase: event.position === 'person' ? state.phase : 'assistant' };
    case 'handoffRequested':
      return { phase: 'waiting' };
    case 'assigned':
      return { phase: 'person', agent: event.agent };
    case 'returned':
      return { phase: 'assistant', dial: 'assistant' };
    case 'closed':
      return { phase: 'closed' };
    case 'seen':
      return event.side === 'agent'
        ? { seenByAgent: Math.max(state.seenByAgent, event.upTo) }
        : { seenByVisitor: Math.max(state.seenByVisitor, event.upTo) };
    case 'emailLeft':
      return { email: event.email };
    case 'pageVisited':
      return { page: event.url };
    case 'rated':
      return { marks: { ...state.marks, [event.target]: event.mark } };
    default:
      // Opened, hidden, and whatever a newer server adds.
      return undefined;
  }
}
