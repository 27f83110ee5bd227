// Where the visitor writes. It is never locked, never loses a word, and says who will answer.
import { useEffect, useRef, useState } from 'preact/hooks';
import { maxTextLength } from '../../../shared/version.ts';
import { useSession } from './context.ts';
import { Icon } from './Icon.tsx';
import { useCalledFocus } from './focus.ts';
import { useTyping } from './typing.ts';

const warnBelow = 500;

export function Composer() {
  const { conversation, words, store, host } = useSession();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(store.read().draft);
  const typing = useTyping();
  const length = text.trim().length;
  const left = maxTextLength - length;
  useCalledFocus(field);

  useEffect(() => {
    const box = field.current as HTMLTextAreaElement;
    box.style.height = 'auto';
    box.style.height = `${box.scrollHeight}px`;
  }, [text]);

  const change = (value: string) => {
    setText(value);
    store.change({ draft: value });
  };
  const wanted = host.wantedText.value;
  useEffect(() => {
    if (wanted === null) return;
    change(wanted);
    host.wantedText.value = null;
  }, [wanted]);

  const send = () => {
    if (!length || left < 0) return;
    conversation.say(text.trim());
    change('');
    typing.stop();
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that picks a word in an input method is not Enter.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
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
          onKeyDown={onKeyDown}
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
