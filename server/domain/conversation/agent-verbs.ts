// What an agent may do. One holder of the floor: only they can reply, and nobody takes it from them by accident.
import type { Agent } from '../../../shared/event.ts';
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

export function agentReplies(agent: Agent, rawText: string): Decide {
  const text = checkedText(rawText);
  return (state) => {
    held(state, agent);
    return [{ type: 'said', by: { kind: 'agent', ...agent }, text }];
  };
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
