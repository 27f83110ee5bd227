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
  if (block.kind === 'paragraph') return <p>{block.inside.map(drawInline)}</p>;
  if (block.kind === 'heading') {
    return (
      <p>
        <strong>{block.inside.map(drawInline)}</strong>
      </p>
    );
  }
  const items = block.items.map((item) => <li>{item.map(drawInline)}</li>);
  return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
}

function drawInline(part: Inline): ComponentChildren {
  if (typeof part === 'string') return part;
  switch (part.kind) {
    case 'strong':
      return <strong>{part.inside.map(drawInline)}</strong>;
    case 'em':
      return <em>{part.inside.map(drawInline)}</em>;
    case 'code':
      return <code>{part.text}</code>;
    case 'break':
      return <br />;
    case 'link':
      return <Link href={part.href}>{part.inside.map(drawInline)}</Link>;
  }
}
