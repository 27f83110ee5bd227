// Draws Markdown as elements, never as HTML; images are not drawn and links only where `markdown.ts` found them safe.
import type { ComponentChildren } from 'preact';
import { parseMarkdown, type Block, type Inline } from '../markdown.ts';

export function Markdown({ text }: { text: string }) {
  return <div class="markdown">{parseMarkdown(text).map(drawBlock)}</div>;
}

function drawBlock(block: Block, key: number): ComponentChildren {
  switch (block.kind) {
    case 'paragraph':
      return <p key={key}>{drawInline(block.inside)}</p>;
    case 'heading':
      // A message's heading is no heading of the page.
      return (
        <p key={key} class="heading">
          {drawInline(block.inside)}
        </p>
      );
    case 'pre':
      return (
        <pre key={key} tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case 'list': {
      const items = block.items.map((item, index) => <li key={index}>{drawInline(item)}</li>);
      return block.ordered ? (
        <ol key={key} start={block.start}>
          {items}
        </ol>
      ) : (
        <ul key={key}>{items}</ul>
      );
    }
  }
}

function drawInline(inside: Inline[]): ComponentChildren[] {
  return inside.map((part, key) => {
    if (typeof part === 'string') return part;
    switch (part.kind) {
      case 'strong':
        return <strong key={key}>{drawInline(part.inside)}</strong>;
      case 'em':
        return <em key={key}>{drawInline(part.inside)}</em>;
      case 'code':
        return <code key={key}>{part.text}</code>;
      case 'break':
        return <br key={key} />;
      case 'link':
        return (
          <a key={key} href={part.href} target="_blank" rel="noopener noreferrer nofollow ugc">
            {drawInline(part.inside)}
          </a>
        );
    }
  });
}
