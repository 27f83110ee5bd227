// The conversation itself. It follows its end while the visitor is there, and never jumps while they read above.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AllWords } from '../../later.ts';
import { authorName } from './sentences.ts';
import { itemsOf, type Item } from './items.ts';
import { Bubble } from './Bubble.tsx';
import { useSession } from '../context.ts';
import { Icon } from '../Icon.tsx';
import { Welcome } from '../Welcome.tsx';
import { Line } from './Line.tsx';
import { Rich } from './Rich.tsx';
import { useWords } from './words.ts';

const nearEnd = 60;

export function Thread() {
  const { conversation, language } = useSession();
  const words = useWords();
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [missed, setMissed] = useState(false);
  const all = useItems();
  const drafts = conversation.standing.value.phase === 'assistant' ? [...conversation.drafts.value] : [];
  const last = all.at(-1);

  useFollowing(list, atEnd, setMissed);
  useLayoutEffect(() => {
    const own = last?.kind === 'message' && last.by.kind === 'visitor';
    if (own) atEnd.current = true;
    if (!atEnd.current) setMissed(true);
  }, [last?.key]);
  const toEnd = () => list.current?.scrollTo({ top: list.current.scrollHeight, behavior: 'smooth' });

  return (
    <div class="thread-room">
      {/* Not live by itself: the announcer speaks for it, whole messages only. */}
      <div class="thread" role="log" aria-live="off" aria-label={words.thread} tabIndex={0} ref={list}>
        <div class="pages">
          <Welcome />
          {all.map((item, at) => (
            <div key={item.key} class="item">
              <Day item={item} before={all[at - 1]} language={language} words={words} />
              {item.kind === 'line' ? <Line item={item} /> : <Bubble message={item} isLast={item === last} />}
            </div>
          ))}
          {drafts.map(([turn, text]) => (
            <div key={turn} class="message assistant first" aria-busy="true">
              <AssistantName />
              <div class="bubble" dir="auto">
                <Rich text={text} />
              </div>
            </div>
          ))}
          {!drafts.length && <Typing />}
          {conversation.standing.value.phase === 'closed' && <StartNew />}
        </div>
      </div>
      {missed && (
        <button type="button" class="new" onClick={toEnd}>
          <Icon name="down" />
          {words.newMessages}
        </button>
      )}
    </div>
  );
}

function useItems(): Item[] {
  const { log, standing, outbox } = useSession().conversation;
  return itemsOf(log.value.events, standing.value, outbox.entries.value, outbox.acked.value);
}

/** Keeps the end in view through new words and a keyboard coming up; of a long answer it keeps the beginning. */
function useFollowing(
  list: { current: HTMLDivElement | null },
  atEnd: { current: boolean },
  setMissed: (missed: boolean) => void,
): void {
  useEffect(() => {
    const box = list.current as HTMLDivElement;
    const pages = box.firstElementChild as HTMLElement;
    const goal = () => {
      // Not scrollHeight: a message that is still rising into place makes that higher than it will be.
      const end = pages.offsetHeight - box.clientHeight;
      const last = pages.lastElementChild as HTMLElement;
      return last.querySelector('.visitor') ? end : Math.min(end, last.offsetTop - box.offsetTop);
    };
    let settled = 0;
    const follow = () => {
      settled = goal();
      if (!atEnd.current) return;
      box.scrollTop = settled;
      // At 400 % zoom it is the page that scrolls.
      scrollTo(0, document.body.scrollHeight);
    };
    const sizes = new ResizeObserver(follow);
    sizes.observe(box);
    sizes.observe(pages);
    box.addEventListener('scroll', () => {
      // Sizes have just changed, and following has yet to catch up: this is not the visitor scrolling away.
      if (goal() !== settled) return;
      atEnd.current = box.scrollTop > goal() - nearEnd;
      if (atEnd.current) setMissed(false);
    });
    return () => sizes.disconnect();
  }, []);
}

function StartNew() {
  const { conversation } = useSession();
  const words = useWords();
  return (
    <p class="line">
      <button type="button" class="action" onClick={() => conversation.startNew()}>
        {words.newConversation}
      </button>
    </p>
  );
}

function AssistantName() {
  const { site } = useSession();
  const words = useWords();
  return <p class="author">{authorName({ kind: 'assistant', name: site.value.assistantName }, words)}</p>;
}

/** Real typing only: it comes from the person's keyboard, or from an engine at work. */
function Typing() {
  const { conversation } = useSession();
  const words = useWords();
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

function Day({
  item,
  before,
  language,
  words,
}: {
  item: Item;
  before: Item | undefined;
  language: string;
  words: AllWords;
}) {
  const day = (at: number) => new Date(at).toDateString();
  const today = day(Date.now());
  if (before ? day(before.at) === day(item.at) : day(item.at) === today) return null;
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(item.at);
  return <p class="day">{day(item.at) === today ? words.today : date}</p>;
}
