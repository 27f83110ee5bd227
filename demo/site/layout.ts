// The frame around every page: head, header, footer, and the chat's one tag.
import type { Language } from '../language.ts';
import type { StyleUrls } from './assets.ts';
import { mark } from './drawings/mark.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import type { SiteWords } from './words/words.ts';

export interface Page {
  title: string;
  description: string;
  body: Html;
  /** Which entry of the main menu is lit. */
  place?: 'bikes' | 'accessories' | 'build' | 'workshop' | 'help' | 'about' | 'order' | 'basket';
  status?: number;
}

export interface Frame {
  language: Language;
  words: SiteWords;
  /** What follows the language in the address, such as help/cookies?q=x: the switch stays on the same page. */
  path: string;
  nonce: string;
  styles: StyleUrls;
  chatOrigin: string;
  siteKey: string;
}

export function framed(page: Page, frame: Frame): Html {
  const { language, words, styles, nonce } = frame;
  const title = page.title === words.home.title ? `${words.shop}: ${words.motto}` : `${page.title} – ${words.shop}`;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <meta name="description" content="${page.description}" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="alternate" hreflang="${otherThan(language)}" href="/${otherThan(language)}/${frame.path}" />
        <link rel="stylesheet" href="${styles.shop}" />
        <link rel="stylesheet" href="${styles.pages}" />
        <link rel="stylesheet" href="${styles.drawings}" />
        <script type="module" src="/assets/basket.js" nonce="${nonce}"></script>
        ${page.place === 'build' && html`<script type="module" src="/assets/build.js" nonce="${nonce}"></script>`}
        <script async src="${frame.chatOrigin}/loader.js" data-site="${frame.siteKey}" nonce="${nonce}"></script>
      </head>
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        ${header(page, frame)}
        <main id="content" tabindex="-1">${page.body}</main>
        ${footer(frame)}
      </body>
    </html> `;
}

function header(page: Page, { language, words, path }: Frame): Html {
  const entry = (place: Page['place'], slug: string, label: string) =>
    html`<a href="/${language}/${slug}" ${place === page.place && html` aria-current="page"`}>${label}</a>`;
  return html`<header class="header">
    <div class="wide header-row">
      <a class="logo" href="/${language}/">${mark()}<span>${words.shop}</span></a>
      <nav class="menu" aria-label="${words.nav.label}">
        ${entry('bikes', 'bikes', words.nav.bikes)}${entry('accessories', 'accessories', words.nav.accessories)}
        ${entry('build', 'build', words.nav.build)}${entry('workshop', 'workshop', words.nav.workshop)}
        ${entry('order', 'order', words.nav.order)}
        ${entry('help', 'help', words.nav.help)}${entry('about', 'about', words.nav.about)}
      </nav>
      <div class="menu-side">
        <a class="to-basket" href="/${language}/basket" ${page.place === 'basket' && html` aria-current="page"`}>
          ${words.nav.basket}<span class="count" data-basket-count hidden>0</span></a
        >
        <a
          class="switch"
          href="/${otherThan(language)}/${path}"
          lang="${otherThan(language)}"
          hreflang="${otherThan(language)}"
        >
          ${words.otherLanguage}</a
        >
      </div>
    </div>
  </header>`;
}

function footer({ language, words }: Frame): Html {
  const { footer: say } = words;
  return html`<footer class="footer">
    <div class="wide footer-columns">
      <section>
        <h2>${say.visit}</h2>
        <address>${say.address.map((line) => html`${line}<br />`)}</address>
        <p>${say.hours.map((line) => html`${line}<br />`)}</p>
      </section>
      <section>
        <h2>${say.contact}</h2>
        <p><a href="tel:+33261910420">02 61 91 04 20</a><br />${say.phoneHours}</p>
        <p><a href="mailto:bonjour@passeroue.example">bonjour@passeroue.example</a></p>
      </section>
      <section>
        <h2>${say.help}</h2>
        <ul>
          ${say.links.map(([slug, label]) => html`<li><a href="/${language}/help/${slug}">${label}</a></li>`)}
          <li><a href="/${language}/account">${say.account}</a></li>
        </ul>
      </section>
      <p class="invented">${mark()}<span>${say.invented}</span></p>
    </div>
  </footer>`;
}

function otherThan(language: Language): Language {
  return language === 'en' ? 'fr' : 'en';
}
