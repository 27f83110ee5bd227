// Turns what happened into a sentence in the visitor's language.
import type { Author } from '../../../shared/event.ts';
import type { Words } from '../languages/en.ts';
import { people, words } from '../session.ts';
import type { LineEvent, Said } from './items.ts';

export function authorName(by: Author, words: Words, fromDraft?: Said['fromDraft']): string {
  if (by.kind === 'visitor') return words.you;
  if (by.kind === 'assistant') return `${words.ai} · ${by.name}`;
  return fromDraft ? (people.piece.value?.draftedBy(by.name, fromDraft) ?? `${words.ai} + ${by.name}`) : by.name;
}

/** Null while its words are on their way. Where they cannot be had, a hand-over is told all the same. */
export function lineText(event: LineEvent): string | null {
  if (event.type === 'closed') return words.ended;
  const piece = people.piece.value;
  if (!piece && !people.failed.value) return null;
  return piece?.lineText(event) ?? (event.type === 'handoffRequested' ? words.handedOver : '');
}

/** A message as it is read out: the words without their marks. */
export function spoken(text: string): string {
  return text.replace(/\]\([^)\s]*\)|[*`#[]/g, '');
}
