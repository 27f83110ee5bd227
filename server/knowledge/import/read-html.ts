// One HTML page read: what it says of itself, and its article as Markdown.
import { contentOf } from './page-content.ts';
import { parsePage } from './page-dom.ts';
import { factsOf, type PageFacts } from './page-facts.ts';
import { markdownOf } from './page-markdown.ts';

export interface ReadPage extends PageFacts {
  body: string;
  /** There is next to nothing to read, and scripts that would put it there. */
  needsScript: boolean;
}

/** Fewer letters than this are no article. */
export const shortestBody = 80;

export function readHtml(html: string, url: string): ReadPage {
  const page = parsePage(html);
  const facts = factsOf(page, url);
  const scripted = page.querySelector('script[src], script[type="module"]') !== null;
  const body = markdownOf(contentOf(html), url, facts.title);
  return { ...facts, body, needsScript: scripted && body.length < shortestBody };
}
