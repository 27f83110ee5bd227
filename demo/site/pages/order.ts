// The order status page.
import { isProductId, products } from '../../products/products.ts';
import { dayIn } from '../../shop-api/say.ts';
import { productDrawing } from '../drawings/accessories.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import type { OrderSeen, Reply } from '../shop-client.ts';
import type { Writing } from './parts.ts';
import { euros, helpLinks, pageHeading } from './parts.ts';

const examples = ['R-1042', 'R-1045', 'R-1046', 'R-1037', 'R-1050'];

export function orderPage(writing: Writing, asked: string, reply: Reply<OrderSeen> | null): Page {
  const { words, language } = writing;
  return {
    title: reply?.kind === 'found' ? words.order.heading(reply.value.number) : words.order.title,
    description: words.order.description,
    place: 'order',
    status: statusOf(reply),
    body: html`<div class="wide page narrow">
      ${pageHeading(words.order.title, words.order.lead)}
      <form class="ask" method="get" action="/${language}/order">
        <label for="number">${words.order.label}</label>
        <div class="ask-row">
          <input
            id="number"
            name="number"
            value="${asked}"
            placeholder="R-1042"
            autocomplete="off"
            autocapitalize="characters"
            maxlength="40"
            required
          />
          <button class="button" type="submit">${words.order.button}</button>
        </div>
      </form>
      ${reply && answer(writing, reply)}
      <p class="hint">
        ${words.order.tries}
        ${examples.map((number) => html`<a class="chip" href="/${language}/order?number=${number}">${number}</a> `)}
      </p>
    </div>`,
  };
}

function statusOf(reply: Reply<OrderSeen> | null): number {
  if (reply?.kind === 'refused') return 404;
  return reply?.kind === 'unreachable' ? 503 : 200;
}

function answer(writing: Writing, reply: Reply<OrderSeen>): Html {
  const { words } = writing;
  if (reply.kind === 'unreachable') return html`<p class="notice" role="alert">${words.order.unreachable}</p>`;
  if (reply.kind === 'refused') return html`<p class="notice" role="alert">${reply.message}</p>`;
  return orderCard(writing, reply.value);
}

function orderCard({ words, language }: Writing, order: OrderSeen): Html {
  const { order: say } = words;
  return html`<section class="sheet order-sheet">
    <header>
      <h2>${say.heading(order.number)}</h2>
      <span class="state state-${tone(order.status)}">${order.statusLabel}</span>
    </header>
    <p class="message">${order.message}</p>
    <h3>${say.history}</h3>
    <ol class="timeline">
      ${order.history.map((step) => html`<li><span>${step.label}</span><time datetime="${step.on}">${dayIn(words.locale, step.on)}</time></li>`)}
    </ol>
    <h3>${say.contents}</h3>
    <ul class="rows">
      ${order.items.map(
        (item) =>
          html`<li class="row">
            ${isProductId(item.product) && html`<span class="picture small backdrop-${products[item.product].backdrop}">${productDrawing(item.product)}</span>`}
            <span class="row-text">
              <a href="/${language}/products/${item.product}">${item.name}</a>
              <span class="kind">${item.quantity} × ${euros(item.unitPrice, words)}</span></span
            >
            <span class="price">${euros(item.unitPrice * item.quantity, words)}</span>
          </li>`,
      )}
    </ul>
    <dl class="sum-lines">
      <dt>${say.delivery}: ${order.delivery.label}</dt>
      <dd>${order.delivery.price === 0 ? say.free : euros(order.delivery.price, words)}</dd>
      <dt class="total">${say.total}</dt>
      <dd class="total">${euros(order.total, words)}</dd>
      ${
        order.refund &&
        html`<dt>${say.refund}</dt>
          <dd>${euros(order.refund.amount, words)}</dd>`
      }
    </dl>
    <h3>${say.help}</h3>
    ${helpLinks(linksFor(words.order.articles), language)}
  </section>`;
}

function linksFor(articles: readonly (readonly string[])[]): { slug: string; title: string }[] {
  return articles.map(([slug = '', title = '']) => ({ slug, title }));
}

/** Three tones are enough: all is well, done, or something to look at. */
function tone(status: string): 'good' | 'done' | 'care' {
  if (['delivered', 'refunded', 'cancelled'].includes(status)) return 'done';
  if (['delayed', 'missed', 'searching', 'paymentRefused', 'awaitingTransfer'].includes(status)) return 'care';
  return 'good';
}
