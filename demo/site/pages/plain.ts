// The pages without a form: about us, account, not found, failure.
import { productDrawing } from '../drawings/accessories.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import type { Writing } from './parts.ts';
import { pageHeading } from './parts.ts';
import { micromark } from 'micromark';
import { trusted } from '../html.ts';

export function aboutPage({ words }: Writing): Page {
  const { about: say } = words;
  return {
    title: say.title,
    description: say.description,
    place: 'about',
    body: html`<div class="wide page about">
      <div class="prose">
        <h1>${say.heading}</h1>
        ${say.paragraphs.map((paragraph) => trusted(micromark(paragraph)))}
        <section class="sheet tinted">
          <h2>${say.demoHeading}</h2>
          <p>${say.demo}</p>
        </section>
      </div>
      <div class="about-side">
        <div class="picture backdrop-rose">${productDrawing('tilleul')}</div>
        <dl class="figures">
          ${say.figures.map(
            ([figure, what]) =>
              html`<div>
                <dt>${what}</dt>
                <dd>${figure}</dd>
              </div>`,
          )}
        </dl>
      </div>
    </div>`,
  };
}

export function accountPage({ words, language }: Writing): Page {
  const { title, description, text } = words.account;
  return {
    title,
    description,
    body: html`<div class="wide page narrow">
      ${pageHeading(title, text)}
      <p class="actions">
        <a class="button" href="/${language}/order">${words.nav.order}</a>
        <a class="button quiet" href="/${language}/workshop">${words.nav.workshop}</a>
      </p>
    </div>`,
  };
}

export function notFoundPage({ words, language }: Writing): Page {
  const { title, description, text } = words.notFound;
  return {
    title,
    description,
    status: 404,
    body: html`<div class="wide page narrow lost">
      <div class="picture backdrop-sky">${productDrawing('roitelet')}</div>
      ${pageHeading(title, text)}
      <p class="actions">
        <a class="button" href="/${language}/bikes">${words.nav.bikes}</a>
        <a class="button quiet" href="/${language}/workshop">${words.nav.workshop}</a>
        <a class="button quiet" href="/${language}/help">${words.nav.help}</a>
      </p>
    </div>`,
  };
}

export function failurePage({ words }: Writing, status: number): Page {
  const { title, description, text } = words.failure;
  return { title, description, status, body: html`<div class="wide page narrow">${pageHeading(title, text)}</div>` };
}
