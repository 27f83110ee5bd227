// Everything an agent can do from the keyboard, once: the shortcuts, the palette and the sheet all read this list.
import type { Me } from '../shared/http-api.ts';
import { allowed, type Can } from './allowed.ts';
import { draftCommands } from './draft-actions.ts';
import type { Words } from './languages/en.ts';
import { viewNames } from './inbox/views.ts';
import { conversationPath, go, place } from './place.ts';
import { preferences } from './preferences.ts';
import type { Workplace } from './workplace.ts';

export interface Command {
  id: string;
  section: 'general' | 'conversation';
  label: string;
  /** The single key that does it, as `KeyboardEvent.key` gives it. */
  key: string | null;
  run(): void;
}

/** What can be done right now. */
export function commandsNow(workplace: Workplace, words: Words): Command[] {
  return [...conversationCommands(workplace, words), ...generalCommands(workplace, words)];
}

/** Goes up or down the list; from nowhere to its first line. */
export function step(workplace: Workplace, by: 1 | -1): void {
  const list = workplace.shown.peek();
  const where = place.peek();
  const current = where.name === 'inbox' ? where.conversation : null;
  const index = list.findIndex((line) => line.id === current);
  const next = list[index === -1 ? 0 : index + by];
  if (next) go(conversationPath(next.id), current === null ? 'push' : 'replace');
}

function conversationCommands(workplace: Workplace, words: Words): Command[] {
  const can = allowed(workplace);
  const id = workplace.inbox.conversations.opened.value?.id;
  if (!id) return [];
  const make = (what: keyof Can, key: string, run: () => void): Command[] =>
    can[what] ? [{ id: what, section: 'conversation', label: words.commands[what], key, run }] : [];
  return [
    ...make('take', 't', () => void workplace.act('take', id)),
    ...make('reply', 'r', () => compose(workplace, 'reply')),
    ...make('note', 'n', () => compose(workplace, 'note')),
    ...make('handBack', 'b', () => void workplace.act('handBack', id)),
    ...make('close', 'e', () => void workplace.act('close', id)),
    ...draftCommands(workplace, words),
  ];
}

function generalCommands(workplace: Workplace, words: Words): Command[] {
  const { inbox, dialog } = workplace;
  const general = (id: string, label: string, key: string | null, run: () => void): Command => ({
    id,
    section: 'general',
    label,
    key,
    run,
  });
  return [
    general('next', words.commands.next, 'j', () => step(workplace, 1)),
    general('previous', words.commands.previous, 'k', () => step(workplace, -1)),
    general('search', words.commands.search, '/', () => toSearch(workplace)),
    general('sheet', words.commands.sheet, '?', () => void (dialog.value = 'sheet')),
    ...viewNames.map((name) =>
      general(`view-${name}`, words.commands.goTo(words.views[name]), null, () => {
        preferences.view.value = name;
        go('/console');
      }),
    ),
    ...ownerPlaces(inbox.me, words, general),
    general('duty', inbox.duty.value ? words.commands.dutyOff : words.commands.dutyOn, null, () =>
      inbox.setDuty(!inbox.duty.peek()),
    ),
    general('theme', words.commands.toggleTheme, null, toggleTheme),
  ];
}

function ownerPlaces(
  me: Me,
  words: Words,
  general: (id: string, label: string, key: null, run: () => void) => Command,
): Command[] {
  if (me.role !== 'owner') return [];
  return (['sites', 'team'] as const).map((name) =>
    general(name, words.commands.goTo(words.header[name]), null, () => go(`/console/${name}`)),
  );
}

function compose(workplace: Workplace, mode: 'reply' | 'note'): void {
  workplace.mode.value = mode;
  workplace.focus.value = { on: 'composer' };
}

function toSearch(workplace: Workplace): void {
  if (place.peek().name !== 'inbox') go('/console');
  workplace.focus.value = { on: 'search' };
}

function toggleTheme(): void {
  const dark =
    preferences.theme.value === 'system'
      ? matchMedia('(prefers-color-scheme: dark)').matches
      : preferences.theme.value === 'dark';
  preferences.theme.value = dark ? 'light' : 'dark';
}
