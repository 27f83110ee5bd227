// A page's article as the Markdown that articles are kept in: headings, paragraphs, lists and links.
import TurndownService from 'turndown';
import { type PageElement, textOf } from './page-dom.ts';

export function markdownOf(content: PageElement, url: string, title: string): string {
  const turndown = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  });
  turndown.remove(['script', 'style', 'noscript']);
  // Images are not shown in answers, and their address would be a request to somebody.
  turndown.addRule('images', { filter: ['img', 'picture', 'video', 'audio'], replacement: () => '' });
  turndown.addRule('links', {
    filter: 'a',
    replacement: (words, node) => linkTo(words, node.getAttribute('href'), url),
  });
  turndown.addRule('tables', {
    filter: 'table',
    replacement: (_words, node) => `\n\n${rowsOf(node)}\n\n`,
  });
  turndown.addRule('terms', { filter: 'dt', replacement: (words) => `\n\n**${words.trim()}**\n\n` });
  const text = turndown.turndown(content);
  return tidied(text, title);
}

function linkTo(words: string, href: string | null, base: string): string {
  const label = words.replace(/\s+/g, ' ').trim();
  const target = href === null || href.startsWith('#') ? null : URL.parse(href, base);
  const usable = target !== null && /^(https?|mailto|tel):$/.test(target.protocol);
  if (label === '' || !usable) return label;
  return `[${label}](${target.href.replace(/\(/g, '%28').replace(/\)/g, '%29')})`;
}

/** Each row an item that carries its columns' names, so that it can be found and quoted alone. */
function rowsOf(table: PageElement): string {
  const rows = [...table.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('th, td')]);
  const head = rows[0]?.every((cell) => cell.tagName === 'TH') ? (rows.shift() ?? []).map(textOf) : [];
  return rows
    .map((cells) => cells.map((cell, index) => labelled(head[index] ?? '', textOf(cell))).filter(Boolean))
    .filter((cells) => cells.length > 0)
    .map((cells) => `- ${cells.join('; ')}`)
    .join('\n');
}

function labelled(name: string, value: string): string {
  return value === '' || name === '' ? value : `${name}: ${value}`;
}

function tidied(markdown: string, title: string): string {
  const lines = markdown
    .replace(/\u00a0/g, ' ')
    // A long rule or an escaped mark means nothing where no HTML is shown.
    .replace(/^\s*(\* ?){3,}$/gm, '')
    .replace(/^(\s*-)\s+/gm, '$1 ')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .split('\n');
  const first = /^#{1,3}\s+(.*)$/.exec(lines[0] ?? '')?.[1];
  return (first?.trim() === title ? lines.slice(1) : lines).join('\n').trim();
}
