// The right pane: the brief, the decision record, and the visitor's earlier conversations.
import { useId, useRef } from 'preact/hooks';
import type { Opened } from '../inbox/opened.ts';
import { words } from '../words.ts';
import { BriefTab } from './brief-tab.tsx';
import { contextTab, contextTabs, showContext } from './context-state.ts';
import { DecisionTab } from './decision-tab.tsx';
import { EarlierTab } from './earlier-tab.tsx';
import { Icon } from './icons.tsx';
import { VisitorClaims } from './visitor-claims.tsx';

export function ContextPane({ opened }: { opened: Opened }) {
  const id = useId();
  const says = words.value.context;
  const tab = contextTab.value;
  return (
    <aside
      class="context"
      aria-label={says.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') showContext(false);
      }}
    >
      <div class="context-top">
        <Tabs id={id} earlier={opened.earlier.length} />
        <button
          type="button"
          class="icon-button"
          aria-label={says.hide}
          title={says.hide}
          onClick={() => showContext(false)}
        >
          <Icon name="close" />
        </button>
      </div>
      <div class="context-body" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`} tabIndex={0}>
        {tab === 'brief' && opened.brief && <BriefTab brief={opened.brief} />}
        {tab === 'brief' && <VisitorClaims events={opened.events} />}
        {tab === 'decision' && <DecisionTab events={opened.events} />}
        {tab === 'earlier' && <EarlierTab opened={opened} />}
      </div>
    </aside>
  );
}

function Tabs({ id, earlier }: { id: string; earlier: number }) {
  const list = useRef<HTMLDivElement>(null);
  const says = words.value.context.tabs;
  const onKey = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const at = (contextTabs.indexOf(contextTab.peek()) + by + contextTabs.length) % contextTabs.length;
    const next = contextTabs[at] ?? 'brief';
    contextTab.value = next;
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(`${id}-${next}`)}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={words.value.context.title} ref={list} onKeyDown={onKey}>
      {contextTabs.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${id}-${name}`}
          aria-selected={contextTab.value === name}
          aria-controls={`${id}-panel`}
          tabIndex={contextTab.value === name ? 0 : -1}
          onClick={() => (contextTab.value = name)}
        >
          {says[name]}
          {name === 'earlier' && earlier > 0 && <span class="tab-count">{earlier}</span>}
        </button>
      ))}
    </div>
  );
}
