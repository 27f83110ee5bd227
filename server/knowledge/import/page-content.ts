// Finds the part of a page that is its article, without menus, banners and forms.
import { Readability } from '@mozilla/readability';
import { bodyOf, type PageDocument, type PageElement, parsePage, textOf } from './page-dom.ts';

const clutter = `
  head, title, meta, link, base, script, style, noscript, template, iframe, object, svg, canvas, form, button, input, dialog, nav,
  aside, body > header, body > footer, [hidden], [aria-hidden="true"], [role="navigation"],
  [role="banner"], [role="contentinfo"], [role="search"], [role="dialog"], [role="complementary"],
  [class*="breadcrumb" i], [class*="cookie" i], [id*="cookie" i], .sr-only, .visually-hidden,
  [class*="related" i], [class*="social" i], [class*="feedback" i], [class*="newsletter" i], .toc, .pagination`;

/** Shorter than this, what was found is likely a stray part of the page. */
const shortest = 140;

export function contentOf(html: string): PageElement {
  const page = parsePage(html);
  unfold(page);
  for (const element of page.querySelectorAll(clutter)) if (!holdsArticle(element)) element.remove();
  // Where a page says which part is its article, the reader view would only guess, and drop short answers.
  const said = page.querySelector('main, [role="main"]') ?? soleArticle(page);
  if (said !== null && textOf(said).length >= shortest) return said;
  const whole = bodyOf(parsePage(bodyOf(page).innerHTML));
  const found = readerView(page);
  return found !== null && textOf(found).length >= Math.min(shortest, textOf(whole).length) ? found : whole;
}

/** A page that has a cookie banner often says so on its body. */
function holdsArticle(element: PageElement): boolean {
  return /^(HTML|BODY|MAIN|ARTICLE)$/.test(element.tagName) || element.querySelector('main, article, h1') !== null;
}

function soleArticle(page: PageDocument): PageElement | null {
  const articles = [...page.querySelectorAll('article')];
  return articles.length === 1 ? (articles[0] ?? null) : null;
}

function readerView(page: PageDocument): PageElement | null {
  const found = new Readability(page, {
    charThreshold: shortest,
    keepClasses: false,
  }).parse();
  return found?.content ? bodyOf(parsePage(found.content)) : null;
}

/** Answers that open on a click are there all the time, with their questions as headings. */
function unfold(page: PageDocument): void {
  for (const details of page.querySelectorAll('details')) {
    const summary = details.querySelector('summary');
    const heading = page.createElement('h3');
    heading.textContent = textOf(summary);
    summary?.remove();
    const rest = page.createElement('div');
    rest.innerHTML = details.innerHTML;
    details.replaceWith(heading, rest);
  }
  for (const opener of page.querySelectorAll('main [aria-controls], article [aria-controls], h2 [aria-controls]')) {
    const panel = page.getElementById(opener.getAttribute('aria-controls') ?? '');
    for (const attribute of ['hidden', 'aria-hidden', 'style']) panel?.removeAttribute(attribute);
  }
  for (const button of page.querySelectorAll('h2 button, h3 button, h4 button, dt button')) {
    const words = page.createElement('span');
    words.textContent = textOf(button);
    button.replaceWith(words);
  }
}
