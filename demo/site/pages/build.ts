// The configurator of the Pinson: four tabs in one document; build.js changes them with history.pushState.
import { products } from '../../products/products.ts';
import { moneyIn } from '../../shop-api/say.ts';
import { bikeDrawing, frameColours } from '../drawings/bikes.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import type { Writing } from './parts.ts';

export const buildTabs = ['colour', 'ride', 'extras', 'summary'] as const;
export type BuildTab = (typeof buildTabs)[number];

const rideCents = { gears: 0, belt: 160_00 } as const;
const extraCents = { lights: 90_00, rack: 45_00, basket: 35_00 } as const;

export function buildPage(writing: Writing, open: BuildTab): Page {
  const { words, language } = writing;
  const { build: say } = words;
  const next = (tab: BuildTab) => buildTabs[buildTabs.indexOf(tab) + 1];
  return {
    title: `${say.tabs[open]}, ${say.title}`,
    description: say.description,
    place: 'build',
    body: html`<div
      class="wide page build"
      data-build
      data-base="${products.pinson.cents}"
      data-locale="${words.locale}"
      data-title="${say.title} – ${words.shop}"
    >
      <div class="build-picture">
        <div class="picture big backdrop-straw" data-bike>${bikeDrawing('pinson')}</div>
        <p class="build-price">
          <span>${say.price}</span>
          <strong data-total aria-live="polite">${moneyIn(words.locale, products.pinson.cents)}</strong>
        </p>
      </div>
      <div class="build-choices">
        <h1>${say.title}</h1>
        <noscript><p class="notice">${say.noScript}</p></noscript>
        <nav class="tabs" aria-label="${say.title}">
          ${buildTabs.map((tab) => html`<a href="/${language}/build/${tab}" data-tab="${tab}" ${tab === open && html` aria-current="step"`}>${say.tabs[tab]}</a>`)}
        </nav>
        <form>
          ${buildTabs.map(
            (tab) =>
              html`<section class="panel" data-panel="${tab}" ${tab !== open && html` hidden`}>
                <h2 tabindex="-1">${say.headings[tab]}</h2>
                ${panels[tab](writing)}
                ${next(tab) && html`<p><a class="button quiet" href="/${language}/build/${next(tab)}" data-tab-link="${next(tab)}">${say.next}</a></p>`}
              </section>`,
          )}
        </form>
      </div>
    </div>`,
  };
}

const panels: Record<BuildTab, (writing: Writing) => Html> = {
  colour: ({ words }) =>
    html`<p>${words.build.colourNote}</p>
      <fieldset class="swatches">
        <legend class="unseen">${words.build.headings.colour}</legend>
        ${frameColours.map(
          (colour, index) =>
            html`<label>
              <input
                type="radio"
                name="colour"
                value="${colour}"
                data-label="${words.build.colours[colour]}"
                ${index === 0 && html` checked`}
              />
              <span class="swatch frame-${colour}"></span>${words.build.colours[colour]}</label
            >`,
        )}
      </fieldset>`,
  ride: (writing) =>
    html`<fieldset class="choices">
      <legend class="unseen">${writing.words.build.headings.ride}</legend>
      ${(['gears', 'belt'] as const).map((ride) =>
        choice(writing, {
          type: 'radio',
          name: 'ride',
          value: ride,
          words: writing.words.build.rides[ride],
          cents: rideCents[ride],
        }),
      )}
    </fieldset>`,
  extras: (writing) =>
    html`<fieldset class="choices">
      <legend class="unseen">${writing.words.build.headings.extras}</legend>
      ${(['lights', 'rack', 'basket'] as const).map((extra) =>
        choice(writing, {
          type: 'checkbox',
          name: 'extra',
          value: extra,
          words: writing.words.build.extras[extra],
          cents: extraCents[extra],
        }),
      )}
    </fieldset>`,
  summary: ({ words, language }) =>
    html`<ul class="facts" data-summary></ul>
      <p>${words.build.ready}. ${words.build.deposit}: <strong data-deposit></strong></p>
      <p><button class="button" type="submit">${words.build.add}</button></p>
      <p class="added" role="status" data-added hidden>
        ${words.product.added} <a href="/${language}/basket">${words.product.seeBasket}</a>
      </p>
      <p class="hint"><a href="/${language}/help/configure-a-bike">${words.product.goodToKnow}</a></p>`,
};

interface Choice {
  type: 'radio' | 'checkbox';
  name: string;
  value: string;
  words: readonly string[];
  cents: number;
}

function choice({ words }: Writing, { type, name, value, words: [label = '', note = ''], cents }: Choice): Html {
  return html`<label class="choice">
    <input
      type="${type}"
      name="${name}"
      value="${value}"
      data-cents="${cents}"
      data-label="${label}"
      ${value === 'gears' && html` checked`}
    />
    <span class="choice-text"><strong>${label}</strong><span>${note}</span></span>
    <span class="price">${cents === 0 ? words.build.included : `+ ${moneyIn(words.locale, cents)}`}</span></label
  >`;
}
