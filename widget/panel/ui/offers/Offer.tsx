// Something the assistant offers to do: what exactly, the two answers to it, and afterwards what came of it.
import type { Proposal } from '../../../../shared/event.ts';
import { conversation, serverNow, words } from '../../session.ts';
import { signal } from '../../signals.ts';
import { personButton } from '../Person.tsx';
import { Plain } from '../Rich.tsx';
import { part } from '../view.ts';
import { Receipt } from './Receipt.tsx';
import { offerStandsMs, offerState, type OfferState } from './state.ts';
import { offerWords } from './words.ts';

export const Offer = part<{ proposal: Proposal; seq: number; at: number }>(() => {
  const now = signal(serverNow());
  let card: HTMLElement | null = null;
  let timer = 0;
  const begin = (element: HTMLElement | null) => {
    card = element;
    return () => clearTimeout(timer);
  };
  /** Whoever stands on a button that goes stays in the card. */
  const keepFocus = (buttons: HTMLElement | null) => {
    if (!buttons) return;
    return () => buttons.contains(document.activeElement) && card?.focus();
  };
  return ({ proposal, seq, at }) => {
    const { log, outbox } = conversation;
    const state = offerState(seq, log.value.events, outbox.entries.value, now.value);
    clearTimeout(timer);
    // The buttons go when the offer does, also while nobody does anything.
    if (state.kind === 'open')
      timer = window.setTimeout(() => (now.value = serverNow()), at + offerStandsMs + 1_000 - serverNow());
    return (
      <section class={`offer ${state.kind}`} aria-label={proposal.title} tabIndex={-1} ref={begin}>
        <h3 dir="auto">{proposal.title}</h3>
        {proposal.details.length > 0 && <dl>{proposal.details.map(drawDetail)}</dl>}
        <div role="status">{drawProgress(state)}</div>
        {(state.kind === 'open' || state.kind === 'notSent') && (
          <div class="choices" ref={keepFocus}>
            {drawChoices(state, seq)}
          </div>
        )}
        {'event' in state && drawOutcome(state, proposal)}
      </section>
    );
  };
});

function drawDetail({ name, value }: Proposal['details'][number]) {
  return (
    <div>
      <dt dir="auto">{name}</dt>
      <dd dir="auto">{value}</dd>
    </div>
  );
}

/** What is said of it while it is not over; nothing here sounds as if it had happened. */
function drawProgress({ kind }: OfferState) {
  switch (kind) {
    case 'open':
      return <p>{offerWords.nothingYet}</p>;
    case 'sending':
      return <p>{words.sending}</p>;
    case 'underWay':
    case 'declined':
    case 'withdrawn':
      return <p>{offerWords[kind]}</p>;
    case 'notSent':
      return <p class="problem">{offerWords.notSent}</p>;
    default:
      return null;
  }
}

function drawChoices(state: OfferState, seq: number) {
  const decide = (accept: boolean) => () => conversation.do({ type: 'decide', target: seq, accept });
  const again = state.kind === 'notSent' ? () => conversation.outbox.retry(state.cid) : null;
  return (
    <>
      <button class="action yes" onClick={again ?? decide(true)}>
        {again ? words.retry : offerWords.yes}
      </button>
      {!(state.kind === 'notSent' && !state.accept) && (
        <button class="action" onClick={decide(false)}>
          {offerWords.no}
        </button>
      )}
    </>
  );
}

/** The announcer says it, once. */
function drawOutcome({ kind, event }: Extract<OfferState, { event: object }>, proposal: Proposal) {
  return (
    <>
      <h4>
        {kind === 'done' && (
          <svg viewBox="0 0 24 24" aria-hidden="true" class="icon">
            <path d="M5 12.5l5 5L19.5 7" />
          </svg>
        )}
        {offerWords[kind]}
      </h4>
      <div dir="auto">
        <Plain text={event.text} />
      </div>
      {kind === 'done' && <Receipt event={event} proposal={proposal} />}
      {(kind === 'refused' || kind === 'failed') && personButton()}
    </>
  );
}
