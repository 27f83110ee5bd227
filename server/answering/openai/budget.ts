// How much of a model may be used: in a conversation, and by each site in a day.
import type { Clock, Turn } from '../../ports.ts';

export interface Limits {
  /** Requests in the part of a conversation that engines look back on. */
  conversationRequests: number;
  dailyRequests: number;
  dailyTokens: number;
}

export interface Budget {
  allows(siteId: string, turns: readonly Turn[]): boolean;
  spend(siteId: string, tokens: number): void;
}

interface Spent {
  requests: number;
  tokens: number;
}

/** Counts the days in memory: a restart begins the day anew. Conversations are counted in their own log, which stays. */
export function createBudget(clock: Clock, limits: Limits): Budget {
  let day = '';
  const spent = new Map<string, Spent>();

  function of(siteId: string): Spent {
    const today = new Date(clock.now()).toISOString().slice(0, 10);
    if (today !== day) spent.clear();
    day = today;
    const known = spent.get(siteId) ?? { requests: 0, tokens: 0 };
    spent.set(siteId, known);
    return known;
  }

  return {
    allows(siteId, turns) {
      const { requests, tokens } = of(siteId);
      const inConversation = turns.reduce((sum, turn) => sum + (turn.answer?.left?.length ?? 0), 0);
      return (
        requests < limits.dailyRequests && tokens < limits.dailyTokens && inConversation < limits.conversationRequests
      );
    },
    spend(siteId, tokens) {
      const known = of(siteId);
      known.requests += 1;
      known.tokens += tokens;
    },
  };
}
