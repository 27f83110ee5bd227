// The inbox line of a conversation, and the log as a visitor may see it.
import type { Summary } from '../../../shared/agent-protocol.ts';
import type { AnswerRecord, ConversationEvent, Left } from '../../../shared/event.ts';
import type { VisitorEvent } from '../../../shared/visitor-protocol.ts';
import { isPrivateHost } from '../private-host.ts';
import { plainText } from '../text/markdown.ts';
import type { ConversationState, SaidTurn } from './state.ts';

const previewLength = 140;

export function summaryOf(state: ConversationState): Omit<Summary, 'revision' | 'siteName'> {
  const last = state.turns.at(-1);
  return {
    id: state.id,
    siteId: state.siteId,
    visitorId: state.visitorId,
    visitorLabel: state.visitorId.replaceAll('-', '').slice(0, 4).toUpperCase(),
    phase: state.phase,
    language: state.language,
    agent: state.agent,
    reason: state.reason,
    waitingSince: state.waitingSince,
    email: state.email,
    preview: last === undefined ? null : { by: last.by, text: previewOf(last) },
    unread: state.unread,
    lastSeq: state.lastSeq,
    openedAt: state.openedAt,
    updatedAt: state.updatedAt,
  };
}

/** Answers are written in Markdown; what a visitor typed stays as it was typed. */
function previewOf({ by, text }: SaidTurn): string {
  const shown = by === 'visitor' ? text : plainText(text.slice(0, 4 * previewLength));
  return shown.slice(0, previewLength);
}

/** Notes and drafts keep their number and lose everything else; a decision keeps its reason and the visitor's own words. */
export function asVisitorSees(event: ConversationEvent): VisitorEvent {
  const { seq, at, cid } = event;
  switch (event.type) {
    case 'noted':
    case 'draftDiscarded':
    case 'drafted':
      return { seq, at: '', cid: null, type: 'hidden' };
    case 'handoffRequested':
      return {
        seq,
        at,
        cid,
        type: 'handoffRequested',
        reason: event.decision.reason,
        quotes: event.decision.quotes,
      };
    case 'said':
      return event.answer === undefined ? event : { ...event, answer: answerAsVisitorSees(event.answer) };
    default:
      return event;
  }
}

/** What a model thinks of them is for the agents, and what it cost and how it went for the operator. */
function answerAsVisitorSees(answer: AnswerRecord): AnswerRecord {
  return { ...answer, view: undefined, left: answer.left?.map(leftAsVisitorSees) };
}

/** Where it went, how much, and what was hidden before. A machine of the operator's own has no name for visitors. */
function leftAsVisitorSees({ host, model, bytes, masked }: Left): Left {
  return { host: isPrivateHost(host) ? '' : host, model, bytes, masked, tookMs: 0, outcome: '' };
}
