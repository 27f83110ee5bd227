// Turns what happened into a sentence in the visitor's language.
import type { Author } from '../../../shared/event.ts';
import type { Wait } from '../../../shared/visitor-protocol.ts';
import type { Words } from '../languages/en.ts';
import type { LineEvent } from './items.ts';

export function authorName(by: Author, words: Words): string {
  if (by.kind === 'visitor') return words.you;
  return by.kind === 'assistant' ? `${words.ai} · ${by.name}` : by.name;
}

export function lineText(event: LineEvent, words: Words): string {
  switch (event.type) {
    case 'handoffRequested':
      return (event.reason && words.reasons[event.reason]) ?? words.handedOver;
    case 'assigned':
      return words.joined(event.agent.name);
    case 'returned':
      return words.returned(event.agent.name);
    case 'closed':
      return words.ended;
    case 'emailLeft':
      return words.emailLeft(event.email);
  }
}

export function waitText(wait: Wait, words: Words): string {
  switch (wait.kind) {
    case 'unknown':
      return words.waitUnknown;
    case 'range':
      return words.waitRange(Math.floor(wait.fromMinutes), Math.max(1, Math.ceil(wait.toMinutes)));
    case 'late':
      return words.waitLate(Math.max(1, Math.ceil(wait.byMinutes)));
  }
}

/** A message as it is read out: the words without their marks. */
export function spoken(text: string): string {
  return text.replace(/\]\([^)\s]*\)|[*`#[]/g, '');
}
