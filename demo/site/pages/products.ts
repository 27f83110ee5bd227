// The lists of bikes and accessories, and the page of one product.
import type { ProductId } from '../../products/products.ts';
import { accessoryIds, bikeIds, isBike, products } from '../../products/products.ts';
import { productWords } from '../../products/words.ts';
import { addWorkingDays, parisDay } from '../../shop-api/calendar.ts';
import { dayIn, moneyIn } from '../../shop-api/say.ts';
import { productDrawing } from '../drawings/accessories.ts';
import type { HelpArticle } from '../help-articles.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import type { Writing } from './parts.ts';
import { helpLinks, pageHeading, productCard } from './parts.ts';

export function productListPage(list: 'bikes' | 'accessories', writing: Writing): Page {
  const { title, description, lead } = writing.words.list[list];
  const ids = list === 'bikes' ? bikeIds : accessoryIds;
  return {
    title,
    description,
    place: list,
    body: html`<div class="wide page">
      ${pageHeading(title, lead)}
      <div class="cards ${list === 'bikes' ? 'bikes' : 'three'}">${ids.map((id) => productCard(id, writing))}</div>
    </div>`,
  };
}

export function productPage(id: ProductId, writing: Writing, articles: readonly HelpArticle[]): Page {
  const { language, words } = writing;
  const product = products[id];
  const say = productWords[language][id];
  const list = isBike(id) ? 'bikes' : 'accessories';
  const related = articles.filter((article) => articlesAbout(id).includes(article.slug));
  return {
    title: `${say.name}, ${say.kind.toLowerCase()}`,
    description: say.line,
    place: list,
    body: html`<article class="wide page product">
      <p class="back"><a href="/${language}/${list}">${words.product.back[list]}</a></p>
      <div class="picture big backdrop-${product.backdrop}">${productDrawing(id)}</div>
      <div class="product-text">
        <p class="kind">${say.kind}</p>
        <h1>${say.name}</h1>
        <p class="lead">${say.line}</p>
        <p class="price">${moneyIn(words.locale, product.cents)}</p>
        ${buyForm(id, writing)}
        <p class="stock">${stockText(id, writing)}</p>
        ${isBike(id) && html`<p class="stock">${deliveryText(id, writing)}</p>`}
      </div>
      <div class="product-more">
        <p>${say.description}</p>
        <h2>${words.product.facts}</h2>
        <ul class="facts">
          ${say.facts.map((fact) => html`<li>${fact}</li>`)}
        </ul>
      </div>
      <aside class="product-help">
        <h2>${words.product.goodToKnow}</h2>
        ${helpLinks(related, language)}
      </aside>
    </article>`,
  };
}

function buyForm(id: ProductId, { words, language }: Writing): Html {
  const { sizes, cents } = products[id];
  return html`<form class="buy" data-add="${id}" data-cents="${cents}">
    ${
      sizes.length > 0 &&
      html`<fieldset>
        <legend>${words.product.size}</legend>
        <div class="sizes">
          ${sizes.map((size, index) => html`<label><input type="radio" name="size" value="${size}" ${index === Math.min(1, sizes.length - 1) && html` checked`} /><span>${size}</span></label>`)}
        </div>
      </fieldset>`
    }
    <button class="button" type="submit" disabled>${words.product.add}</button>
    <p class="added" role="status" data-added hidden>
      ${words.product.added} <a href="/${language}/basket">${words.product.seeBasket}</a>
    </p>
    <noscript><p>${words.product.noScript}</p></noscript>
  </form>`;
}

function stockText(id: ProductId, { words, now }: Writing): string {
  const { expectedIn } = products[id];
  if (expectedIn === undefined) return words.product.inStock;
  return words.product.expected(dayIn(words.locale, addWorkingDays(parisDay(now), expectedIn)));
}

function deliveryText(id: ProductId, { words }: Writing): string {
  const { free, paid } = words.product.bikeDelivery;
  return `${products[id].cents >= 1500_00 ? free : paid}, ${words.product.collect}.`;
}

function articlesAbout(id: ProductId): string[] {
  if (id === 'sterne' || id === 'huppe')
    return ['bike-size', 'e-bike-range', 'e-bike-battery', 'test-ride', 'child-seat'];
  if (isBike(id)) return ['bike-size', 'test-ride', 'bike-delivery', 'return-a-bike', 'first-service'];
  if (id === 'battery') return ['e-bike-battery', 'battery-warranty', 'delivery-costs'];
  if (id === 'nid') return ['child-seat', 'workshop-prices', 'delivery-times'];
  if (id === 'loriot') return ['helmet-size', 'exchange-size', 'crash-replacement'];
  return ['delivery-times', 'delivery-costs', 'return-an-item', 'warranty-cover'];
}
