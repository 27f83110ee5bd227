// The whole log of a conversation, oldest first: stays at its end unless the agent has scrolled up, and says when more has come.
import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Opened } from '../inbox/opened.ts';
import { announce } from '../notices.ts';
import { dayName, dayOf } from '../time.ts';
import { timeline, visitorSaw, type Item } from '../timeline.ts';
import { words } from '../words.ts';
import { PastDraft } from './draft-lines.tsx';
import { Icon } from './icons.tsx';
import { MessageGroup, WritingGroup } from './message-group.tsx';
import { SystemLine, VisitsLine } from './system-line.tsx';
import { useWorkplace } from './workplace-context.ts';

const drawnAtFirst = 150;
const drawnMore = 300;
const nearEndPx = 80;
const markedMs = 2200;

export function Thread({ opened }: { opened: Opened }) {
  const { inbox } = useWorkplace();
  const says = words.value.conversation;
  const outgoing = inbox.outbox.list.value;
  const items = useMemo(
    () =>
      timeline(
        opened.events,
        outgoing.filter((o) => o.conversation === opened.id),
        inbox.me,
        dayOf,
      ),
    [opened.events, outgoing, opened.id, inbox.me],
  );
  const drawn = useSignal(drawnAtFirst);
  const hidden = Math.max(0, items.length - drawn.value);
  const echoes = items.at(-1)?.kind === 'group' ? outgoing.length : 0;
  const scroll = useScroll(opened, items.length, echoes, () => (drawn.value = Number.MAX_SAFE_INTEGER));
  useMarkSeen(opened);
  useAnnounceVisitor(opened);
  return (
    <div class="thread-frame">
      <div
        class="thread"
        ref={scroll.element}
        onScroll={scroll.onScroll}
        tabIndex={0}
        role="region"
        aria-label={says.thread}
      >
        {hidden > 0 && (
          <button type="button" class="button small thread-earlier" onClick={() => (drawn.value += drawnMore)}>
            {says.earlierMessages(hidden)}
          </button>
        )}
        <ol class="items" role="list">
          {items.slice(hidden).map((item) => (
            <ThreadItem key={item.key} item={item} seenUpTo={visitorSaw(opened.events)} />
          ))}
          {opened.writing && <WritingGroup writing={opened.writing} />}
        </ol>
        <TypingLine opened={opened} />
      </div>
      {scroll.more.value && (
        <button type="button" class="button small new-messages" onClick={scroll.toEnd}>
          <Icon name="chevron" />
          {says.newMessages}
        </button>
      )}
    </div>
  );
}

function ThreadItem({ item, seenUpTo }: { item: Item; seenUpTo: number }) {
  switch (item.kind) {
    case 'day':
      return (
        <li class="day">
          <span>{dayName(item.at)}</span>
        </li>
      );
    case 'group':
      return <MessageGroup by={item.by} note={item.note} messages={item.messages} seenUpTo={seenUpTo} />;
    case 'system':
      return <SystemLine event={item.event} />;
    case 'visits':
      return <VisitsLine visits={item.visits} />;
    case 'draft':
      return <PastDraft draft={item.draft} />;
  }
}

function TypingLine({ opened }: { opened: Opened }) {
  const { inbox } = useWorkplace();
  const says = words.value.conversation;
  const by = opened.typing?.by;
  const text =
    by?.kind === 'visitor'
      ? says.visitorTyping
      : by?.kind === 'agent' && by.id !== inbox.me.id
        ? says.agentTyping(by.name)
        : '';
  return <p class={`typing ${text ? 'on' : ''}`}>{text}</p>;
}

function useScroll(opened: Opened, count: number, echoes: number, drawAll: () => void) {
  const { jump } = useWorkplace();
  const element = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const more = useSignal(false);
  const toEnd = () => {
    more.value = false;
    if (element.current) element.current.scrollTop = element.current.scrollHeight;
  };
  useLayoutEffect(() => {
    if (atEnd.current) toEnd();
    else more.value = true;
  }, [opened.events.length, count]);
  const echoesBefore = useRef(echoes);
  useLayoutEffect(() => {
    // One's own words are shown, wherever one had scrolled to.
    if (echoes > echoesBefore.current) toEnd();
    echoesBefore.current = echoes;
  }, [echoes]);
  useLayoutEffect(() => {
    // The composer grows and shrinks the thread, and its items change their height; its end stays in sight.
    const watch = new ResizeObserver(() => {
      if (atEnd.current) toEnd();
    });
    for (const watched of [element.current, element.current?.querySelector('.items')])
      if (watched) watch.observe(watched);
    return () => watch.disconnect();
  }, []);
  useSignalEffect(() => {
    const target = jump.value;
    if (!target) return;
    atEnd.current = false;
    if (!showMessage(target.seq)) {
      drawAll();
      requestAnimationFrame(() => showMessage(target.seq));
    }
    jump.value = null;
  });
  const onScroll = () => {
    if (!element.current) return;
    const { scrollTop, scrollHeight, clientHeight } = element.current;
    atEnd.current = scrollHeight - scrollTop - clientHeight < nearEndPx;
    if (atEnd.current) more.value = false;
  };
  return { element, more, onScroll, toEnd };
}

/** Brings a message into sight, marks it, and puts the focus there so that the keyboard follows. */
function showMessage(seq: number): boolean {
  const message = document.getElementById(`message-${seq}`);
  if (!message) return false;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  message.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  message.focus({ preventScroll: true });
  message.classList.add('marked');
  setTimeout(() => message.classList.remove('marked'), markedMs);
  return true;
}

/** What stands on the screen in front of the agent is seen. */
function useMarkSeen(opened: Opened): void {
  const { inbox } = useWorkplace();
  useEffect(() => {
    const mark = () => {
      if (document.visibilityState === 'visible' && document.hasFocus()) inbox.conversations.markSeen();
    };
    mark();
    addEventListener('focus', mark);
    document.addEventListener('visibilitychange', mark);
    return () => {
      removeEventListener('focus', mark);
      document.removeEventListener('visibilitychange', mark);
    };
  }, [opened.events, opened.summary]);
}

/** A visitor's new message is read out once, whole and with its author; the history is silent. */
function useAnnounceVisitor(opened: Opened): void {
  const told = useRef<number | null>(null);
  const last = opened.events.findLast((event) => event.type === 'said' && event.by.kind === 'visitor');
  useEffect(() => {
    if (opened.stage !== 'ready') return;
    if (told.current !== null && last?.type === 'said' && last.seq > told.current)
      announce(words.peek().conversation.saidBy(words.peek().conversation.visitor, last.text));
    told.current = last?.seq ?? 0;
  }, [last?.seq, opened.stage]);
}
