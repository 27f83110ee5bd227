// A site's articles: what the assistant and the search answer from. Adding files, listing, deleting.
import { useEffect, useId, useState } from 'preact/hooks';
import type { ArticleLine, Problem, SiteLine } from '../../shared/http-api.ts';
import { announce } from '../notices.ts';
import { listArticles, removeArticle, uploadArticles, type UploadResult } from '../session.ts';
import { calendarDate } from '../time.ts';
import { languageName, words } from '../words.ts';
import { Dialog } from './dialog.tsx';
import { FormProblem, problemText } from './fields.tsx';
import { Icon } from './icons.tsx';

const longestFile = 200_000;
/** Keeps each request well under the server's limit. */
const filesAtOnce = 20;

export function Articles({ site, onCount }: { site: SiteLine; onCount: (count: number) => void }) {
  const says = words.value.sites;
  const [articles, setArticles] = useState<ArticleLine[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asking, setAsking] = useState<ArticleLine | null>(null);
  const load = async () => {
    const answer = await listArticles(site.id);
    if (!answer.ok) return setProblem(answer.problem);
    setProblem(null);
    setArticles(answer.value);
    if (answer.value.length !== site.articles) onCount(answer.value.length);
  };
  useEffect(() => void load(), [site.id]);
  const remove = async (article: ArticleLine) => {
    setAsking(null);
    const answer = await removeArticle(site.id, article);
    if (!answer.ok) return setProblem(answer.problem);
    await load();
  };
  return (
    <section class="card">
      <h2>{says.articles}</h2>
      <p class="quiet">{says.articlesHint}</p>
      <Upload site={site} onDone={() => void load()} />
      <FormProblem text={problem && problemText(problem)} />
      {articles?.length === 0 && <p class="quiet">{says.noArticles}</p>}
      {articles && articles.length > 0 && <ArticleTable articles={articles} onRemove={setAsking} />}
      {asking && <RemoveDialog article={asking} onNo={() => setAsking(null)} onYes={() => void remove(asking)} />}
    </section>
  );
}

function ArticleTable({ articles, onRemove }: { articles: ArticleLine[]; onRemove: (article: ArticleLine) => void }) {
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
                {article.title}
              </th>
              <td lang={article.language}>{article.section}</td>
              <td>{languageName(article.language)}</td>
              <td>{calendarDate(article.updated)}</td>
              <td class="end">
                <button
                  type="button"
                  class="icon-button"
                  aria-label={`${says.remove}: ${article.title}`}
                  title={says.remove}
                  onClick={() => onRemove(article)}
                >
                  <Icon name="trash" />
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Upload({ site, onDone }: { site: SiteLine; onDone: () => void }) {
  const id = useId();
  const says = words.value.sites;
  const [language, setLanguage] = useState(site.languages[0] ?? 'en');
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<UploadResult | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const choose = async (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const files = [...(input.files ?? [])];
    if (files.length === 0) return;
    setBusy(true);
    const { result: all, problem: failed } = await uploadAll(site.id, language, files);
    input.value = '';
    setBusy(false);
    setResult(all);
    setProblem(failed);
    announce(says.uploaded(all.saved));
    onDone();
  };
  return (
    <div class="upload">
      <div class="upload-row">
        <label for={id}>{says.uploadLanguage}</label>
        <select id={id} value={language} onChange={(event) => setLanguage(event.currentTarget.value)}>
          {site.languages.map((code) => (
            <option key={code} value={code}>
              {languageName(code)}
            </option>
          ))}
        </select>
        <label class="button small file-button" aria-disabled={busy}>
          <Icon name="upload" />
          {busy ? says.uploading : says.upload}
          <input
            type="file"
            class="unseen"
            accept=".md,text/markdown"
            multiple
            onChange={(event) => void choose(event)}
          />
        </label>
        {result && <span class="quiet">{says.uploaded(result.saved)}</span>}
      </div>
      <FormProblem text={problem && problemText(problem)} />
      {result && result.problems.length > 0 && (
        <div class="upload-problems">
          <p>{says.problems(result.problems.length)}</p>
          <ul>
            {result.problems.map(({ path, message }) => (
              <li key={path}>
                <code>{path}</code> {message}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function RemoveDialog(props: { article: ArticleLine; onYes: () => void; onNo: () => void }) {
  const says = words.value.sites;
  return (
    <Dialog label={says.removeYes} class="confirm" onClose={props.onNo}>
      <p>{says.removeConfirm(props.article.title)}</p>
      <div class="card-ends">
        <button type="button" class="button" onClick={props.onNo}>
          {words.value.cancel}
        </button>
        <button type="button" class="button danger" onClick={props.onYes}>
          {says.removeYes}
        </button>
      </div>
    </Dialog>
  );
}

async function uploadAll(
  siteId: string,
  language: string,
  files: File[],
): Promise<{ result: UploadResult; problem: Problem | null }> {
  const result: UploadResult = { saved: 0, problems: [] };
  const texts = await Promise.all(
    files.map(async (file) => ({ path: `${language}/${file.name}`, text: await file.text() })),
  );
  const small = texts.filter(({ text }) => text.length <= longestFile);
  for (const { path, text } of texts)
    if (text.length > longestFile) result.problems.push({ path, message: words.peek().sites.tooLarge });
  for (let start = 0; start < small.length; start += filesAtOnce) {
    const answer = await uploadArticles(siteId, language, small.slice(start, start + filesAtOnce));
    if (!answer.ok) return { result, problem: answer.problem };
    result.saved += answer.value.saved;
    result.problems.push(...answer.value.problems);
  }
  return { result, problem: null };
}
