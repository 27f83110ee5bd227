// Says how the connection stands, when it does not stand well.
import { online, reconnect, status, words } from '../session.ts';
import { effect, signal } from '../signals.ts';
import { part } from './view.ts';

/** Shorter interruptions go unmentioned. */
const patienceMs = 1_200;

export const Banner = part(() => {
  const shown = signal('');
  let timer = 0;
  effect(() => {
    const text = textNow();
    clearTimeout(timer);
    timer = window.setTimeout(() => (shown.value = text), text ? patienceMs : 0);
  });
  return () => {
    const text = textNow() && shown.value;
    return (
      <div role="status" class="banner">
        {text && <p>{text}</p>}
        {text && status.value === 'tooMany' && <button onClick={reconnect}>{words.retry}</button>}
      </div>
    );
  };
});

function textNow(): string {
  const now = status.value;
  if (now === 'live' || now === 'paused') return '';
  if (!online.value) return words.offline;
  return now === 'connecting' ? '' : words[now];
}
