// A tool's words made safe to say: no image, no mark-up, no way out of the shop's own pages, no hidden signs, no end of them.
import type { ToolResult } from '../ports.ts';

const longest = 4_000;
const longestAddress = 1_000;

/** Links stay when they lead to one of these hosts; of others their words stay. */
export function withSafeMessage(result: ToolResult, hosts: ReadonlySet<string>): ToolResult {
  if (!('message' in result)) return result;
  if (result.outcome !== 'done') return { ...result, message: result.message && safeMessage(result.message, hosts) };
  const receipt = result.receipt && plainSigns(result.receipt).replaceAll('\n', ' ').trim();
  return { ...result, message: safeMessage(result.message, hosts), receipt: receipt || null };
}

function safeMessage(message: string, hosts: ReadonlySet<string>): string {
  const own = (address: string) => isOwn(address, hosts);
  // What may stay is put aside under signs that no message has any more, and back at the end.
  const kept: string[] = [];
  const keep = (text: string) => `\uE000${kept.push(text) - 1}\uE001`;
  let text = plainSigns(message);
  // What is taken out may have kept two halves of something apart.
  for (let before = ''; before !== text;) {
    before = text;
    text = text
      .replace(/!\[[^\]\n]*\]\([^)\n]*\)/g, '')
      .replace(/\[([^[\]\n]*)\]\(([^()\s]*)[^()\n]*\)/g, (link, words: string, to: string) =>
        own(to) ? keep(`[${words}](${to})`) : words,
      )
      .replace(/(?:[a-z][a-z\d+.-]*:\/\/|www\.|\b(?:javascript|data|vbscript):)[^\s<>()"'`]*/gi, (address) =>
        own(address) ? keep(address) : '',
      )
      .replace(/<(\uE000\d+\uE001)>/g, '$1')
      .replace(/<[a-z!?/][^<>]*>/gi, '');
  }
  return text
    .replace(/<+(?=[a-z!?/\uE000])/gi, '')
    .replace(/ {2,}/g, ' ')
    .replace(/\uE000(\d+)\uE001/g, (_, place: string) => kept[Number(place)] ?? '')
    .trim();
}

/** One address and no more: what looks like a second one inside it may be read as one. */
function isOwn(address: string, hosts: ReadonlySet<string>): boolean {
  if (address.length > longestAddress || address.indexOf('://') !== address.lastIndexOf('://')) return false;
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return false;
  return /^https?:$/.test(url.protocol) && hosts.has(url.host);
}

/** Without what is not seen, or turns the reading direction of what is, or piles up on one letter. */
function plainSigns(text: string): string {
  return text
    .slice(0, longest)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Co}\p{Cs}\u{E0100}-\u{E01EF}]|[^\P{Cc}\n]/gu, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1');
}
