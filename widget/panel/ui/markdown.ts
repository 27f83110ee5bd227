// The little Markdown that answers are written in, as a tree: what is not listed here stays text, and nothing is ever HTML.

export type Inline =
  | string
  | { kind: 'strong' | 'em'; inside: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'break' }
  | { kind: 'link'; href: string; inside: Inline[] };

export type Block =
  | { kind: 'paragraph'; inside: Inline[] }
  | { kind: 'heading'; inside: Inline[] }
  | { kind: 'pre'; text: string }
  | { kind: 'list'; ordered: boolean; start: number; items: Inline[][] };

const deepest = 4;
// Each part has a bound, so that a hostile text costs no more than a long one.
const inlinePattern = new RegExp(
  [
    /`([^`\n]{1,500})`/,
    /!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)/,
    /\[([^\]\n]{1,500})\]\((\S{1,2000}?)\)/,
    /\*\*(?=\S)([^\n]{0,1000}?\S)\*\*/,
    /(?<![\w*])[*_](?=\S)([^*_\n]{1,1000})(?<=\S)[*_](?!\w)/,
    /(https?:\/\/[^\s<>"'`]{1,2000})/,
  ]
    .map((part) => part.source)
    .join('|'),
  'g',
);

export function parseMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  let paragraph: string[] = [];
  const flush = () => {
    if (paragraph.length) blocks.push({ kind: 'paragraph', inside: parseLines(paragraph) });
    paragraph = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    const item = /^\s{0,6}(?:[-*+•]|(\d{1,9})[.)])\s+(\S.*)$/.exec(line);
    const heading = /^#{1,6}\s+(\S.*)$/.exec(line);
    const last = blocks.at(-1);
    if (/^\s*```/.test(line)) {
      flush();
      const code: string[] = [];
      while (++at < lines.length && !/^\s*```/.test(lines[at] as string)) code.push(lines[at] as string);
      blocks.push({ kind: 'pre', text: code.join('\n') });
    } else if (item) {
      const continues = !paragraph.length && last?.kind === 'list' && last.ordered === !!item[1];
      flush();
      const inside = parseInline(item[2] as string);
      if (continues) last.items.push(inside);
      else blocks.push({ kind: 'list', ordered: !!item[1], start: Number(item[1] ?? 1), items: [inside] });
    } else if (heading) {
      flush();
      blocks.push({ kind: 'heading', inside: parseInline(heading[1] as string) });
    } else if (line.trim()) {
      paragraph.push(line);
    } else {
      flush();
    }
  }
  flush();
  return blocks;
}

/** Plain text with its line breaks and addresses, for words that nobody wrote as Markdown. */
export function parsePlain(text: string): Inline[] {
  return text
    .split(/(https?:\/\/[^\s<>"'`]{1,2000})/)
    .flatMap((part, at) => (at % 2 ? linked(part) : part ? [part] : []));
}

function parseLines(lines: string[]): Inline[] {
  return lines.flatMap((line, at) => [...(at ? [{ kind: 'break' } as const] : []), ...parseInline(line.trimEnd())]);
}

function parseInline(text: string, depth = 0): Inline[] {
  if (depth > deepest) return [text];
  const found: Inline[] = [];
  let done = 0;
  for (const match of text.matchAll(inlinePattern)) {
    const [whole, code, label, address, strong, em, bare] = match;
    if (match.index > done) found.push(text.slice(done, match.index));
    done = match.index + whole.length;
    const href = address && safeHref(address);
    if (code) found.push({ kind: 'code', text: code });
    else if (href) found.push({ kind: 'link', href, inside: withoutLinks(parseInline(label as string, depth + 1)) });
    else if (strong) found.push({ kind: 'strong', inside: parseInline(strong, depth + 1) });
    else if (em) found.push({ kind: 'em', inside: parseInline(em, depth + 1) });
    else if (bare) found.push(...linked(bare));
    else found.push(whole);
  }
  if (done < text.length) found.push(text.slice(done));
  return found;
}

/** Full stops and brackets at the end of an address belong to the sentence. */
function linked(address: string): Inline[] {
  const end = /[.,;:!?)\]}*_]+$/.exec(address)?.index ?? address.length;
  const shown = address.slice(0, end);
  const href = safeHref(shown);
  return href
    ? [{ kind: 'link', href, inside: [shown] }, ...(end < address.length ? [address.slice(end)] : [])]
    : [address];
}

function withoutLinks(inside: Inline[]): Inline[] {
  return inside.flatMap((part) => (typeof part === 'object' && part.kind === 'link' ? part.inside : [part]));
}

function safeHref(address: string): string | null {
  if (!/^(https?:\/\/|mailto:)/i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  // A name before an @ makes an address look like another site's.
  return /^https?:$/.test(url.protocol) && (url.username || url.password) ? null : url.href;
}
