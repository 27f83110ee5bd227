// Whether a message is small talk and nothing else, and which.
import { words } from '../domain/text/fold.ts';
import type { AssistantWords } from '../languages/assistant-words.ts';

export type SmallTalkKind = keyof AssistantWords['smallTalk'];

/** When a message holds several, the earlier in this list is what it is about: "hi, are you a robot?". */
const byWeight: SmallTalkKind[] = ['identity', 'wellBeing', 'thanks', 'abilities', 'goodbye', 'greeting', 'agreement'];

/** Null when the message says anything beyond small talk. */
export function smallTalkIn(text: string, own: AssistantWords): SmallTalkKind | null {
  const { rest, kinds } = withoutSmallTalk(text, own);
  const saysMore = rest.some((word) => !own.fillers.includes(word));
  if (saysMore || (rest.length > 0 && kinds.size === 0)) return null;
  return byWeight.find((kind) => kinds.has(kind)) ?? null;
}

/** The message without a greeting before it and thanks after it; the message itself when nothing else is in it. */
export function withoutCourtesy(text: string, own: AssistantWords): string {
  const courtesies = [...own.smallTalk.greeting.phrases, ...own.smallTalk.thanks.phrases].toSorted(
    (a, b) => b.length - a.length,
  );
  const joined = courtesies.map((phrase) => phrase.split(' ').join(String.raw`[\s'’-]+`)).join('|');
  const edge = String.raw`[\s,;.!?:-]`;
  const bare = text
    .replace(new RegExp(`^(?:(?:${joined})(?:${edge}+|$))+`, 'iu'), '')
    .replace(new RegExp(`${edge}+(?:${joined})${edge}*$`, 'iu'), (end) => end.match(/^\s*[.!?]/)?.[0].trim() ?? '')
    .trim();
  return words(bare).length > 0 ? bare : text;
}

/** Cuts the longest known phrases out, one after the other. */
function withoutSmallTalk(text: string, own: AssistantWords): { rest: string[]; kinds: Set<SmallTalkKind> } {
  const phrases = byWeight.flatMap((kind) => own.smallTalk[kind].phrases.map((phrase) => ({ kind, phrase })));
  const longestFirst = phrases.toSorted((a, b) => b.phrase.length - a.phrase.length);
  const kinds = new Set<SmallTalkKind>();
  // The possessive and contracted forms lose their apostrophe one way or the other: "what's" is "whats" or "what s".
  let left = ` ${words(text.replace(/(?<=\p{L})['’](?=(?:s|m|re|ve|ll|t|d)\b)/giu, '')).join(' ')} `;
  let spelt = ` ${words(text).join(' ')} `;
  for (const { kind, phrase } of longestFirst) {
    if (left.includes(` ${phrase} `) || spelt.includes(` ${phrase} `)) {
      left = left.replaceAll(` ${phrase} `, ' ');
      spelt = spelt.replaceAll(` ${phrase} `, ' ');
      kinds.add(kind);
    }
  }
  const shorter = left.length <= spelt.length ? left : spelt;
  return { rest: shorter.split(' ').filter((word) => word !== ''), kinds };
}
