// One booking of the workshop: what has become of it, and a button to cancel it.
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import type { BookingSeen, Reply } from '../shop-client.ts';
import type { Writing } from './parts.ts';
import { euros, pageHeading } from './parts.ts';
import { followForm } from './workshop.ts';

export function bookingPage(writing: Writing, asked: string, reply: Reply<BookingSeen>): Page {
  const { words } = writing;
  return {
    title: reply.kind === 'found' ? words.booking.title(reply.value.code) : words.workshop.follow,
    description: words.booking.description,
    place: 'workshop',
    status: reply.kind === 'found' ? 200 : reply.kind === 'refused' ? 404 : 503,
    body: html`<div class="wide page narrow">
      ${reply.kind === 'found' ? bookingSheet(writing, reply.value) : noBooking(writing, asked, reply)}
    </div>`,
  };
}

function noBooking(writing: Writing, asked: string, reply: Exclude<Reply<BookingSeen>, { kind: 'found' }>): Html {
  const { words } = writing;
  return html`${pageHeading(words.workshop.follow)}
    <p class="notice" role="alert">
      ${asked && html`<strong>${asked}</strong>: `}${reply.kind === 'refused' ? reply.message : words.workshop.unreachable}
    </p>
    ${followForm(writing)}`;
}

function bookingSheet({ words, language }: Writing, booking: BookingSeen): Html {
  const { booking: say } = words;
  return html`<section class="sheet">
    <header>
      <h1>${say.title(booking.code)}</h1>
      <span
        class="state state-${booking.status === 'cancelled' || booking.status === 'collected' ? 'done' : booking.status === 'awaitingApproval' ? 'care' : 'good'}"
      >
        ${booking.statusLabel}</span
      >
    </header>
    <p class="message">${booking.message}</p>
    <dl class="facts-list">
      <dt>${say.service}</dt>
      <dd>${booking.serviceLabel}</dd>
      <dt>${say.when}</dt>
      <dd>${booking.when}</dd>
      <dt>${say.price}</dt>
      <dd>${booking.price === 0 ? words.workshop.free : `${euros(booking.price, words)}, ${say.plusParts}`}</dd>
      <dt>${say.where}</dt>
      <dd>${words.footer.address.join(', ')}</dd>
    </dl>
    ${booking.cancellable && html`<form method="post" action="/${language}/workshop/cancel"><input type="hidden" name="code" value="${booking.code}" /><button class="button quiet" type="submit">${say.cancel}</button></form>`}
    <p><a href="/${language}/workshop">${say.another}</a></p>
  </section>`;
}
