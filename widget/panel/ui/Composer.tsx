// Where the visitor writes. It is never locked, never loses a word, and says who will answer.
import { useEffect, useRef, useState } from 'preact/hooks';
import { maxTextLength } from '../../../shared/version.ts';
import { useSession } from './context.ts';
import { Icon } from './Icon.tsx';
import { useCalledFocus } from './focus.ts';
import { useTyping } from './typing.ts';

const warnBelow = 500;

export function Composer() {
  const { conversation, words } = useSession();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, change] = useDraft();
  const typing = useTyping();
  const length = text.trim().length;
  const left = maxTextLength - length;
  useCalledFocus(field);
  useEffect(() => grow(field.current as HTMLTextAreaElement), [text]);

  const send = (event: Event) => {
    event.preventDefault();
    if (!length || left < 0) return;
    conversation.say(text.trim());
    change('');
    typing.stop();
    field.current?.focus();
  };
  return (
    <form class="composer" onSubmit={send}>
      <div class="field">
        <textarea
          ref={field}
          rows={1}
          dir="auto"
          aria-label={words.placeholder}
          placeholder={words.placeholder}
          value={text}
          onInput={({ currentTarget }) => {
            change(currentTarget.value);
            typing.touch();
          }}
          onBlur={typing.stop}
          onKeyDown={(event) => isSendKey(event) && send(event)}
        />
        <button type="submit" class="send" aria-label={words.send} disabled={!length || left < 0}>
          <Icon name="send" />
        </button>
      </div>
      <p class="problem" role="status">
        {left < warnBelow && (left < 0 ? words.tooLong(-left) : words.left(left))}
      </p>
      <Disclosure />
    </form>
  );
}

/** What is being written: kept over reloads, and replaced when the host page puts words there. */
function useDraft(): [string, (text: string) => void] {
  const { store, host } = useSession();
  const [text, setText] = useState(store.read().draft);
  const change = (draft: string) => {
    setText(draft);
    store.change({ draft });
  };
  const wanted = host.wantedText.value;
  useEffect(() => {
    if (wanted === null) return;
    change(wanted);
    host.wantedText.value = null;
  }, [wanted]);
  return [text, change];
}

function grow(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}

/** Enter that picks a word in an input method does not send; Safari tells it by an old number only. */
function isSendKey({ key, shiftKey, isComposing, keyCode }: KeyboardEvent): boolean {
  return key === 'Enter' && !shiftKey && !isComposing && keyCode !== 229;
}

/** Stands for as long as an AI answers; there is no setting that takes it away. */
function Disclosure() {
  const { conversation, words } = useSession();
  const { phase } = conversation.standing.value;
  if (phase === 'waiting' || phase === 'person' || conversation.dial.value !== 'assistant') return null;
  return (
    <p class="disclosure">
      {words.disclosureShort}{' '}
      <button type="button" class="link" onClick={() => conversation.setDial('person')}>
        {words.talkToPerson}
      </button>
    </p>
  );
}
