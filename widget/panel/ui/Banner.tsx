// Says how the connection stands, when it does not stand well.
import type { Status } from '../connection.ts';
import type { Words } from '../languages/en.ts';
import { useEffect, useState } from 'preact/hooks';
import { useSession } from './context.ts';

/** Shorter interruptions go unmentioned. */
const patienceMs = 1_200;

export function Banner() {
  const { status, online, words, reconnect } = useSession();
  const text = textFor(status.value, online.value, words);
  const [shown, setShown] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setShown(text), text ? patienceMs : 0);
    return () => clearTimeout(timer);
  }, [text]);
  const now = text && shown;
  return (
    <div role="status" class="banner">
      {now && <p>{now}</p>}
      {now && status.value === 'tooMany' && (
        <button type="button" onClick={reconnect}>
          {words.retry}
        </button>
      )}
    </div>
  );
}

function textFor(status: Status, online: boolean, words: Words): string {
  if (status === 'live' || status === 'paused') return '';
  if (!online) return words.offline;
  return status === 'connecting' ? '' : words[status];
}
