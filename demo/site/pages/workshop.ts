// The workshop: choose a service and a time, give a name, book.
import { dayIn } from '../../shop-api/say.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import type { Reply, SlotsSeen } from '../shop-client.ts';
import type { Writing } from './parts.ts';
import { durationText, euros, helpLinks, pageHeading } from './parts.ts';

export interface WorkshopView {
  /** The service asked for, when the shop knows it. */
  service: string | null;
  slots: Reply<SlotsSeen>;
  /** Why the last attempt to book did not work. */
  problem?: string;
  name?: string;
}

export function workshopPage(writing: Writing, view: WorkshopView): Page {
  const { words, language } = writing;
  const { workshop: say } = words;
  const { slots, service } = view;
  return {
    title: say.title,
    description: say.description,
    place: 'workshop',
    status: slots.kind === 'unreachable' ? 503 : view.problem ? 409 : 200,
    body: html`<div class="wide page">
      ${pageHeading(say.title, say.lead)} ${view.problem && html`<p class="notice" role="alert">${view.problem}</p>`}
      ${slots.kind !== 'found' && html`<p class="notice" role="alert">${say.unreachable}</p>`}
      <div class="workshop">
        <div>
          ${slots.kind === 'found' && serviceChoice(writing, slots.value, service)}
          ${slots.kind === 'found' && service && slotForm(writing, slots.value, service, view.name ?? '')}
        </div>
        <aside>
          ${followForm(writing)}
          <section class="sheet">
            <h2>${say.read}</h2>
            ${helpLinks(
              say.articles.map(([slug = '', title = '']) => ({ slug, title })),
              language,
            )}
          </section>
        </aside>
      </div>
    </div>`,
  };
}

function serviceChoice({ words, language }: Writing, slots: SlotsSeen, chosen: string | null): Html {
  const { workshop: say } = words;
  return html`<section>
    <h2><span class="step">1</span>${say.step1}</h2>
    <ul class="services">
      ${slots.services.map(
        (service) =>
          html`<li>
            <a
              href="/${language}/workshop?service=${service.service}#times"
              ${service.service === chosen && html` aria-current="true"`}
            >
              <strong>${service.label}</strong>
              <span>${service.kind}, ${durationText(service, words).toLowerCase()}</span>
              <span class="price">${service.price === 0 ? say.free : euros(service.price, words)}</span></a
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

function slotForm(writing: Writing, slots: SlotsSeen, service: string, name: string): Html {
  const { words, language } = writing;
  const { workshop: say } = words;
  if (slots.slots.length === 0) return html`<p class="notice" id="times">${say.noSlots}</p>`;
  const days = Map.groupBy(slots.slots, (slot) => slot.day);
  return html`<form class="slots" id="times" method="post" action="/${language}/workshop">
    <input type="hidden" name="service" value="${service}" />
    <h2><span class="step">2</span>${say.step2}</h2>
    <div class="days">
      ${[...days].map(
        ([day, times]) =>
          html`<fieldset>
            <legend>${dayIn(words.locale, day)}</legend>
            <div class="times">
              ${times.map((slot) => html`<label><input type="radio" name="slot" value="${slot.slot}" required /><span>${timeText(slot.time, language)}</span></label>`)}
            </div>
          </fieldset>`,
      )}
    </div>
    <h2><span class="step">3</span><label for="name">${say.step3}</label></h2>
    <div class="ask-row">
      <input
        id="name"
        name="name"
        value="${name}"
        maxlength="80"
        autocomplete="name"
        required
        aria-describedby="name-hint"
      />
      <button class="button" type="submit">${say.book}</button>
    </div>
    <p class="hint" id="name-hint">${say.nameHint}</p>
  </form>`;
}

function timeText(time: string, language: Writing['language']): string {
  return language === 'fr' ? time.replace(':', ' h ') : time;
}

export function followForm({ words, language }: Writing): Html {
  const { workshop: say } = words;
  return html`<section class="sheet">
    <h2>${say.follow}</h2>
    <p>${say.followLead}</p>
    <form class="ask" method="get" action="/${language}/workshop/booking">
      <label for="code">${say.code}</label>
      <div class="ask-row">
        <input
          id="code"
          name="code"
          placeholder="W-2087"
          autocomplete="off"
          autocapitalize="characters"
          maxlength="40"
          required
        />
        <button class="button quiet" type="submit">${say.followButton}</button>
      </div>
    </form>
  </section>`;
}
