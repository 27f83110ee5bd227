// The little Markdown that messages and articles are written in, as a tree. What is not listed here stays text; nothing is ever HTML.

export type Inline =
  | string
  | { kind: 'strong' | 'em'; inside: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'break' }
  | { kind: 'link'; href: string; inside: Inline[] };

export type Block =
  | { kind: 'paragraph' | 'heading'; inside: Inline[] }
  | { kind: 'pre'; text: string }
  | { kind: 'list'; ordered: boolean; start: number; items: Inline[][] };

const listItem = /^\s{0,6}(?:[-*+•]|(\d{1,9})[.)])\s+(\S.*)$/;
const heading = /^#{1,6}\s+(\S.*)$/;
const fence = /^\s*```/;
const deepest = 4;

// Every part is bounded, so that a hostile text costs no more than a long one.
const inlineParts = new RegExp(
  [
    /`(?<code>[^`\n]{1,500})`/,
    /!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)/,
    /\[(?<label>[^\]\n]{1,500})\]\((?<address>[^\s()]{1,2000})\)/,
    /\*\*(?=\S)(?<strong>[^\n]{1,1000}?\S)\*\*/,
    /(?<![\w*])[*_](?=\S)(?<em>[^*_\n]{1,1000})(?<=\S)[*_](?!\w)/,
    /(?<bare>https?:\/\/[^\s<>"'`]{1,2000})/,
  ]
    .map((part) => part.source)
    .join('|'),
  'g',
);

export function parseMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  for (let at = 0; at < lines.length;) at = takeBlock(lines, at, blocks);
  return blocks;
}

/** Reads the block that begins at this line, and says where the next one begins. */
function takeBlock(lines: string[], at: number, blocks: Block[]): number {
  const line = lines[at] ?? '';
  if (line.trim() === '') return at + 1;
  if (fence.test(line)) return takeFence(lines, at, blocks);
  if (listItem.test(line)) return takeList(lines, at, blocks);
  const title = heading.exec(line);
  if (title) {
    blocks.push({ kind: 'heading', inside: parseInline(title[1] ?? '') });
    return at + 1;
  }
  return takeParagraph(lines, at, blocks);
}

function takeFence(lines: string[], at: number, blocks: Block[]): number {
  let end = at + 1;
  while (end < lines.length && !fence.test(lines[end] ?? '')) end++;
  blocks.push({ kind: 'pre', text: lines.slice(at + 1, end).join('\n') });
  return end + 1;
}

function takeList(lines: string[], at: number, blocks: Block[]): number {
  const number = listItem.exec(lines[at] ?? '')?.[1];
  const ordered = number !== undefined;
  const items: Inline[][] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const found = listItem.exec(lines[next] ?? '');
    if (!found || (found[1] !== undefined) !== ordered) break;
    items.push(parseInline(found[2] ?? ''));
  }
  blocks.push({ kind: 'list', ordered, start: Number(number ?? 1), items });
  return next;
}

function takeParagraph(lines: string[], at: number, blocks: Block[]): number {
  let end = at + 1;
  while (end < lines.length && continuesParagraph(lines[end] ?? '')) end++;
  const inside = lines
    .slice(at, end)
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ kind: 'break' } as const] : []),
      ...parseInline(line.trimEnd()),
    ]);
  blocks.push({ kind: 'paragraph', inside });
  return end;
}

function continuesParagraph(line: string): boolean {
  return line.trim() !== '' && !fence.test(line) && !listItem.test(line) && !heading.test(line);
}

function parseInline(text: string, depth = 0): Inline[] {
  if (depth > deepest) return [text];
  const found: Inline[] = [];
  let done = 0;
  for (const match of text.matchAll(inlineParts)) {
    if (match.index > done) found.push(text.slice(done, match.index));
    done = match.index + match[0].length;
    found.push(...inlineOf(match[0], match.groups ?? {}, depth));
  }
  if (done < text.length) found.push(text.slice(done));
  return found;
}

function inlineOf(whole: string, groups: Record<string, string | undefined>, depth: number): Inline[] {
  const { code, label, address, strong, em, bare } = groups;
  if (code !== undefined) return [{ kind: 'code', text: code }];
  if (strong !== undefined) return [{ kind: 'strong', inside: parseInline(strong, depth + 1) }];
  if (em !== undefined) return [{ kind: 'em', inside: parseInline(em, depth + 1) }];
  if (bare !== undefined) return linked(bare);
  const href = address === undefined ? null : safeHref(address);
  if (label === undefined || href === null) return [whole];
  return [{ kind: 'link', href, inside: withoutLinks(parseInline(label, depth + 1)) }];
}

/** Full stops and brackets at the end of an address belong to the sentence. */
function linked(address: string): Inline[] {
  const end = address.search(/[.,;:!?)\]}*_]{1,2000}$/);
  const shown = end < 0 ? address : address.slice(0, end);
  const href = safeHref(shown);
  if (href === null) return [address];
  return end < 0
    ? [{ kind: 'link', href, inside: [shown] }]
    : [{ kind: 'link', href, inside: [shown] }, address.slice(end)];
}

/** A link inside a link's label keeps its words only. */
function withoutLinks(inside: Inline[]): Inline[] {
  return inside.flatMap((part): Inline[] => {
    if (typeof part === 'string' || !('inside' in part)) return [part];
    const within = withoutLinks(part.inside);
    return part.kind === 'link' ? within : [{ ...part, inside: within }];
  });
}

export function safeHref(address: string): string | null {
  if (!/^(https?:\/\/|mailto:)/i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  // A name before an @ makes an address look like another site's.
  return url.protocol !== 'mailto:' && (url.username !== '' || url.password !== '') ? null : url.href;
}
