// Markdown taken apart into headings and blocks, and made plain, for search and for quoting.

export type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  /** A whole list, its items each on a line as written. */
  | { kind: 'list'; text: string }
  | { kind: 'code'; text: string };

export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) blocks.push(blockOf(open));
    open = [];
  };
  let fence: string | null = null;
  for (const line of markdown.replace(/\r\n?/g, '\n').split('\n')) {
    const mark = line.match(/^\s{0,3}(`{3,}|~{3,})/)?.[1] ?? null;
    if (fence) {
      open.push(line);
      if (mark?.startsWith(fence)) fence = (close(), null);
      continue;
    }
    const heading = line.match(/^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/);
    if (mark) {
      close();
      fence = mark;
      open.push(line);
    } else if (heading) {
      close();
      blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, text: plainText(heading[2] ?? '') });
    } else if (line.trim() === '') {
      close();
    } else {
      if (isItem(line) && open.length > 0 && !open.some(isItem)) close();
      open.push(line);
    }
  }
  close();
  return joinLooseLists(blocks);
}

/** Text without Markdown's marks: links by their words, emphasis and headings bare. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<(https?:[^>\s]+|mailto:[^>\s]+)>/g, '$1')
    .replace(/^\s{0,3}(#{1,6}\s+|>\s?)/gm, '')
    .replace(/^\s*([-*+]|\d{1,3}[.)])\s+/gm, '')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .replace(/(?<![\w*])([*_])(?!\s)(.+?)(?<!\s)\1(?![\w*])/g, '$2')
    .replace(/`+([^`]+)`+/g, '$1')
    .replace(/^\s*\|?[\s:|-]+\|[\s:|-]*$/gm, '')
    .replace(/\s*\|\s*/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

function blockOf(lines: string[]): Block {
  const text = lines.join('\n').trimEnd();
  const first = lines[0] ?? '';
  if (/^\s{0,3}(`{3,}|~{3,})/.test(first)) return { kind: 'code', text };
  return { kind: isItem(first) ? 'list' : 'paragraph', text: isItem(first) ? text : text.trim() };
}

function isItem(line: string): boolean {
  return /^\s*([-*+]|\d{1,3}[.)])\s+/.test(line);
}

/** Items parted by blank lines are still one list. */
function joinLooseLists(blocks: Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === 'list' && last?.kind === 'list')
      joined[joined.length - 1] = { ...last, text: `${last.text}\n${block.text}` };
    else joined.push(block);
  }
  return joined;
}
