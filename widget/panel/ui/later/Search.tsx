// Searching by oneself: the site's articles as they were written, and no AI.
import { conversation, pageLanguage, send, status, words } from '../../session.ts';
import { effect, signal } from '../../signals.ts';
import { doesAssistantAnswer } from '../answering.ts';
import { formatDay } from '../dates.ts';
import { followFocusCalls } from '../focus.ts';
import { Icon } from '../Icon.tsx';
import { part } from '../view.ts';
import { Link } from '../Rich.tsx';
import { makeSearching, type Searching } from './searching.ts';
import { laterWords } from './words.ts';

const pauseMs = 250;
const longestQuery = 300;

/** Kept while the dial stands elsewhere. */
let kept: Searching | undefined;

function searching(): Searching {
  return (kept ??= makeSearching(conversation.results, send, pageLanguage));
}

export const Search = part(() => {
  const query = signal('');
  const isAsked = () => query.value.length > 1;
  const isLive = () => status.value === 'live';
  const begin = (field: HTMLInputElement | null) => {
    if (!field) return;
    const unfollow = followFocusCalls(field);
    field.focus();
    let timer = 0;
    const unask = effect(() => {
      clearTimeout(timer);
      const text = query.value;
      if (isAsked() && isLive()) timer = window.setTimeout(() => searching().search(text), pauseMs);
    });
    return () => {
      clearTimeout(timer);
      unask();
      unfollow();
    };
  };
  return () => {
    return (
      <div class="main search">
        <form role="search" aria-label={laterWords.searchLabel} onSubmit={(event) => event.preventDefault()}>
          <label for="query">{laterWords.searchLabel}</label>
          <div class="field">
            <Icon name="search" />
            <input
              id="query"
              ref={begin}
              type="search"
              dir="auto"
              maxLength={longestQuery}
              onInput={({ currentTarget }) => (query.value = currentTarget.value.trim())}
            />
          </div>
          <p class="small">{isLive() ? laterWords.searchHint : laterWords.searchWaits}</p>
        </form>
        {isAsked() && results()}
        <div class="ways">
          <button class="action" onClick={() => conversation.setDial('assistant')}>
            {doesAssistantAnswer() ? laterWords.askAssistant : laterWords.writeToUs}
          </button>
          <button class="action" onClick={() => conversation.setDial('person')}>
            {words.talkToPerson}
          </button>
        </div>
      </div>
    );
  };
});

function results() {
  const found = searching().found.value;
  if (!found) return <p role="status" />;
  const { items, query } = found;
  return (
    <>
      <p class="small" role="status">
        {items.length ? laterWords.searchFound(items.length) : laterWords.searchNone(query)}
      </p>
      <ul class="results">
        {items.map(({ articleId, title, section, url, excerpt, updated }) => (
          <li key={articleId + section} dir="auto">
            {url ? (
              <Link href={url}>
                {title}
                <span class="hidden"> ({laterWords.newTab})</span>
              </Link>
            ) : (
              <strong>{title}</strong>
            )}
            {section && <span class="section">{section}</span>}
            <p>{excerpt}</p>
            <small>{words.updated(formatDay(updated))}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
