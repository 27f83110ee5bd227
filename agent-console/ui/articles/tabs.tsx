// A row of tabs that the arrow keys move along; its panel is `ID-panel`.
import { useRef } from 'preact/hooks';

export function Tabs<T extends string>(props: {
  id: string;
  label: string;
  tabs: readonly T[];
  tab: T;
  onTab: (tab: T) => void;
  name: (tab: T) => string;
}) {
  const { id, tabs, tab } = props;
  const list = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = by === undefined ? undefined : tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    props.onTab(next);
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(`${id}-${next}`)}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={props.label} ref={list} onKeyDown={onKey}>
      {tabs.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`${id}-${one}`}
          aria-selected={one === tab}
          aria-controls={`${id}-panel`}
          tabIndex={one === tab ? 0 : -1}
          onClick={() => props.onTab(one)}
        >
          {props.name(one)}
        </button>
      ))}
    </div>
  );
}
