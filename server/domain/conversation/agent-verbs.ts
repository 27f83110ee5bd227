// What an agent may do. One holder of the floor: only they can reply, and nobody takes it from them by accident.
import type { Agent, ConversationEvent } from '../../../shared/event.ts';
import { Refused } from '../refused.ts';
import type { ConversationState } from './state.ts';
import { checkedText, type Decide } from './visitor-verbs.ts';

export function agentTakes(agent: Agent): Decide {
  return (state) => {
    const { phase, agent: holder } = existing(state);
    switch (phase) {
      case 'waiting':
      case 'assistant':
        return [{ type: 'assigned', agent }];
      case 'person':
        if (holder?.id === agent.id) return [];
        throw new Refused('alreadyTaken');
      case 'closed':
        throw new Refused('conversationClosed');
    }
  };
}

/** `draft`: the event of this conversation that the agent says the text was made from; null when there is none such. */
export function agentReplies(agent: Agent, rawText: string, draft?: ConversationEvent | null): Decide {
  const text = checkedText(rawText);
  return (state) => {
    held(state, agent);
    const by = { kind: 'agent', ...agent } as const;
    if (draft === undefined) return [{ type: 'said', by, text }];
    return [{ type: 'said', by, text, fromDraft: fromDraft(text, draft) }];
  };
}

/** Only what was offered to the agents can be sent: in shadow the assistant's words are kept to be compared, not used. */
function fromDraft(text: string, draft: ConversationEvent | null): { seq: number; edited: boolean } {
  if (draft?.type !== 'drafted') throw new Refused('notFound');
  if (draft.mode !== 'copilot') throw new Refused('notAllowed');
  return { seq: draft.seq, edited: text !== draft.text.trim() };
}

export function agentNotes(agent: Agent, rawText: string): Decide {
  const text = checkedText(rawText);
  return (state) => {
    existing(state);
    return [{ type: 'noted', agent, text }];
  };
}

export function agentHandsBack(agent: Agent): Decide {
  return (state) => {
    held(state, agent);
    return [{ type: 'returned', agent }];
  };
}

export function agentCloses(agent: Agent): Decide {
  return (state) => {
    const known = existing(state);
    if (known.phase === 'closed') return [];
    if (known.phase === 'person') held(known, agent);
    return [{ type: 'closed', by: { kind: 'agent', ...agent } }];
  };
}

function existing(state: ConversationState | null): ConversationState {
  if (state === null) throw new Refused('notFound');
  return state;
}

function held(state: ConversationState | null, agent: Agent): void {
  const known = existing(state);
  if (known.phase === 'closed') throw new Refused('conversationClosed');
  if (known.phase !== 'person' || known.agent?.id !== agent.id) throw new Refused('notYours');
}
