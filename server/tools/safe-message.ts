// A tool's words made safe to say: no image, no way out of the shop's own pages, no hidden signs.
import { plainText } from '../domain/text/markdown.ts';
import type { ToolResult } from '../ports.ts';

/** Links stay when they lead to one of these hosts; of others their words stay. */
export function withSafeMessage(result: ToolResult, hosts: ReadonlySet<string>): ToolResult {
  if (!('message' in result) || result.message === null) return result;
  return { ...result, message: safeMessage(result.message, hosts) };
}

function safeMessage(message: string, hosts: ReadonlySet<string>): string {
  const own = (address: string) => {
    const url = URL.parse(address);
    return url !== null && /^https?:$/.test(url.protocol) && hosts.has(url.host);
  };
  return message
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Co}]|[^\P{Cc}\n]/gu, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/<[a-z!/][^>]*>/gi, '')
    .replace(/\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g, (link, words: string, to: string) =>
      own(to) ? link : plainText(words),
    )
    .replace(/(?<!\]\()\b(?:https?:\/\/|www\.)[^\s)<>]+/gi, (address) => (own(address) ? address : ''))
    .replace(/ {2,}/g, ' ')
    .trim();
}
