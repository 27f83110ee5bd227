// The list of the chosen view. Only the lines in sight are drawn, so ten thousand cost what twenty do.
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Summary } from '../../shared/agent-protocol.ts';
import { step } from '../commands.ts';
import { place } from '../place.ts';
import { preferences } from '../preferences.ts';
import { words } from '../words.ts';
import { ConversationRow, rowHeight } from './conversation-row.tsx';
import { Icon } from './icons.tsx';
import { useWorkplace } from './workplace-context.ts';

const overscan = 6;

export function ConversationList() {
  const { shown, inbox } = useWorkplace();
  const says = words.value;
  const lines = shown.value;
  return (
    <section class="list" aria-label={says.list.title}>
      <div class="list-top">
        <h2>{says.views[preferences.view.value]}</h2>
        <span class="list-count">{inbox.ready.value ? says.list.count(lines.length) : says.loading}</span>
        <SearchField />
      </div>
      {lines.length === 0 && inbox.ready.value ? <EmptyList /> : <Lines lines={lines} />}
    </section>
  );
}

function SearchField() {
  const workplace = useWorkplace();
  const { query, focus } = workplace;
  const field = useRef<HTMLInputElement>(null);
  const wanted = focus.value;
  useLayoutEffect(() => {
    if (wanted?.on !== 'search') return;
    focus.value = null;
    field.current?.select();
  }, [wanted]);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      query.value = '';
      field.current?.blur();
    } else if (event.key === 'Enter' && !event.isComposing) {
      field.current?.blur();
      step(workplace, 1);
    }
  };
  return (
    <div class="search">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        aria-label={words.value.list.search}
        placeholder={words.value.list.search}
        value={query.value}
        onInput={(event) => (query.value = event.currentTarget.value)}
        onKeyDown={onKey}
      />
      {query.value === '' && preferences.shortcuts.value && <kbd aria-hidden="true">/</kbd>}
    </div>
  );
}

function Lines({ lines }: { lines: readonly Summary[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const top = useSignal(0);
  const height = useSignal(800);
  const where = place.value;
  const chosen = where.name === 'inbox' ? (where.from ?? where.conversation) : null;
  const chosenIndex = chosen === null ? -1 : lines.findIndex((line) => line.id === chosen);
  const view = preferences.view.value;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = new ResizeObserver(() => (height.value = element.clientHeight));
    measure.observe(element);
    return () => measure.disconnect();
  }, []);
  useLayoutEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [view]);
  useLayoutEffect(() => {
    // Keeps the chosen line in sight when it is chosen, and lets the agent scroll away from it afterwards.
    if (chosenIndex >= 0 && scroller.current) intoSight(scroller.current, chosenIndex);
  }, [chosen]);

  const first = Math.max(0, Math.floor(top.value / rowHeight) - overscan);
  const last = Math.min(lines.length, Math.ceil((top.value + height.value) / rowHeight) + overscan);
  const drawn = lines.slice(first, last).map((line, index) => ({ line, index: first + index }));
  // The chosen line stays in the document even out of sight, so that it keeps the focus.
  const kept = chosenIndex < first || chosenIndex >= last ? lines[chosenIndex] : undefined;
  if (kept) drawn.push({ line: kept, index: chosenIndex });
  return (
    <div class="list-scroll" ref={scroller} onScroll={(event) => (top.value = event.currentTarget.scrollTop)}>
      <ul role="list" class="lines" style={{ height: `${lines.length * rowHeight}px` }}>
        {drawn.map(({ line, index }) => (
          <ConversationRow key={line.id} line={line} index={index} total={lines.length} chosen={line.id === chosen} />
        ))}
      </ul>
    </div>
  );
}

function EmptyList() {
  const { query } = useWorkplace();
  const says = words.value.list;
  const text = query.value.trim();
  const [title, hint] = text === '' ? says.none[preferences.view.value] : says.noMatch(text);
  return (
    <div class="list-none">
      <Icon name={text === '' ? 'inbox' : 'search'} />
      <p>{title}</p>
      <p class="quiet">{hint}</p>
      {text !== '' && (
        <button type="button" class="button small" onClick={() => (query.value = '')}>
          {says.searchClear}
        </button>
      )}
    </div>
  );
}

function intoSight(scroller: HTMLElement, index: number): void {
  const above = index * rowHeight;
  const below = above + rowHeight;
  if (above < scroller.scrollTop) scroller.scrollTop = above;
  else if (below > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = below - scroller.clientHeight;
}
