// The few parts of a DOM that reading a page needs; the server's compiler knows no browser, and should not.
import { parseHTML } from 'linkedom';

export interface PageElement {
  readonly tagName: string;
  textContent: string | null;
  innerHTML: string;
  getAttribute(name: string): string | null;
  removeAttribute(name: string): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
  replaceWith(...nodes: PageElement[]): void;
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null;
  createElement(name: string): PageElement;
  getElementById(id: string): PageElement | null;
}

export function parsePage(html: string): PageDocument {
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document;
}

/** HTML may leave out its outer tags, and the library's own `body` would then be an empty one. */
export function bodyOf(page: PageDocument): PageElement {
  return page.querySelector('body') ?? page.documentElement ?? page.createElement('body');
}

/** An element's words on one line. */
export function textOf(element: PageElement | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
