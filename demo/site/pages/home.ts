// The home page.
import { addWorkshopDays, isWorkshopDay, parisDay, parisMinute } from '../../shop-api/calendar.ts';
import { dayIn } from '../../shop-api/say.ts';
import { bikeIds } from '../../products/products.ts';
import { bikeDrawing, frameColours } from '../drawings/bikes.ts';
import { quayScene } from '../drawings/scene.ts';
import type { HelpArticle } from '../help-articles.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import type { Reply, SlotsSeen } from '../shop-client.ts';
import type { Writing } from './parts.ts';
import { durationText, euros, helpLinks, productCard } from './parts.ts';
import { searchForm } from './help.ts';

export function homePage(writing: Writing, slots: Reply<SlotsSeen>, articles: readonly HelpArticle[]): Page {
  const { words } = writing;
  return {
    title: words.home.title,
    description: words.home.description,
    body: html`${hero(writing)}${promises(writing)}${bikes(writing)}${buildBand(writing)}${workshopBand(writing, slots)}${accessories(writing)}${helpBand(writing, articles)}`,
  };
}

function hero({ language, words, now }: Writing): Html {
  return html`<section class="hero">
    <div class="hero-text">
      <p class="open">${openingText({ language, words, now })}</p>
      <h1>${words.home.heading}</h1>
      <p class="lead">${words.home.lead}</p>
      <p class="actions">
        <a class="button" href="/${language}/bikes">${words.home.seeBikes}</a>
        <a class="button quiet" href="/${language}/workshop">${words.home.bookWorkshop}</a>
      </p>
    </div>
    <div class="hero-picture">${quayScene()}</div>
  </section>`;
}

function openingText({ words, now }: Writing): string {
  const today = parisDay(now);
  const time = parisMinute(now).slice(11);
  if (isWorkshopDay(today) && time < '10:00') return words.open.later;
  if (isWorkshopDay(today) && time < '19:00') return words.open.now;
  return words.open.closed(dayIn(words.locale, addWorkshopDays(today, 1)));
}

function promises({ words }: Writing): Html {
  return html`<ul class="promises wide">
    ${words.home.promises.map(([what, how]) => html`<li><strong>${what}</strong> ${how}</li>`)}
  </ul>`;
}

function bikes(writing: Writing): Html {
  return html`<section class="wide block">
    <h2>${writing.words.home.bikes}</h2>
    <div class="cards bikes">${bikeIds.map((id) => productCard(id, writing))}</div>
  </section>`;
}

function buildBand({ language, words }: Writing): Html {
  return html`<section class="band build-band">
    <div class="wide">
      <div class="band-text">
        <h2>${words.home.buildHeading}</h2>
        <p>${words.home.buildLead}</p>
        <p><a class="button" href="/${language}/build">${words.home.buildLink}</a></p>
      </div>
      <div class="paddock">${frameColours.map((colour) => bikeDrawing('pinson', colour))}</div>
    </div>
  </section>`;
}

function workshopBand({ language, words }: Writing, slots: Reply<SlotsSeen>): Html {
  return html`<section class="wide block split">
    <div>
      <h2>${words.home.workshopHeading}</h2>
      <p>${slots.kind === 'found' ? words.home.workshopLead : words.home.workshopDown}</p>
      ${
        slots.kind === 'found' &&
        html`<ul class="next-slots">
          ${slots.value.slots.map(
            (slot) =>
              html`<li>
                <a href="/${language}/workshop?service=${firstService[slot.kind] ?? ''}">
                  <strong>${slot.label}</strong><span>${kindLabel(slots.value, slot.kind)}</span></a
                >
              </li>`,
          )}
        </ul>`
      }
    </div>
    <div class="prices">
      <table>
        ${
          slots.kind === 'found' &&
          slots.value.services.map(
            (service) =>
              html`<tr>
                <th scope="row"><a href="/${language}/workshop?service=${service.service}">${service.label}</a></th>
                <td>${durationText(service, words)}</td>
                <td>${service.price === 0 ? words.workshop.free : euros(service.price, words)}</td>
              </tr>`,
          )
        }
      </table>
      <p><a href="/${language}/help/workshop-prices">${words.home.allPrices}</a></p>
    </div>
  </section>`;
}

const firstService: Record<string, string> = {
  whileYouWait: 'puncture',
  dropOff: 'standard-service',
  fitting: 'bike-fitting',
};

function kindLabel(slots: SlotsSeen, kind: string): string {
  return slots.services.find((service) => service.service === firstService[kind])?.kind ?? '';
}

function accessories(writing: Writing): Html {
  const chosen = ['loriot', 'luciole', 'musette', 'carillon'] as const;
  return html`<section class="wide block">
    <h2>${writing.words.home.accessories}</h2>
    <div class="cards four">${chosen.map((id) => productCard(id, writing))}</div>
    <p><a href="/${writing.language}/accessories">${writing.words.home.allAccessories}</a></p>
  </section>`;
}

const asked = new Set(['track-order', 'return-an-item', 'book-workshop', 'bike-size', 'e-bike-range', 'refund-times']);

function helpBand(writing: Writing, articles: readonly HelpArticle[]): Html {
  const { words, language } = writing;
  return html`<section class="band help-band">
    <div class="wide">
      <h2>${words.home.helpHeading}</h2>
      <p>${words.home.helpLead}</p>
      ${searchForm(writing, '')}
      ${helpLinks(
        articles.filter((article) => asked.has(article.slug)),
        language,
      )}
    </div>
  </section>`;
}
