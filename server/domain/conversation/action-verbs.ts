// What becomes of an effect after the visitor's press: told once, and given to a person when it cannot be told whether it happened.
import type { AnswerRecord, ConversationEvent, HandoffDecision } from '../../../shared/event.ts';
import type { Policy } from '../handoff/policy.ts';
import type { ConversationState, Offer } from './state.ts';
import type { Decide } from './visitor-verbs.ts';

export type ActionOutcome = Omit<ConversationEvent & { type: 'actionDone' }, 'seq' | 'at' | 'cid' | 'type' | 'target'>;

/** The command id of the one outcome an offer can have. No client can send it: theirs have no colon. */
export function doneId(target: number): string {
  return `done:${target}`;
}

export function declinedId(target: number): string {
  return `declined:${target}`;
}

/** Names one effect of one conversation for ever, so that the tool can tell a repeat from a second wish. */
export function idempotencyKey(conversationId: string, target: number): string {
  return `${conversationId}:${target}`;
}

export function confirmedOffer(state: ConversationState | null): Offer | null {
  return state?.offer?.accepted === true ? state.offer : null;
}

/** So many calls of tools that failed in one conversation are enough for a person to look after it. */
const mostFailures = 2;

/** `newest`: the visitor has no later conversation, so that a closed one may be opened again for a person. */
export function actionEnds(target: number, outcome: ActionOutcome, policy: Policy, newest: boolean): Decide {
  return (state) => {
    if (state === null || confirmedOffer(state)?.seq !== target) return [];
    const done = { type: 'actionDone', target, ...outcome } as const;
    const failed = outcome.outcome === 'failed' && state.toolFailures + 1 >= mostFailures;
    const needsPerson = outcome.outcome === 'unknown' || failed;
    const reachable = state.phase === 'assistant' || (state.phase === 'closed' && newest);
    if (!needsPerson || !reachable) return [done];
    return [done, { type: 'handoffRequested', decision: toolFailureDecision(policy) }];
  };
}

/** Said only while nothing else has been. */
export function assistantAcknowledges(assistantName: string, text: string, decided: number): Decide {
  return (state) => {
    if (state === null || state.phase !== 'assistant') return [];
    if ((state.turns.at(-1)?.seq ?? 0) > decided) return [];
    const answer: AnswerRecord = { kind: 'smallTalk', engine: 'local', sureness: 1, sources: [], tools: [] };
    return [{ type: 'said', by: { kind: 'assistant', name: assistantName }, text, answer }];
  };
}

function toolFailureDecision(policy: Policy): HandoffDecision {
  return {
    policy: { name: policy.name, version: policy.version },
    verdict: 'handOff',
    reason: 'toolFailure',
    decidedBy: 'rule',
    rule: 'toolFailure',
    quotes: [],
    signals: [],
    score: 0,
    threshold: policy.threshold,
    runnerUp: null,
    counterfactual: { change: 'withoutRule', name: 'toolFailure', margin: policy.threshold },
  };
}
