// What may be told of the page the visitor is on: its address without the secrets that sites put there.
import type { Page } from '../bridge.ts';

const maxUrlLength = 2048;
const maxTitleLength = 300;
const secretName = /token|secret|passw|session|auth|signature|api.?key|^code$|^sig$|^key$/i;

/** Null when it is no web page, or too long to be told whole. */
export function tellablePage(page: Page): Page | null {
  if (!URL.canParse(page.url)) return null;
  const url = new URL(page.url);
  if (!/^https?:$/.test(url.protocol)) return null;
  url.username = url.password = '';
  for (const name of Array.from(url.searchParams.keys())) if (secretName.test(name)) url.searchParams.delete(name);
  if (secretName.test(url.hash.slice(1).split(/[=&]/)[0] ?? '')) url.hash = '';
  if (url.href.length > maxUrlLength) url.search = url.hash = '';
  return url.href.length > maxUrlLength ? null : { url: url.href, title: page.title.slice(0, maxTitleLength) };
}
