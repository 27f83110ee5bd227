// The conversation itself. It follows its end while the visitor is there, and never jumps while they read above.
import { conversation, site, words } from '../session.ts';
import { computed, effect, signal, type ReadonlySignal } from '../signals.ts';
import { drawMessage } from './Bubble.tsx';
import { formatted } from './dates.ts';
import { followEnd, type Place } from './following.ts';
import { Icon } from './Icon.tsx';
import { itemsOf, type Item } from './items.ts';
import { drawLine } from './Line.tsx';
import { part } from './view.ts';
import { Rich } from './Rich.tsx';
import { authorName } from './sentences.ts';
import { drawWelcome } from './Welcome.tsx';

export const Thread = part(() => {
  const { log, standing, outbox } = conversation;
  const items = computed(() => itemsOf(log.value.events, standing.value, outbox.entries.value, outbox.acked.value));
  const place: Place = { atEnd: true, missed: signal(false) };
  let newest: string | undefined;
  let box: HTMLElement | null = null;

  const begin = (element: HTMLElement | null) => {
    box = element;
    if (!element) return;
    const unfollow = followEnd(element, place);
    const unwatch = effect(() => {
      const last = items.value.at(-1);
      if (last?.key === newest) return;
      newest = last?.key;
      if (last?.kind === 'message' && last.by.kind === 'visitor') place.atEnd = true;
      place.missed.value = !place.atEnd;
    });
    return () => {
      unfollow();
      unwatch();
    };
  };
  const toEnd = () => box?.scrollTo({ top: box.scrollHeight, behavior: 'smooth' });

  return () => (
    <div class="thread-room">
      {/* Not live by itself: the announcer speaks for it, whole messages only. */}
      <div class="thread" role="log" aria-live="off" aria-label={words.thread} tabIndex={0} ref={begin}>
        <div class="pages">
          {drawWelcome()}
          <Items items={items} />
          <Writing />
          {standing.value.phase === 'closed' && (
            <p class="line">
              <button class="action" onClick={() => conversation.do({ type: 'startNew' })}>
                {words.newConversation}
              </button>
            </p>
          )}
        </div>
      </div>
      {place.missed.value && (
        <button class="new" onClick={toEnd}>
          <Icon name="down" />
          {words.newMessages}
        </button>
      )}
    </div>
  );
});

const Items = part<{ items: ReadonlySignal<Item[]> }>(() => ({ items }) => {
  const all = items.value;
  return all.map((item, at) => (
    <div key={item.key} class="item">
      {day(item, all[at - 1])}
      {item.kind === 'line' ? drawLine(item.event) : drawMessage(item, at === all.length - 1)}
    </div>
  ));
});

/** Apart from the items: with every word of an answer this is drawn again, and they are not. */
const Writing = part(() => () => {
  const { standing, drafts } = conversation;
  const now = standing.value.phase === 'assistant' ? [...drafts.value] : [];
  return now.length ? now.map(drawDraft) : typing();
});

function drawDraft([turn, text]: [turn: string, text: string]) {
  return (
    <div key={turn} class="message assistant first" aria-busy="true">
      <p class="author">{authorName({ kind: 'assistant', name: site.value.assistantName }, words)}</p>
      <div class="bubble" dir="auto">
        <Rich text={text} />
      </div>
    </div>
  );
}

/** Real typing only: it comes from the person's keyboard, or from an engine at work. */
function typing() {
  const by = conversation.typing.value;
  if (!by) return null;
  return (
    <p class="typing">
      <span class="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {words.writes(by.kind === 'assistant' ? words.aiAssistant : authorName(by, words))}
    </p>
  );
}

function day(item: Item, before: Item | undefined) {
  const dayOf = (at: number) => new Date(at).toDateString();
  const [its, today] = [dayOf(item.at), dayOf(Date.now())];
  if (its === (before ? dayOf(before.at) : today)) return null;
  return <p class="day">{its === today ? words.today : formatted('day', item.at)}</p>;
}
