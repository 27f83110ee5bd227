// The small menu: ending, starting anew, sound, and what is stored in this browser.
import { useState } from 'preact/hooks';
import { useSession } from '../context.ts';
import { useWords } from './words.ts';

export function MenuList() {
  const { conversation, store } = useSession();
  const words = useWords();
  const [sound, setSound] = useState(store.read().sound);
  const { phase } = conversation.standing.value;
  const has = conversation.log.value.conversation;
  const act = (task: () => void) => () => {
    task();
    document.getElementById('menu')?.hidePopover();
  };
  const switchSound = () => {
    store.change({ sound: !sound });
    setSound(!sound);
  };
  return (
    <>
      {has && phase === 'closed' && (
        <button type="button" onClick={act(() => conversation.startNew())}>
          {words.newConversation}
        </button>
      )}
      {has && phase !== 'closed' && (
        <button type="button" onClick={act(() => conversation.end())}>
          {words.endConversation}
        </button>
      )}
      <button type="button" role="switch" aria-checked={sound} onClick={switchSound}>
        {words.sound}
      </button>
      <Stored />
    </>
  );
}

function Stored() {
  const { conversation, store, storeName } = useSession();
  const words = useWords();
  const forget = () => {
    store.clear();
    location.reload();
  };
  return (
    <details>
      <summary>{words.stored}</summary>
      <p>{words.storedIntro(storeName)}</p>
      <ul>
        <li>{words.storedKey}</li>
        <li>{words.storedOutbox(conversation.outbox.entries.value.length)}</li>
        <li>{words.storedDraft}</li>
        <li>{words.storedRead}</li>
      </ul>
      <button type="button" class="quiet" onClick={forget}>
        {words.forget}
      </button>
    </details>
  );
}
