// What a tool found, as a passage that a model may speak from: plain text, masked, bounded, and leading nowhere.
import type { Mask } from '../../../domain/masking/mask.ts';
import { plainText } from '../../../domain/text/markdown.ts';
import { inLanguage, type JsonValue, type Tool } from '../../../domain/tool.ts';
import { withoutAddresses } from '../checks/addresses.ts';
import type { Ground } from '../ground.ts';
import { speaksToMachines } from '../checks/orders.ts';

const longest = 2_000;
const mostLines = 40;
const deepest = 3;

/** Null when it holds what speaks to machines instead of the visitor: then no model is given any of it. */
export function passageFrom(
  tool: Tool,
  { message, data }: { message: string; data: JsonValue },
  mask: Mask,
  language: string,
): Ground | null {
  const lines = [message, ...linesOf(data, '', 0)].slice(0, mostLines);
  const text = lines.map(harmless).filter(Boolean).join('\n').slice(0, longest);
  const title = inLanguage(tool.title, language)
    .replace(/\{[\w.]+\}/g, '')
    .trim();
  if (speaksToMachines(`${title}\n${text}`)) return null;
  return { title, section: '', url: null, text: mask.mask(text), source: null };
}

/** `shippedOn: "2026-03-02"` becomes "shipped on: 2026-03-02". The message stands above already. */
function linesOf(data: JsonValue, name: string, depth: number): string[] {
  if (data === null || depth > deepest) return [];
  if (typeof data !== 'object') return name === 'message' ? [] : [`${spaced(name)}: ${data}`];
  if (Array.isArray(data)) return data.flatMap((each) => linesOf(each, name, depth + 1));
  return Object.entries(data).flatMap(([key, value]) => linesOf(value, key, depth + 1));
}

function spaced(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
}

/** Without images, links and addresses, which a tool's answer cannot vouch for, and without hidden signs. */
function harmless(line: string): string {
  const bare = line.replace(/!\[[^\]]*\]\([^)]*\)/g, '').replace(/<[^>]*>/g, ' ');
  return withoutAddresses(plainText(bare).normalize('NFKC'))
    .replace(/[\p{Cf}\p{Cc}\p{Co}]/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
