// A site's articles as a table that can be searched, in one language or all.
import { useMemo, useState } from 'preact/hooks';
import type { ArticleLine, SiteLine } from '../../../shared/http-api.ts';
import { calendarDate } from '../../time.ts';
import { languageName, words } from '../../words.ts';
import { RemoveButton } from '../remove-button.tsx';

/** A screenful or two; ten thousand rows at once would be slow to draw and of no use. */
const step = 50;

interface Props {
  site: SiteLine;
  articles: ArticleLine[];
  onOpen: (article: ArticleLine) => void;
  onRemove: (article: ArticleLine) => void;
}

export function ArticleList({ site, articles, onOpen, onRemove }: Props) {
  const says = words.value.articles;
  const [query, setQuery] = useState('');
  const [language, setLanguage] = useState('');
  const [most, setMost] = useState(step);
  const found = useMemo(() => matching(articles, query, language), [articles, query, language]);
  const shown = found.slice(0, most);
  return (
    <>
      <div class="article-search">
        <input
          type="search"
          aria-label={says.search}
          placeholder={says.search}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <select
          aria-label={words.value.sites.language}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value)}
        >
          <option value="">{says.allLanguages}</option>
          {site.languages.map((code) => (
            <option key={code} value={code}>
              {languageName(code)}
            </option>
          ))}
        </select>
        <span class="quiet" role="status">
          {says.shown(shown.length, found.length)}
        </span>
      </div>
      {found.length === 0 ? (
        <p class="quiet">{says.noMatch}</p>
      ) : (
        <ArticleTable articles={shown} onOpen={onOpen} onRemove={onRemove} />
      )}
      {shown.length < found.length && (
        <button type="button" class="button small" onClick={() => setMost(most + 4 * step)}>
          {says.more}
        </button>
      )}
    </>
  );
}

function ArticleTable({ articles, onOpen, onRemove }: Omit<Props, 'site'>) {
  const says = words.value.sites;
  return (
    <div class="table-frame" role="group" aria-label={says.articles} tabIndex={0}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{says.articleTitle}</th>
            <th scope="col">{says.section}</th>
            <th scope="col">{says.language}</th>
            <th scope="col">{says.updated}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {articles.map((article) => (
            <tr key={`${article.language}/${article.id}`}>
              <th scope="row" lang={article.language}>
                <button type="button" class="text-button article-title" onClick={() => onOpen(article)}>
                  {article.title}
                </button>
              </th>
              <td lang={article.language}>{article.section}</td>
              <td>{languageName(article.language)}</td>
              <td class="date">{calendarDate(article.updated)}</td>
              <td class="end">
                <RemoveButton
                  label={`${says.remove}: ${article.title}`}
                  title={says.remove}
                  onRemove={() => onRemove(article)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function matching(articles: ArticleLine[], query: string, language: string): ArticleLine[] {
  const parts = folded(query).split(/\s+/).filter(Boolean);
  return articles.filter((article) => {
    if (language !== '' && article.language !== language) return false;
    const text = folded(`${article.title} ${article.section}`);
    return parts.every((part) => text.includes(part));
  });
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
