// Searching by oneself: the site's articles as they were written, and no AI.
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDay } from './Answer.tsx';
import { useSession } from '../context.ts';
import { useCalledFocus } from '../focus.ts';
import { Icon } from '../Icon.tsx';
import { Link } from './Rich.tsx';
import { useWords } from './words.ts';

const pauseMs = 250;
const longestQuery = 300;

export function Search() {
  const { conversation, status } = useSession();
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const live = status.value === 'live';
  const asked = query.trim().length > 1;
  useCalledFocus(field);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (!asked || !live) return;
    const timer = setTimeout(() => conversation.search(query.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [query, live]);
  return (
    <div class="main search">
      <form role="search" aria-label={words.searchLabel} onSubmit={(event) => event.preventDefault()}>
        <label for="query">{words.searchLabel}</label>
        <div class="field">
          <Icon name="search" />
          <input
            id="query"
            ref={field}
            type="search"
            dir="auto"
            maxLength={longestQuery}
            value={query}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        </div>
        <p class="small">{live ? words.searchHint : words.searchWaits}</p>
      </form>
      {asked && <Results />}
      <div class="ways">
        <button type="button" class="action" onClick={() => conversation.setDial('assistant')}>
          {words.askAssistant}
        </button>
        <button type="button" class="action" onClick={() => conversation.setDial('person')}>
          {words.talkToPerson}
        </button>
      </div>
    </div>
  );
}

function Results() {
  const { conversation, language } = useSession();
  const words = useWords();
  const found = conversation.results.value;
  if (!found) return <p role="status" />;
  const { items, query } = found;
  return (
    <>
      <p class="small" role="status">
        {items.length ? words.searchFound(items.length) : words.searchNone(query)}
      </p>
      <ul class="results">
        {items.map(({ articleId, title, section, url, excerpt, updated }) => (
          <li key={articleId + section} dir="auto">
            {url ? (
              <Link href={url}>
                {title}
                <span class="hidden"> ({words.newTab})</span>
              </Link>
            ) : (
              <strong>{title}</strong>
            )}
            {section && <span class="section">{section}</span>}
            <p>{excerpt}</p>
            <small>{words.updated(formatDay(updated, language))}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
