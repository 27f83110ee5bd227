// The small menu: ending, starting anew, sound, and what is stored in this browser.
import { session } from '../../session.ts';
import { signal } from '../../signals.ts';
import { part } from '../view.ts';
import { laterWords } from './words.ts';

export const MenuList = part(() => {
  const { conversation, store } = session;
  const sound = signal(store.read().sound);
  const act = (task: () => void) => () => {
    task();
    document.getElementById('menu')?.hidePopover();
  };
  const switchSound = () => {
    sound.value = !sound.value;
    store.change({ sound: sound.value });
  };
  return () => {
    const words = laterWords();
    const { phase } = conversation.standing.value;
    const has = conversation.log.value.conversation;
    return (
      <>
        {has && phase === 'closed' && (
          <button onClick={act(() => conversation.startNew())}>{session.words.newConversation}</button>
        )}
        {has && phase !== 'closed' && <button onClick={act(() => conversation.end())}>{words.endConversation}</button>}
        <button role="switch" aria-checked={sound.value} onClick={switchSound}>
          {words.sound}
        </button>
        {stored()}
      </>
    );
  };
});

function stored() {
  const { conversation, store, storeName } = session;
  const words = laterWords();
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
      <button class="quiet" onClick={forget}>
        {words.forget}
      </button>
    </details>
  );
}
