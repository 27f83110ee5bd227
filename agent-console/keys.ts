// Listens for the shortcuts: Ctrl/Cmd+K anywhere, single keys only outside fields and only while they are switched on.
import { commandsNow } from './commands.ts';
import { preferences } from './preferences.ts';
import { words } from './words.ts';
import type { Workplace } from './workplace.ts';

export function listenForKeys(workplace: Workplace): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if ((event.metaKey || event.ctrlKey) && !event.altKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      workplace.dialog.value = workplace.dialog.peek() === 'palette' ? null : 'palette';
      return;
    }
    if (event.metaKey || event.ctrlKey || event.altKey || !preferences.shortcuts.peek()) return;
    if (workplace.dialog.peek() !== null || isTyping(event.target)) return;
    const command = commandsNow(workplace, words.peek()).find(({ key }) => key === event.key);
    if (!command) return;
    event.preventDefault();
    command.run();
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], dialog, [popover]') !== null
  );
}
