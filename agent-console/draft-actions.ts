// What an agent can do with the assistant's draft: take its words, send it as it is, or put it aside. Nothing goes by itself.
import { signal } from '@preact/signals';
import { allowed } from './allowed.ts';
import { maySendAsItIs, openDraft, type Drafted } from './assistant-drafts.ts';
import type { Command } from './commands.ts';
import { draftOf, keepDraft, keepOrigin } from './drafts.ts';
import type { Words } from './languages/en.ts';
import type { Workplace } from './workplace.ts';

const dismissed = signal<ReadonlySet<string>>(new Set());

/** The draft that stands over the message box of the conversation shown; everybody who may take or holds it sees it. */
export function offeredDraft(workplace: Workplace): Drafted | null {
  const opened = workplace.inbox.conversations.opened.value;
  const can = allowed(workplace);
  if (!opened?.summary || !(can.reply || (can.take && opened.summary.phase === 'waiting'))) return null;
  const draft = openDraft(opened.events);
  return draft && !dismissed.value.has(nameOf(opened.id, draft)) ? draft : null;
}

/** Behind what is typed already, and never instead of it. */
export function insertDraft(workplace: Workplace, conversation: string, draft: Drafted): void {
  const typed = draftOf(conversation, 'reply').trimEnd();
  keepDraft(conversation, 'reply', typed === '' ? draft.text : `${typed}\n\n${draft.text}`);
  keepOrigin(conversation, draft.seq);
  dismissDraft(conversation, draft);
  workplace.mode.value = 'reply';
  workplace.focus.value = { on: 'composer' };
}

/** What is typed meanwhile stays typed. */
export function sendDraft(workplace: Workplace, conversation: string, draft: Drafted): void {
  workplace.inbox.write('reply', conversation, draft.text.trim(), draft.seq);
  dismissDraft(conversation, draft);
}

export function dismissDraft(conversation: string, draft: Drafted): void {
  dismissed.value = new Set([...dismissed.peek(), nameOf(conversation, draft)]);
}

export function draftCommands(workplace: Workplace, words: Words): Command[] {
  const draft = offeredDraft(workplace);
  const conversation = workplace.inbox.conversations.opened.value?.id;
  if (!draft || !conversation) return [];
  const command = (id: string, label: string, key: string | null, run: () => void): Command => {
    return { id, section: 'conversation', label, key, run };
  };
  const dismiss = command('dismissDraft', words.drafts.dismissLong, 'x', () => dismissDraft(conversation, draft));
  if (!allowed(workplace).reply) return [dismiss];
  const insert = command('useDraft', words.drafts.useLong, 'u', () => insertDraft(workplace, conversation, draft));
  if (!maySendAsItIs(draft)) return [insert, dismiss];
  // Without a key of its own: one stray letter must not send anything.
  const send = command('sendDraft', words.drafts.sendLong, null, () => sendDraft(workplace, conversation, draft));
  return [insert, send, dismiss];
}

function nameOf(conversation: string, draft: Drafted): string {
  return `${conversation}/${draft.seq}`;
}
