// Draws the Markdown tree as elements: links, lists, emphasis and code, never markup from a message.
import type { ComponentChildren } from 'preact';
import { parseMarkdown, parsePlain, type Block, type Inline } from './markdown.ts';

export function Rich({ text }: { text: string }) {
  return <>{parseMarkdown(text).map(drawBlock)}</>;
}

export function Plain({ text }: { text: string }) {
  return <p class="plain">{parsePlain(text).map(drawInline)}</p>;
}

export function Link({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a href={href} target="_blank" rel="noopener nofollow ugc">
      {children}
    </a>
  );
}

function drawBlock(block: Block) {
  if (block.kind === 'pre') return <pre tabIndex={0}>{block.text}</pre>;
  if (block.kind === 'list') {
    const items = block.items.map((item) => <li>{item.map(drawInline)}</li>);
    return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
  }
  const inside = block.inside.map(drawInline);
  return <p>{block.kind === 'heading' ? <strong>{inside}</strong> : inside}</p>;
}

function drawInline(part: Inline): ComponentChildren {
  if (typeof part === 'string') return part;
  if (part.kind === 'break') return <br />;
  if (part.kind === 'code') return <code>{part.text}</code>;
  const inside = part.inside.map(drawInline);
  if (part.kind === 'link') return <Link href={part.href}>{inside}</Link>;
  const Tag = part.kind;
  return <Tag>{inside}</Tag>;
}
