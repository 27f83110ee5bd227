// The small menu: ending, starting anew, sound, and what is stored in this browser.
import { conversation, store, storeName, words } from '../../session.ts';
import { signal } from '../../signals.ts';
import { part } from '../view.ts';
import { laterWords } from './words.ts';

export const MenuList = part(() => {
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
    const { phase } = conversation.standing.value;
    const has = conversation.log.value.conversation;
    return (
      <>
        {has && phase === 'closed' && (
          <button onClick={act(() => conversation.do({ type: 'startNew' }))}>{words.newConversation}</button>
        )}
        {has && phase !== 'closed' && (
          <button onClick={act(() => conversation.do({ type: 'end' }))}>{laterWords.endConversation}</button>
        )}
        <button role="switch" aria-checked={sound.value} onClick={switchSound}>
          {laterWords.sound}
        </button>
        {stored()}
      </>
    );
  };
});

function stored() {
  const forget = () => {
    store.clear();
    location.reload();
  };
  return (
    <details>
      <summary>{laterWords.stored}</summary>
      <p>{laterWords.storedIntro(storeName)}</p>
      <ul>
        <li>{laterWords.storedKey}</li>
        <li>{laterWords.storedOutbox(conversation.outbox.entries.value.length)}</li>
        <li>{laterWords.storedDraft}</li>
        <li>{laterWords.storedRead}</li>
      </ul>
      <button class="quiet" onClick={forget}>
        {laterWords.forget}
      </button>
    </details>
  );
}
