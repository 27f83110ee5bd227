// The head of a Markdown file: the few lines of YAML between two `---` that say what the article is.

export interface FrontMatter {
  fields: Record<string, string | string[]>;
  body: string;
}

/** Understands `key: value`, quoted values, and lists (`- item` lines or `[a, b]`); anything else is a problem, not a guess. */
export function readFrontMatter(text: string): FrontMatter | { problem: string } {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  if (lines[0]?.trim() !== '---') return { problem: 'line 1: no front matter; the file must begin with ---' };
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
  if (end < 0) return { problem: 'line 1: the front matter is never closed with ---' };
  const fields: FrontMatter['fields'] = {};
  let list: string[] | null = null;
  for (const [index, line] of lines.slice(1, end).entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const item = line.match(/^\s*-\s+(.*)$/);
    const pair = line.match(/^([A-Za-z][\w-]*):(?:\s+(.*))?$/);
    if (item && list) list.push(valueOf(item[1] ?? ''));
    else if (pair?.[1] && fields[pair[1]] === undefined) {
      const value = (pair[2] ?? '').trim();
      list = value === '' ? [] : null;
      fields[pair[1]] = list ?? (isInlineList(value) ? inlineList(value) : valueOf(value));
    } else if (pair) return { problem: `line ${index + 2}: ${pair[1]} is given twice` };
    else return { problem: `line ${index + 2}: not understood: ${line.trim().slice(0, 60)}` };
  }
  return {
    fields,
    body: lines
      .slice(end + 1)
      .join('\n')
      .trim(),
  };
}

function valueOf(raw: string): string {
  const text = raw.trim();
  if (/^".*"$/.test(text)) {
    try {
      return String(JSON.parse(text));
    } catch {
      return text.slice(1, -1);
    }
  }
  return /^'.*'$/.test(text) ? text.slice(1, -1).replaceAll("''", "'") : text;
}

function isInlineList(value: string): boolean {
  return value.startsWith('[') && value.endsWith(']');
}

/** Commas inside quotes do not part items. */
function inlineList(value: string): string[] {
  const items = value.slice(1, -1).match(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]+/g) ?? [];
  return items.map((item) => valueOf(item)).filter((item) => item !== '');
}
