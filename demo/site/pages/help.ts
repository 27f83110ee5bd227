// The help centre: all topics, search results, and one article.
import { dayIn } from '../../shop-api/say.ts';
import type { HelpArticle } from '../help-articles.ts';
import { articleHtml, searchArticles, sectionsOf } from '../help-articles.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import type { Writing } from './parts.ts';
import { helpLinks } from './parts.ts';

export function helpPage(writing: Writing, articles: readonly HelpArticle[], query: string): Page {
  const { words } = writing;
  const found = query === '' ? null : searchArticles(articles, query);
  return {
    title: words.help.title,
    description: words.help.description,
    place: 'help',
    body: html`<div class="help-head">
        <div class="wide">
          <h1>${words.help.heading}</h1>
          ${searchForm(writing, query)}
        </div>
      </div>
      <div class="wide page">${found && results(writing, found, query)}${topics(writing, articles)}</div>`,
  };
}

export function searchForm({ language, words }: Writing, query: string): Html {
  return html`<form class="ask search" role="search" method="get" action="/${language}/help">
    <label for="q">${words.help.search}</label>
    <div class="ask-row">
      <input id="q" type="search" name="q" value="${query}" placeholder="${words.help.placeholder}" maxlength="200" />
      <button class="button" type="submit">${words.help.button}</button>
    </div>
  </form>`;
}

function results({ language, words }: Writing, found: readonly HelpArticle[], query: string): Html {
  if (found.length === 0) {
    return html`<section class="results" role="status">
      <h2>${words.help.none(query)}</h2>
      <p>${words.help.noneHint}</p>
    </section>`;
  }
  return html`<section class="results" role="status">
    <h2>${words.help.results(found.length, query)}</h2>
    <ol class="found">
      ${found.slice(0, 12).map(
        (article) =>
          html`<li>
            <a href="/${language}/help/${article.slug}">${article.title}</a>
            <span class="kind">${article.section}</span>
          </li>`,
      )}
    </ol>
  </section>`;
}

function topics({ language, words }: Writing, articles: readonly HelpArticle[]): Html {
  return html`<section>
    <h2>${words.help.all}</h2>
    <div class="topics">
      ${sectionsOf(articles).map(
        ([section, inSection]) =>
          html`<section class="topic">
            <h3>${section}</h3>
            <p class="kind">${words.help.count(inSection.length)}</p>
            ${helpLinks(inSection, language)}
          </section>`,
      )}
    </div>
  </section>`;
}

export function articlePage(writing: Writing, articles: readonly HelpArticle[], article: HelpArticle): Page {
  const { language, words } = writing;
  const siblings = articles.filter((one) => one.section === article.section && one.slug !== article.slug).slice(0, 7);
  return {
    title: article.title,
    description: summaryOf(article),
    place: 'help',
    body: html`<div class="wide page article-page">
      <article class="article">
        <p class="back">
          <a href="/${language}/help">${words.help.title}</a> <span aria-hidden="true">/</span> ${article.section}
        </p>
        <h1>${article.title}</h1>
        <div class="prose">${articleHtml(article)}</div>
        <p class="hint">
          <time datetime="${article.updated}">${words.help.updated(dateText(article.updated, words.locale))}</time>
        </p>
      </article>
      <aside>
        <section class="sheet">
          <h2>${words.help.more}</h2>
          ${helpLinks(siblings, language)}
        </section>
        <section class="sheet tinted">
          <h2>${words.help.chat}</h2>
          <p>${words.help.chatHint}</p>
        </section>
      </aside>
    </div>`,
  };
}

/** The first sentences, without Markdown, cut at a word. */
function summaryOf(article: HelpArticle): string {
  const text = article.body
    .replaceAll(/^#.*$/gm, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[*#>]|^- /gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return text.length <= 155 ? text : `${text.slice(0, 155).replace(/\s\S*$/, '')}…`;
}

function dateText(day: string, locale: string): string {
  return `${dayIn(locale, day).replace(/^\S+ /, '')} ${day.slice(0, 4)}`;
}
