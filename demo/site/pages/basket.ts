// The basket: the server writes one hidden row for each product, and basket.js shows those that are in it.
import { isBike, productIds, products } from '../../products/products.ts';
import type { ProductId } from '../../products/products.ts';
import { productWords } from '../../products/words.ts';
import { productDrawing } from '../drawings/accessories.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import type { Writing } from './parts.ts';
import { pageHeading } from './parts.ts';

export function basketPage(writing: Writing): Page {
  const { language, words } = writing;
  const { basket: say } = words;
  return {
    title: say.title,
    description: say.description,
    place: 'basket',
    body: html`<div class="wide page basket">
      ${pageHeading(say.title)}
      <p class="empty" data-basket-empty>${say.empty} <a href="/${language}/bikes">${say.emptyLink}</a></p>
      <noscript><p>${words.product.noScript}</p></noscript>
      <div class="basket-body" data-basket data-locale="${words.locale}" data-free="${say.free}" hidden>
        <ul class="rows">
          ${productIds.map((id) => row(id, writing))}
        </ul>
        <div class="sums">
          <dl>
            <dt>${say.goods}</dt>
            <dd data-goods></dd>
            <dt>${say.delivery}</dt>
            <dd data-delivery></dd>
            <dt class="total">${say.total}</dt>
            <dd class="total" data-total></dd>
          </dl>
          <p class="note">${say.end}</p>
        </div>
      </div>
      <p class="hint">${say.kept}</p>
    </div>`,
  };
}

function row(id: ProductId, { language, words }: Writing): Html {
  const { name, kind } = productWords[language][id];
  const { basket: say } = words;
  return html`<li class="row" data-row="${id}" data-travels="${travelsAs(id)}" hidden>
    <span class="picture small backdrop-${products[id].backdrop}">${productDrawing(id)}</span>
    <span class="row-text">
      <a href="/${language}/products/${id}">${name}</a><span class="kind">${kind}</span>
      <span class="kind" data-note></span>
    </span>
    <span class="quantity">
      <button type="button" data-less aria-label="${say.less}">−</button><span data-quantity></span>
      <button type="button" data-more aria-label="${say.more}">+</button></span
    >
    <span class="price" data-price></span><button type="button" class="plain" data-remove>${say.remove}</button>
  </li>`;
}

function travelsAs(id: ProductId): 'bike' | 'battery' | 'parcel' {
  if (isBike(id)) return 'bike';
  return id === 'battery' ? 'battery' : 'parcel';
}
