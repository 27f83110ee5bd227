// One message: who said it, what, when, and what became of it.
import { conversation, words } from '../session.ts';
import { drawAnswer } from './Answer.tsx';
import { formatted } from './dates.ts';
import { Icon } from './Icon.tsx';
import { initials } from './initials.ts';
import type { Message } from './items.ts';
import { Plain, Rich } from './Rich.tsx';
import { authorName } from './sentences.ts';

export function drawMessage(message: Message, isLast: boolean) {
  const { by, text, at, first, answer, seq, state, fromDraft } = message;
  return (
    <div class={`message ${by.kind} ${first ? 'first' : ''} ${state ?? ''}`}>
      <p class={first ? 'author' : 'author hidden'}>
        {by.kind !== 'visitor' && (
          <span class="face" aria-hidden="true">
            {by.kind === 'agent' ? initials(by.name) : <Icon name="assistant" />}
          </span>
        )}
        {authorName(by, words, fromDraft)}
      </p>
      <div class="bubble" dir="auto">
        {by.kind === 'visitor' ? <Plain text={text} /> : <Rich text={text} />}
      </div>
      <time dateTime={new Date(at).toISOString()}>{formatted('time', at)}</time>
      {answer && seq && drawAnswer(answer, seq, at)}
      {fate(message, isLast)}
    </div>
  );
}

/** Sending, sent, seen by somebody, or failed with the reason and a choice. Of several, the last one speaks. */
function fate({ state, failed, key }: Message, isLast: boolean) {
  const { outbox, standing } = conversation;
  // Words stand under the codes of refusals.
  const reasons: Record<string, unknown> = words;
  if (state === 'failed') {
    return (
      <p class="fate" role="alert">
        {words.failed} {reasons[failed ?? ''] ?? words.refusedOther}{' '}
        <button class="link" onClick={() => outbox.retry(key)}>
          {words.retry}
        </button>{' '}
        <button class="link" onClick={() => outbox.remove(key)}>
          {words.remove}
        </button>
      </p>
    );
  }
  if (!state || (state !== 'sending' && !isLast)) return null;
  const { agent } = standing.value;
  return (
    <p class="fate">{state === 'seen' && agent ? words.seen(agent.name) : words[state === 'seen' ? 'sent' : state]}</p>
  );
}
