// Where an offer stands, folded from the conversation and from what is still on its way to the server.
import type { VisitorEvent } from '../../../../shared/visitor-protocol.ts';
import type { Entry } from '../../store.ts';

type Done = Extract<VisitorEvent, { type: 'actionDone' }>;

export type OfferState =
  | { kind: 'open' | 'sending' | 'underWay' | 'declined' | 'withdrawn' }
  /** The press was not answered; it is not sent again by itself. */
  | { kind: 'notSent'; cid: string; accept: boolean }
  | { kind: Done['outcome']; event: Done };

/** As long as the server lets it stand. */
export const offerStandsMs = 30 * 60_000;

/** `now`: by the server's clock. */
export function offerState(target: number, events: VisitorEvent[], entries: Entry[], now: number): OfferState {
  const state = stateInLog(target, events);
  if (state.kind !== 'open') return state;
  const made = events.find(({ seq }) => seq === target);
  const press = entries.findLast(({ command }) => command.type === 'decide' && command.target === target);
  if (press?.command.type === 'decide' && !press.failed) return { kind: 'sending' };
  if (press?.failed === 'offerGone' || now - Date.parse(made?.at ?? '') > offerStandsMs) return { kind: 'withdrawn' };
  if (press?.command.type === 'decide') return { kind: 'notSent', ...press.command };
  return state;
}

/** The server's own rule: an offer stands until something else is said or a person takes over, and a confirmed one until it is done. */
function stateInLog(target: number, events: VisitorEvent[]): OfferState {
  let state: OfferState = { kind: 'withdrawn' };
  let open: number | null = null;
  let isConfirmed = false;
  for (const event of events) {
    if (event.type === 'actionDone') {
      if (event.target === target) return { kind: event.outcome, event };
      if (event.target === open) [open, isConfirmed] = [null, false];
    } else if (event.type === 'actionDecided' && event.target === open) {
      isConfirmed = event.accept;
      if (open === target) state = { kind: event.accept ? 'underWay' : 'declined' };
      if (!event.accept) open = null;
    } else if (endsOffers.has(event.type) && !isConfirmed) {
      if (open === target) state = { kind: 'withdrawn' };
      open = event.type === 'said' && event.answer?.proposal ? event.seq : null;
      if (open === target) state = { kind: 'open' };
    }
  }
  return state;
}

const endsOffers = new Set<VisitorEvent['type']>(['said', 'handoffRequested', 'assigned', 'closed']);
