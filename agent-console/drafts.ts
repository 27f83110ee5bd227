// What is typed and not sent, where it came from, and what is sent and not confirmed: kept in this tab over a reload.
import { signal } from '@preact/signals';
import type { Outgoing } from './inbox/outbox.ts';
import { me } from './session.ts';

export type Mode = 'reply' | 'note';

/** By agent: another one may log in next in this tab. */
const draftsEntry = () => `relais-console:drafts:${me.peek()?.id ?? ''}`;
const outboxEntry = () => `relais-console:outbox:${me.peek()?.id ?? ''}`;

export function draftOf(conversation: string, mode: Mode): string {
  return read<Record<string, string>>(draftsEntry(), {})[`${mode}/${conversation}`] ?? '';
}

export function keepDraft(conversation: string, mode: Mode, text: string): void {
  const { [`${mode}/${conversation}`]: _, ...others } = read<Record<string, string>>(draftsEntry(), {});
  write(draftsEntry(), text === '' ? others : { ...others, [`${mode}/${conversation}`]: text });
}

const originsEntry = () => `relais-console:origins:${me.peek()?.id ?? ''}`;
const changes = signal(0);

/** The assistant's draft that the typed reply was begun with; null when it is the agent's own from the first letter. */
export function originOf(conversation: string): number | null {
  void changes.value;
  return read<Record<string, number>>(originsEntry(), {})[conversation] ?? null;
}

export function keepOrigin(conversation: string, draft: number | null): void {
  const { [conversation]: _, ...others } = read<Record<string, number>>(originsEntry(), {});
  write(originsEntry(), draft === null ? others : { ...others, [conversation]: draft });
  changes.value += 1;
}

export function loadOutbox(): Outgoing[] {
  return read<Outgoing[]>(outboxEntry(), []);
}

export function saveOutbox(list: readonly Outgoing[]): void {
  write(outboxEntry(), list);
}

function read<T>(entry: string, otherwise: T): T {
  try {
    return (JSON.parse(sessionStorage.getItem(entry) ?? 'null') as T | null) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function write(entry: string, value: unknown): void {
  try {
    sessionStorage.setItem(entry, JSON.stringify(value));
  } catch {
    // Full or forbidden: the page still holds it.
  }
}
