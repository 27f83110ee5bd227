// Pieces that several pages are made of.
import type { Language } from '../../language.ts';
import type { ProductId } from '../../products/products.ts';
import { products } from '../../products/products.ts';
import { productWords } from '../../products/words.ts';
import { moneyIn } from '../../shop-api/say.ts';
import { productDrawing } from '../drawings/accessories.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { SiteWords } from '../words/words.ts';

/** What a page needs to know to be written. */
export interface Writing {
  language: Language;
  words: SiteWords;
  now: Date;
}

export function productCard(id: ProductId, { language, words }: Writing): Html {
  const { name, kind } = productWords[language][id];
  return html`<a class="card" href="/${language}/products/${id}">
    <span class="picture backdrop-${products[id].backdrop}">${productDrawing(id)}</span>
    <span class="card-text"><strong>${name}</strong><span class="kind">${kind}</span></span>
    <span class="price">${moneyIn(words.locale, products[id].cents)}</span>
  </a>`;
}

export function euros(amount: number, words: SiteWords): string {
  return moneyIn(words.locale, Math.round(amount * 100));
}

export function durationText({ service, minutes }: { service: string; minutes: number }, words: SiteWords): string {
  return words.workshop.stays[service] ?? words.workshop.minutes(minutes);
}

export function pageHeading(title: string, lead?: string): Html {
  return html`<div class="heading">
    <h1>${title}</h1>
    ${lead && html`<p class="lead">${lead}</p>`}
  </div>`;
}

export function helpLinks(links: readonly { slug: string; title: string }[], language: Language): Html {
  return html`<ul class="links">
    ${links.map(({ slug, title }) => html`<li><a href="/${language}/help/${slug}">${title}</a></li>`)}
  </ul>`;
}
