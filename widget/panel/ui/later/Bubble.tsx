// One message: who said it, what, when, and what became of it.
import type { Message } from './items.ts';
import { authorName } from './sentences.ts';
import { Answer } from './Answer.tsx';
import { useSession } from '../context.ts';
import { initials } from '../initials.ts';
import { Icon } from '../Icon.tsx';
import { Plain, Rich } from './Rich.tsx';
import { useWords } from './words.ts';

export function Bubble({ message, isLast }: { message: Message; isLast: boolean }) {
  const { language } = useSession();
  const words = useWords();
  const { by, text, at, first, answer, seq } = message;
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(at);
  return (
    <div class={`message ${by.kind} ${first ? 'first' : ''} ${message.state ?? ''}`}>
      <p class={first ? 'author' : 'author hidden'}>
        {by.kind !== 'visitor' && (
          <span class="face" aria-hidden="true">
            {by.kind === 'agent' ? initials(by.name) : <Icon name="assistant" />}
          </span>
        )}
        {authorName(by, words)}
      </p>
      <div class="bubble" dir="auto">
        {by.kind === 'visitor' ? <Plain text={text} /> : <Rich text={text} />}
      </div>
      <time dateTime={new Date(at).toISOString()}>{time}</time>
      {answer && seq && <Answer answer={answer} seq={seq} />}
      <Fate message={message} isLast={isLast} />
    </div>
  );
}

/** Sending, sent, seen by somebody, or failed with the reason and a choice. Of several, the last one speaks. */
function Fate({ message, isLast }: { message: Message; isLast: boolean }) {
  const { conversation } = useSession();
  const words = useWords();
  const { state, failed, key } = message;
  if (!state) return null;
  if (state === 'failed') {
    return (
      <p class="fate" role="alert">
        {words.failed} {(failed && words.refusals[failed]) ?? words.refusedOther}{' '}
        <button type="button" class="link" onClick={() => conversation.outbox.retry(key)}>
          {words.retry}
        </button>{' '}
        <button type="button" class="link" onClick={() => conversation.outbox.remove(key)}>
          {words.remove}
        </button>
      </p>
    );
  }
  const { agent } = conversation.standing.value;
  if (state !== 'sending' && !isLast) return null;
  return (
    <p class="fate">
      {state === 'seen' && agent ? words.seen(agent.name) : state === 'sending' ? words.sending : words.sent}
    </p>
  );
}
