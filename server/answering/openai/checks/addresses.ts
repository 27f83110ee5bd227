// What a text leads to: links, e-mail addresses, hosts, telephone numbers.
import { phonesIn } from '../../../domain/masking/phone.ts';

const address = new RegExp(
  [
    String.raw`[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>()\[\]"'${'`'}]+`,
    String.raw`\b(?:javascript|data|vbscript|mailto|tel|sms|file|blob):[^\s<>()\[\]"'${'`'}]+`,
    String.raw`[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+`,
    // A host, or what reads like one.
    String.raw`(?<![\p{L}\p{N}@.])(?:[\p{L}\p{N}-]{1,63}\.)+\p{L}{2,24}(?![\p{L}\p{N}])(?:\/[^\s<>()\[\]"'${'`'}]*)?`,
    String.raw`\/\/[\p{L}\p{N}][^\s<>()\[\]"'${'`'}]*`,
  ].join('|'),
  'giu',
);

export function addressesIn(text: string): Set<string> {
  const plain = text.normalize('NFKC');
  const found = [...plain.matchAll(address)].map((match) => tidy(match[0]));
  // A link's target counts whatever it looks like.
  const targets = [...plain.matchAll(/\]\(\s*<?([^)\s>]*)/g)].map((match) => tidy(match[1] ?? ''));
  const phones = phonesIn(plain).map(({ from, to }) => `tel:${plain.slice(from, to).replace(/\D/g, '')}`);
  return new Set([...found, ...targets, ...phones].filter(Boolean));
}

/** The text without what it leads to; telephone numbers stay. */
export function withoutAddresses(text: string): string {
  return text.replace(address, '');
}

/** Full stops at the end belong to the sentence. */
function tidy(text: string): string {
  return text.replace(/[.,;:!?)\]}*_]+$/, '').toLowerCase();
}
