// An article cut into the passages that can be found and quoted, each under its heading.
import type { Article } from '../domain/article.ts';
import { blocksOf } from '../domain/text/markdown.ts';

export interface Passage {
  /** The heading it stands under; empty for the article's opening. */
  section: string;
  /** Markdown. */
  text: string;
}

/** About what a reader takes in at a glance. */
const longest = 700;

export function passagesOf(article: Article): Passage[] {
  const passages: Passage[] = [];
  let section = '';
  let parts: string[] = [];
  const close = () => {
    if (parts.length > 0) passages.push({ section, text: parts.join('\n\n') });
    parts = [];
  };
  for (const block of blocksOf(article.body)) {
    if (block.kind === 'heading') {
      close();
      // A first heading that repeats the title is the article's opening, not a section.
      section = block.text === article.title ? '' : block.text;
      continue;
    }
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    // A list stays with the sentence that introduces it.
    const introduced = block.kind === 'list' && /[:：]\s*$/.test(parts.at(-1) ?? '');
    if (length > 0 && length + block.text.length > longest && !introduced) close();
    parts.push(block.text);
  }
  close();
  return passages;
}
