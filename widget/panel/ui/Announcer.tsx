// Tells a screen reader what is new: once, whole, with its author. History and words still being written stay silent.
import type { VisitorEvent } from '../../../shared/visitor-protocol.ts';
import { session } from '../session.ts';
import { effect, signal } from '../signals.ts';
import { isLine } from './items.ts';
import { part } from './view.ts';
import { authorName, lineText, spoken } from './sentences.ts';
import { allowSound, chime } from './sound.ts';

/** Enough for a burst: each is its own paragraph, so none replaces another before it was read. */
const kept = 8;

export const Announcer = part(() => {
  const { conversation, store } = session;
  let said: { seq: number; text: string }[] = [];
  const shown = signal(said);
  allowSound();
  effect(() => {
    const news = conversation.news.value;
    const fresh = news.map((event) => ({ seq: event.seq, text: sentence(event) })).filter(({ text }) => text);
    said = [...said, ...fresh].slice(-kept);
    shown.value = said;
    const fromPerson = news.some((event) => event.type === 'said' && event.by.kind === 'agent');
    if (fromPerson && store.read().sound) chime();
  });
  return () => (
    <div class="hidden" aria-live="polite" data-test="announcer">
      {shown.value.map(({ seq, text }) => (
        <p key={seq}>{text}</p>
      ))}
    </div>
  );
});

function sentence(event: VisitorEvent): string {
  const { words } = session;
  if (event.type === 'said' && event.by.kind !== 'visitor')
    return `${authorName(event.by, words)}: ${spoken(event.text)}`;
  return isLine(event) ? lineText(event, words) : '';
}
