// Tells a screen reader what is new: once, whole, with its author. History and words still being written stay silent.
import type { VisitorEvent } from '../../../shared/visitor-protocol.ts';
import { conversation, people, store, words } from '../session.ts';
import { effect, signal } from '../signals.ts';
import { isLine } from './items.ts';
import { part } from './view.ts';
import { authorName, lineText, spoken } from './sentences.ts';

/** Enough for a burst: each is its own paragraph, so none replaces another before it was read. */
const kept = 8;

export const Announcer = part(() => {
  let heard: VisitorEvent[] = [];
  let waiting: VisitorEvent[] = [];
  let said: { seq: number; text: string }[] = [];
  const shown = signal(said);
  effect(() => {
    const news = conversation.news.value;
    if (news !== heard) waiting = [...waiting, ...news];
    heard = news;
    const sentences = waiting.map((event) => ({ seq: event.seq, text: sentence(event) }));
    // In their order, and none without its words: when those are here, this runs again.
    if (sentences.some(({ text }) => text === null)) return;
    said = [...said, ...sentences.filter(({ text }) => text)].slice(-kept) as typeof said;
    shown.value = said;
    const fromPerson = waiting.some((event) => event.type === 'said' && event.by.kind === 'agent');
    if (fromPerson && store.read().sound) people.piece.value?.chime();
    waiting = [];
  });
  return () => (
    <div class="hidden" aria-live="polite" data-test="announcer">
      {shown.value.map(({ seq, text }) => (
        <p key={seq}>{text}</p>
      ))}
    </div>
  );
});

function sentence(event: VisitorEvent): string | null {
  if (event.type === 'said' && event.by.kind !== 'visitor')
    return [
      `${authorName(event.by, words, event.fromDraft)}: ${spoken(event.text)}`,
      ...(event.answer?.proposal?.details ?? []).map(({ name, value }) => `${name}: ${value}.`),
    ].join(' ');
  if (event.type === 'actionDone') return spoken(event.text);
  return isLine(event) ? lineText(event) : '';
}
