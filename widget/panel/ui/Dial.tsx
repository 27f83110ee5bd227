// The dial: search by myself, the assistant, a person. One press each, obeyed at once.
import type { Dial as Position } from '../../../shared/event.ts';
import { conversation, later, people, words } from '../session.ts';
import { answering, signOf } from './answering.ts';
import { Icon } from './Icon.tsx';
import { part } from './view.ts';

const positions: Position[] = ['search', 'assistant', 'person'];
/** Whoever comes near will need it in a moment. */
const approached = { onPointerEnter: () => people.load(), onFocus: () => people.load() };

export const Dial = part(() => () => {
  const now = conversation.dial.value;
  const labels = {
    search: words.dialSearch,
    assistant: answering().dialAssistant ?? words.thread,
    person: words.dialPerson,
  };
  const set = (position: Position) => {
    if (position !== now) conversation.setDial(position);
    else if (position === 'search') later.load();
  };
  return (
    // Arrows move the focus and nothing else: passing over "a person" must not put anybody into a queue.
    <div class="dial" role="radiogroup" aria-label={words.dial} onKeyDown={moveFocus}>
      {positions.map((position) => (
        <button
          role="radio"
          aria-checked={position === now}
          tabIndex={position === now ? 0 : -1}
          onClick={() => set(position)}
          {...(position === 'person' && approached)}
        >
          <Icon name={signOf(position)} />
          {labels[position]}
        </button>
      ))}
    </div>
  );
});

function moveFocus(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const group = event.currentTarget as HTMLElement;
  if (!step) return;
  event.preventDefault();
  const buttons = [...group.children] as HTMLElement[];
  const turn = document.dir === 'rtl' && event.key.length > 9 ? -step : step;
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  buttons[(at + turn + buttons.length) % buttons.length]?.focus();
}
