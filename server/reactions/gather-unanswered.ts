// When the assistant did not know, or its answer was marked as wrong or beside the point, the question is kept for the owners.
import type { ConversationEvent } from '../../shared/event.ts';
import type { Desk } from '../desk.ts';
import { likelyLanguages } from '../domain/text/language.ts';
import { askedBefore, type WhyUnanswered } from '../domain/unanswered.ts';
import { onEverySite } from '../every-site.ts';
import type { Bus, BusMessage, QuestionStore, SiteStore } from '../ports.ts';

export interface GatheringParts {
  store: SiteStore & QuestionStore;
  bus: Bus;
  desk: Desk;
  report: (error: unknown) => void;
}

export async function gatherUnanswered(parts: GatheringParts): Promise<() => void> {
  async function gather(conversationId: string, answer: number, why: WhyUnanswered, at: string): Promise<void> {
    const state = await parts.desk.read(conversationId);
    const asked = state && askedBefore(state.turns, answer);
    if (!state || !asked) return;
    const text = state.turns
      .filter(({ seq }) => seq >= asked.firstSeq && seq <= asked.seq)
      .map((turn) => turn.text)
      .join('\n');
    const site = (await parts.store.sites()).find((one) => one.id === state.siteId);
    const page = state.language.slice(0, 2).toLowerCase();
    const language = likelyLanguages(text, site?.languages ?? [], page)[0] ?? page;
    const question = { ...asked, conversationId, siteId: state.siteId, language, why, at };
    await parts.store.addUnansweredQuestion(question);
  }

  function onNews(message: BusMessage): void {
    if (message.kind !== 'events') return;
    for (const event of message.events) {
      const found = unansweredIn(event);
      if (found) gather(message.conversationId, found.answer, found.why, event.at).catch(parts.report);
    }
  }

  return onEverySite(parts.store, parts.bus, onNews);
}

function unansweredIn(event: ConversationEvent): { answer: number; why: WhyUnanswered } | null {
  if (event.type === 'said' && event.answer?.kind === 'unknown') return { answer: event.seq, why: 'unknown' };
  if (event.type === 'rated' && event.mark !== 'helpful') return { answer: event.target, why: event.mark };
  return null;
}
