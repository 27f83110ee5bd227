// What a conversation is after its events: a fold, so that nothing is true that is not in the log.
import type { Phase } from '../../../shared/agent-protocol.ts';
import type {
  Agent,
  AnswerRecord,
  Attributes,
  ConversationEvent,
  Dial,
  HandoffReason,
  Proposal,
} from '../../../shared/event.ts';
import { addTo, nothingWritten, type Written } from './written.ts';

/** One thing said, as policy and engines need it. */
export interface SaidTurn {
  seq: number;
  by: 'visitor' | 'assistant' | 'agent';
  text: string;
  answer?: AnswerRecord;
}

export interface ConversationState {
  id: string;
  siteId: string;
  visitorId: string;
  lastSeq: number;
  openedAt: string;
  updatedAt: string;
  language: string;
  browserLanguage: string;
  dial: Dial;
  phase: Phase;
  /** Who has the floor while the phase is `person`. */
  agent: Agent | null;
  reason: HandoffReason | null;
  waitingSince: string | null;
  email: string | null;
  /** The last things said, oldest first. */
  turns: SaidTurn[];
  lastVisitorSaid: number;
  lastAnswered: number;
  seenByVisitor: number;
  seenByAgent: number;
  /** Visitor messages past what an agent has seen. */
  unread: number;
  toolFailures: number;
  negativeMarks: number;
  lastPage: string | null;
  /** What the page said of the visitor; unproven. */
  attributes: Attributes;
  /** The assistant's last offer to do something, until it is done, declined or withdrawn by what is said next. */
  offer: Offer | null;
  /** How much the visitor has added. */
  written: Written;
}

export interface Offer {
  /** The message that holds it. */
  seq: number;
  /** When it was made, ISO 8601. */
  at: string;
  proposal: Proposal;
  accepted: boolean;
}

/** Policy and engines look this far back. */
const keptTurns = 30;

export function emptyState(id: string, siteId: string, visitorId: string): ConversationState {
  return {
    id,
    siteId,
    visitorId,
    lastSeq: 0,
    openedAt: '',
    updatedAt: '',
    language: 'en',
    browserLanguage: 'en',
    dial: 'assistant',
    phase: 'assistant',
    agent: null,
    reason: null,
    waitingSince: null,
    email: null,
    turns: [],
    lastVisitorSaid: 0,
    lastAnswered: 0,
    seenByVisitor: 0,
    seenByAgent: 0,
    unread: 0,
    toolFailures: 0,
    negativeMarks: 0,
    lastPage: null,
    attributes: {},
    offer: null,
    written: nothingWritten,
  };
}

export function applyAll(state: ConversationState, events: ConversationEvent[]): ConversationState {
  return events.reduce(apply, state);
}

export function apply(state: ConversationState, event: ConversationEvent): ConversationState {
  const written = addTo(state.written, event);
  const next: ConversationState = { ...state, lastSeq: event.seq, updatedAt: event.at, written };
  switch (event.type) {
    case 'opened':
      next.openedAt = event.at;
      next.language = event.language;
      next.browserLanguage = event.browserLanguage;
      return next;
    case 'said':
      return applySaid(next, event);
    case 'dialSet':
      next.dial = event.position;
      return event.position === 'person' ? next : giveFloorToAssistant(next);
    case 'handoffRequested':
      next.phase = 'waiting';
      next.reason = event.decision.reason;
      next.waitingSince = event.at;
      return withoutOpenOffer(next);
    case 'assigned':
      next.phase = 'person';
      next.agent = event.agent;
      next.waitingSince = null;
      return withoutOpenOffer(next);
    case 'returned':
      next.dial = 'assistant';
      return giveFloorToAssistant(next);
    case 'closed':
      next.phase = 'closed';
      next.agent = null;
      next.waitingSince = null;
      return withoutOpenOffer(next);
    case 'seen':
      return applySeen(next, event.side, event.upTo);
    case 'emailLeft':
      next.email = event.email;
      return next;
    case 'pageVisited':
      next.lastPage = event.url;
      return next;
    case 'rated':
      if (event.mark !== 'helpful') next.negativeMarks += 1;
      return next;
    case 'attributesGiven':
      next.attributes = event.attributes;
      return next;
    case 'actionDecided':
      if (next.offer?.seq === event.target) next.offer = event.accept ? { ...next.offer, accepted: true } : null;
      return next;
    case 'actionDone':
      if (next.offer?.seq === event.target) next.offer = null;
      if (event.outcome === 'failed' || event.outcome === 'unknown') next.toolFailures += 1;
      return next;
    case 'noted':
    case 'draftDiscarded':
    case 'drafted':
      return next;
  }
}

function applySaid(next: ConversationState, event: ConversationEvent & { type: 'said' }): ConversationState {
  const turn: SaidTurn = { seq: event.seq, by: event.by.kind, text: event.text };
  if (event.answer !== undefined) turn.answer = event.answer;
  next.turns = [...next.turns.slice(1 - keptTurns), turn];
  // An offer stands until something else is said; a confirmed one until it is known what came of it.
  if (next.offer?.accepted !== true) next.offer = offerIn(event);
  switch (event.by.kind) {
    case 'visitor':
      next.lastVisitorSaid = event.seq;
      next.unread += 1;
      // Writing into a closed conversation opens it again, with the assistant.
      return next.phase === 'closed' ? giveFloorToAssistant(next) : next;
    case 'assistant':
      next.lastAnswered = event.seq;
      next.toolFailures += (event.answer?.tools ?? []).filter((tool) => !tool.ok).length;
      return next;
    case 'agent':
      next.seenByAgent = event.seq;
      next.unread = 0;
      return next;
  }
}

function offerIn({ seq, at, answer }: ConversationEvent & { type: 'said' }): Offer | null {
  return answer?.proposal === undefined ? null : { seq, at, proposal: answer.proposal, accepted: false };
}

/** Whoever comes back later finds no button that was meant for another moment. */
function withoutOpenOffer(next: ConversationState): ConversationState {
  if (next.offer?.accepted !== true) next.offer = null;
  return next;
}

function applySeen(next: ConversationState, side: 'visitor' | 'agent', upTo: number): ConversationState {
  if (side === 'visitor') {
    next.seenByVisitor = Math.max(next.seenByVisitor, upTo);
    return next;
  }
  next.seenByAgent = Math.max(next.seenByAgent, upTo);
  next.unread = next.turns.filter((turn) => turn.by === 'visitor' && turn.seq > next.seenByAgent).length;
  return next;
}

function giveFloorToAssistant(next: ConversationState): ConversationState {
  next.phase = 'assistant';
  next.agent = null;
  next.waitingSince = null;
  next.reason = null;
  return next;
}
