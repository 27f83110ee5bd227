// An article's smallest quotable pieces in order: sentences and list items, each knowing where it stands.
import type { Passage } from './passages.ts';
import { blocksOf } from '../domain/text/markdown.ts';
import { sentencesOf } from '../domain/text/sentences.ts';

export interface Unit {
  kind: 'sentence' | 'item';
  /** Markdown, word for word. */
  text: string;
  /** Which of the article's passages it stands in. */
  passage: number;
  /** Which paragraph or list of the article. */
  block: number;
  /** Of a list item: the sentence that introduces the list. */
  introduction: number | null;
}

export function unitsOf(passages: Passage[]): Unit[] {
  const units: Unit[] = [];
  let block = 0;
  for (const [passage, { text }] of passages.entries()) {
    for (const part of blocksOf(text)) {
      block++;
      if (part.kind === 'list') {
        const introduction = introducing(units, passage);
        units.push(
          ...itemsOf(part.text).map((item): Unit => ({ kind: 'item', text: item, passage, block, introduction })),
        );
      } else {
        const texts = part.kind === 'paragraph' ? sentencesOf(part.text) : [part.text];
        units.push(
          ...texts.map((each): Unit => ({ kind: 'sentence', text: each, passage, block, introduction: null })),
        );
      }
    }
  }
  return units;
}

export function endsOpen(text: string): boolean {
  return /[:：]\**\s*$/.test(text);
}

function introducing(units: Unit[], passage: number): number | null {
  const last = units.at(-1);
  return last?.passage === passage && last.kind === 'sentence' && endsOpen(last.text) ? units.length - 1 : null;
}

/** Nested and continued lines stay with their item. */
function itemsOf(list: string): string[] {
  return list.split(/\n(?=\s{0,1}(?:[-*+]|\d{1,3}[.)])\s)/).map((item) => item.trimEnd());
}
