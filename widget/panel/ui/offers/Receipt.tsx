// The receipt of what was done: its number, its moment, and a copy to keep.
import type { Proposal } from '../../../../shared/event.ts';
import { site } from '../../session.ts';
import { signal } from '../../signals.ts';
import { formatted } from '../dates.ts';
import { part } from '../view.ts';
import type { OfferState } from './state.ts';
import { offerWords } from './words.ts';

interface ReceiptProps {
  event: Extract<OfferState, { event: object }>['event'];
  proposal: Proposal;
}

export const Receipt = part<ReceiptProps>(() => {
  const note = signal('');
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      note.value = offerWords.copied;
    } catch {
      note.value = offerWords.notCopied;
    }
  };
  return (props) => {
    const { receipt, at } = props.event;
    return (
      <>
        <dl>
          {receipt && (
            <div>
              <dt>{offerWords.receipt}</dt>
              <dd class="number">{receipt}</dd>
            </div>
          )}
          <div>
            <dt>{offerWords.when}</dt>
            <dd>{momentOf(at)}</dd>
          </div>
        </dl>
        <p>
          <button class="link" onClick={() => void copy(receiptText(props))}>
            {offerWords.copy}
          </button>{' '}
          <span role="status" class="small">
            {note.value}
          </span>
        </p>
      </>
    );
  };
});

function momentOf(at: string): string {
  return formatted('moment', Date.parse(at));
}

function receiptText({ event, proposal }: ReceiptProps): string {
  const details = proposal.details.map(({ name, value }) => `${name}: ${value}`);
  const number = event.receipt ? [`${offerWords.receipt}: ${event.receipt}`] : [];
  const moment = `${offerWords.when}: ${momentOf(event.at)}`;
  return [site.value.name, proposal.title, ...details, event.text, ...number, moment].join('\n');
}
