// Tells a screen reader what is new: once, whole, with its author. History and words still being written stay silent.
import { useEffect, useState } from 'preact/hooks';
import type { VisitorEvent } from '../../../../shared/visitor-protocol.ts';
import type { AllWords } from '../../later.ts';
import { authorName, lineText, spoken } from './sentences.ts';
import { allowSound, chime } from './sound.ts';
import { isLine } from './items.ts';
import { useSession } from '../context.ts';
import { useWords } from './words.ts';

/** Enough for a burst: each is its own paragraph, so none replaces another before it was read. */
const kept = 8;

export function Announcer() {
  const { conversation, store } = useSession();
  const words = useWords();
  const [said, setSaid] = useState<{ seq: number; text: string }[]>([]);
  const news = conversation.news.value;
  useEffect(allowSound, []);
  useEffect(() => {
    const fresh = news.map((event) => ({ seq: event.seq, text: sentence(event, words) })).filter(({ text }) => text);
    if (fresh.length) setSaid((before) => [...before, ...fresh].slice(-kept));
    const fromPerson = news.some((event) => event.type === 'said' && event.by.kind === 'agent');
    if (fromPerson && store.read().sound) chime();
  }, [news]);
  return (
    <div class="hidden" aria-live="polite" data-test="announcer">
      {said.map(({ seq, text }) => (
        <p key={seq}>{text}</p>
      ))}
    </div>
  );
}

function sentence(event: VisitorEvent, words: AllWords): string {
  if (event.type === 'said' && event.by.kind !== 'visitor')
    return `${authorName(event.by, words)}: ${spoken(event.text)}`;
  return isLine(event) ? lineText(event, words) : '';
}
