// A site's articles: what the assistant and the search answer from. Writing, importing, finding, deleting.
import { useEffect, useState } from 'preact/hooks';
import type { ArticleLine, Problem, SiteLine } from '../../shared/http-api.ts';
import { listVersions, restoreVersion } from '../knowledge.ts';
import { announce } from '../notices.ts';
import { listArticles, removeArticle } from '../session.ts';
import { words } from '../words.ts';
import { ArticleList } from './articles/article-list.tsx';
import { ImportDialog, type ImportKind } from './articles/import-dialog.tsx';
import { type SitemapJob, useSitemapJob } from './articles/use-sitemap-job.ts';
import { Dialog } from './dialog.tsx';
import { FormProblem, problemText } from './fields.tsx';
import { Icon } from './icons.tsx';

interface Props {
  site: SiteLine;
  /** Changes when something may have been saved elsewhere. */
  fresh: number;
  onCount: (count: number) => void;
  onWrite: () => void;
  onOpen: (article: ArticleLine) => void;
}

export function Articles({ site, fresh, onCount, onWrite, onOpen }: Props) {
  const says = words.value.sites;
  const { articles, problem, load, remove, undo, removed } = useArticles(site, fresh, onCount);
  const [asking, setAsking] = useState<ArticleLine | null>(null);
  const [importing, setImporting] = useState<ImportKind | null>(null);
  const job = useSitemapJob(site.id, () => void load());
  const yes = (article: ArticleLine) => {
    setAsking(null);
    void remove(article);
  };
  return (
    <section class="card">
      <h2>{says.articles}</h2>
      <p class="quiet">{says.articlesHint}</p>
      <div class="card-ends article-actions">
        <button type="button" class="button primary" onClick={onWrite}>
          <Icon name="plus" />
          {words.value.articles.write}
        </button>
        <button type="button" class="button" onClick={() => setImporting('page')}>
          <Icon name="upload" />
          {words.value.articles.bringIn}
        </button>
        <Running job={job} onShow={() => setImporting('sitemap')} />
      </div>
      <FormProblem text={problem && problemText(problem)} />
      {removed && <Undo article={removed} onUndo={() => void undo()} />}
      {articles?.length === 0 && <p class="quiet">{says.noArticles}</p>}
      {articles && articles.length > 0 && (
        <ArticleList site={site} articles={articles} onOpen={onOpen} onRemove={setAsking} />
      )}
      {asking && <RemoveDialog article={asking} onNo={() => setAsking(null)} onYes={() => yes(asking)} />}
      {importing && (
        <ImportDialog
          site={site}
          kind={importing}
          job={job}
          onDone={() => void load()}
          onClose={() => setImporting(null)}
        />
      )}
    </section>
  );
}

function useArticles(site: SiteLine, fresh: number, onCount: (count: number) => void) {
  const [articles, setArticles] = useState<ArticleLine[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [removed, setRemoved] = useState<ArticleLine | null>(null);
  async function load(): Promise<void> {
    const answer = await listArticles(site.id);
    if (!answer.ok) return setProblem(answer.problem);
    setProblem(null);
    setArticles(answer.value);
    if (answer.value.length !== site.articles) onCount(answer.value.length);
  }
  useEffect(() => void load(), [site.id, fresh]);

  async function remove(article: ArticleLine): Promise<void> {
    const answer = await removeArticle(site.id, article);
    if (!answer.ok) return setProblem(answer.problem);
    announce(words.peek().articles.deleted(article.title));
    setRemoved(article);
    await load();
  }

  async function undo(): Promise<void> {
    if (removed === null) return;
    const versions = await listVersions(site.id, removed);
    const last = versions.ok ? versions.value.find((version) => !version.removed) : null;
    const answer = last ? await restoreVersion(site.id, removed, last.number) : versions;
    if (!answer.ok) return setProblem(answer.problem);
    setRemoved(null);
    await load();
  }

  return { articles, problem, load, remove, undo, removed };
}

function Running({ job, onShow }: { job: SitemapJob; onShow: () => void }) {
  const says = words.value.articles;
  if (job.progress?.state !== 'running') return null;
  return (
    <span class="quiet">
      {says.reading(job.progress.looked, job.progress.total)}{' '}
      <button type="button" class="text-button" onClick={onShow}>
        {says.showImport}
      </button>
    </span>
  );
}

function Undo({ article, onUndo }: { article: ArticleLine; onUndo: () => void }) {
  const says = words.value.articles;
  return (
    <p class="draft-kept">
      {says.deleted(article.title)}{' '}
      <button type="button" class="text-button" onClick={onUndo}>
        {says.undo}
      </button>
    </p>
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
