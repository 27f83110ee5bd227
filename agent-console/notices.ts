// Short messages to the agent: shown for a while, read out once.
import { signal } from '@preact/signals';

export interface Notice {
  id: number;
  text: string;
  tone: 'plain' | 'problem';
}

const shownMs = 6000;

export const notices = signal<readonly Notice[]>([]);
/** What the polite live region says; the number makes the same words twice two announcements. */
export const announcement = signal<{ id: number; text: string }>({ id: 0, text: '' });

let lastId = 0;

export function notify(text: string, tone: Notice['tone'] = 'plain'): void {
  const id = ++lastId;
  notices.value = [...notices.peek().filter((notice) => notice.text !== text), { id, text, tone }];
  setTimeout(() => dismiss(id), shownMs);
}

export function dismiss(id: number): void {
  notices.value = notices.peek().filter((notice) => notice.id !== id);
}

export function announce(text: string): void {
  announcement.value = { id: ++lastId, text };
}
