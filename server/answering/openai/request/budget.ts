// How much of a model may be used: in a conversation, and by each site in a day.
import type { Clock, Question } from '../../../ports.ts';

export interface Limits {
  conversationRequests: number;
  dailyRequests: number;
  dailyTokens: number;
}

export interface Budget {
  allows(question: Question): boolean;
  spend(question: Question, tokens: number): void;
}

interface Spent {
  requests: number;
  tokens: number;
}

/**
 * Counts in memory, by the day: a restart begins it anew. Of a conversation its log is the witness too: what stands in its
 * last messages counts whatever the memory says.
 */
export function createBudget(clock: Clock, limits: Limits): Budget {
  let day = '';
  const sites = new Map<string, Spent>();
  const conversations = new Map<string, number>();

  function turnTheDay(): void {
    const today = new Date(clock.now()).toISOString().slice(0, 10);
    if (today === day) return;
    day = today;
    sites.clear();
    conversations.clear();
  }

  function inConversation({ turns, asker }: Question): number {
    const logged = turns.reduce((sum, turn) => sum + (turn.answer?.left?.length ?? 0), 0);
    return Math.max(logged, conversations.get(asker?.conversationId ?? '') ?? 0);
  }

  return {
    allows(question) {
      turnTheDay();
      const { requests, tokens } = sites.get(question.site.id) ?? { requests: 0, tokens: 0 };
      return (
        requests < limits.dailyRequests &&
        tokens < limits.dailyTokens &&
        inConversation(question) < limits.conversationRequests
      );
    },
    spend(question, tokens) {
      turnTheDay();
      const { site, asker } = question;
      const spent = sites.get(site.id) ?? { requests: 0, tokens: 0 };
      sites.set(site.id, { requests: spent.requests + 1, tokens: spent.tokens + tokens });
      if (asker !== undefined) {
        conversations.set(asker.conversationId, (conversations.get(asker.conversationId) ?? 0) + 1);
      }
    },
  };
}
