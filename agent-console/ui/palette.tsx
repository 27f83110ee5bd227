// The command palette: everything that can be done now, and every loaded conversation, by typing.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { commandsNow, type Command } from '../commands.ts';
import { matching } from '../inbox/search.ts';
import { conversationPath, go } from '../place.ts';
import { visitorName, words } from '../words.ts';
import { searchedToo, type Workplace } from '../workplace.ts';
import { Dialog } from './dialog.tsx';
import { Icon } from './icons.tsx';
import { useWorkplace } from './workplace-context.ts';

const conversationsShown = 6;

export function Palette() {
  const workplace = useWorkplace();
  const says = words.value.commands;
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const entries = entriesFor(workplace, query);
  const active = Math.min(chosen, entries.length - 1);
  const close = () => (workplace.dialog.value = null);
  const run = (entry: Command | undefined) => {
    if (!entry) return;
    close();
    // After the dialog has given the focus back, so that a command may move it.
    setTimeout(() => entry.run());
  };
  const onKey = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      setChosen((active + by + entries.length) % Math.max(1, entries.length));
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      run(entries[active]);
    }
  };
  return (
    <Dialog label={says.palette} class="palette" onClose={close}>
      <div class="palette-field">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-label={says.placeholder}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={entries[active] ? `${id}-${active}` : undefined}
          placeholder={says.placeholder}
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={onKey}
        />
        <kbd aria-hidden="true">Esc</kbd>
      </div>
      <EntryList id={id} entries={entries} active={active} onRun={run} />
      <p class="unseen" role="status">
        {entries.length === 0 ? says.none : says.results(entries.length)}
      </p>
    </Dialog>
  );
}

function EntryList(props: { id: string; entries: Command[]; active: number; onRun: (entry: Command) => void }) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [props.active, props.entries.length]);
  return (
    <>
      <ul
        class="palette-list"
        role="listbox"
        id={`${props.id}-list`}
        aria-label={words.value.commands.title}
        ref={list}
      >
        {props.entries.map((entry, index) => (
          <li
            key={entry.id}
            id={`${props.id}-${index}`}
            role="option"
            aria-selected={index === props.active}
            onClick={() => props.onRun(entry)}
          >
            <span>{entry.label}</span>
            {entry.key && <kbd>{entry.key.toUpperCase()}</kbd>}
          </li>
        ))}
      </ul>
      {props.entries.length === 0 && <p class="palette-none">{words.value.commands.none}</p>}
    </>
  );
}

function entriesFor(workplace: Workplace, query: string): Command[] {
  const says = words.value;
  const wanted = folded(query);
  const commands = commandsNow(workplace, says).filter((command) => folded(command.label).includes(wanted));
  if (wanted === '') return commands;
  const { open, closed } = workplace.inbox.views.value;
  const found = [...matching(open, null, query, searchedToo), ...matching(closed, null, query, searchedToo)];
  const lines = found.slice(0, conversationsShown).map((line): Command => ({
    id: line.id,
    section: 'general',
    label: says.commands.openVisitor(visitorName(line.visitorLabel), line.preview?.text ?? line.siteName),
    key: null,
    run: () => go(conversationPath(line.id)),
  }));
  return [...commands, ...lines];
}

function folded(text: string): string {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
