// Where the visitor writes. It is never locked, never loses a word, and says who will answer.
import { maxTextLength } from '../../../shared/version.ts';
import { conversation, host, store, words } from '../session.ts';
import { effect, signal } from '../signals.ts';
import { answering } from './answering.ts';
import { followFocusCalls } from './focus.ts';
import { Icon } from './Icon.tsx';
import { part } from './view.ts';
import { personLink } from './Person.tsx';
import { stopTyping, touchTyping } from './typing.ts';

export const Composer = part(() => {
  const length = signal(0);
  let field: HTMLTextAreaElement;

  // The field itself holds the words; the store has them as well, over reloads.
  const written = () => {
    store.change({ draft: field.value });
    fit();
  };
  const fit = () => {
    length.value = field.value.trim().length;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  };
  const write = (text: string) => {
    field.value = text;
    written();
  };
  const begin = (element: HTMLTextAreaElement | null) => {
    if (!element) return;
    field = element;
    field.value = store.read().draft;
    fit();
    const unfollow = followFocusCalls(element);
    // The host page may put words there.
    const unlisten = effect(() => {
      if (host.wantedText.value === null) return;
      write(host.wantedText.value);
      host.wantedText.value = null;
    });
    return () => {
      unfollow();
      unlisten();
    };
  };
  const send = (event: Event) => {
    event.preventDefault();
    if (!canSend()) return;
    conversation.say(field.value.trim());
    write('');
    stopTyping();
    field.focus();
  };
  const canSend = () => length.value > 0 && length.value <= maxTextLength;
  return () => {
    const left = maxTextLength - length.value;
    return (
      <form class="composer" onSubmit={send}>
        <div class="field">
          <textarea
            ref={begin}
            rows={1}
            dir="auto"
            aria-label={words.placeholder}
            placeholder={words.placeholder}
            onInput={() => {
              written();
              touchTyping();
            }}
            onBlur={stopTyping}
            onKeyDown={(event) => isSendKey(event) && send(event)}
          />
          <button class="send" aria-label={words.send} disabled={!canSend()}>
            <Icon name="send" />
          </button>
        </div>
        <p class="problem" role="status">
          {left < 0 && words.tooLong(-left)}
        </p>
        {disclosure()}
      </form>
    );
  };
});

/** Enter that picks a word in an input method does not send; Safari tells it by an old number only. */
function isSendKey({ key, shiftKey, isComposing, keyCode }: KeyboardEvent): boolean {
  return key === 'Enter' && !shiftKey && !isComposing && keyCode !== 229;
}

/** Stands for as long as an AI answers; there is no setting that takes it away. */
function disclosure() {
  const { phase } = conversation.standing.value;
  if (phase === 'waiting' || phase === 'person' || conversation.dial.value !== 'assistant') return null;
  return (
    <p class="disclosure">
      {answering().disclosureShort} {personLink()}
    </p>
  );
}
