// Imports the pages of a sitemap: started here, read by the server in the background, followed until its end.
import { useState } from 'preact/hooks';
import type { Problem, SiteLine } from '../../../shared/http-api.ts';
import type { SitemapImport } from '../../../shared/knowledge-api.ts';
import { words } from '../../words.ts';
import { Field, FormProblem, problemText } from '../fields.tsx';
import { LanguageSelect } from './language-select.tsx';
import { pageProblemText, PageProblems } from './page-problems.tsx';
import type { SitemapJob } from './use-sitemap-job.ts';
import { webAddress } from './web-address.ts';

export function ImportSitemap({ site, job }: { site: SiteLine; job: SitemapJob }) {
  const says = words.value.imports;
  const [url, setUrl] = useState(job.progress?.url ?? '');
  const [language, setLanguage] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = job.progress?.state === 'running';
  const read = async (event: Event) => {
    event.preventDefault();
    if (running) return;
    const address = webAddress(url);
    setError(address === null ? words.value.pageProblems.badAddress() : null);
    if (address !== null) setProblem(await job.start(address, language || null));
  };
  const failed = problem && (problem.code === 'importRunning' ? says.running : problemText(problem));
  return (
    <form noValidate onSubmit={(event) => void read(event)}>
      <p class="quiet">{says.sitemapHint}</p>
      <Field label={says.sitemapUrl} value={url} onValue={setUrl} error={error} maxLength={2000} />
      <LanguageSelect
        label={says.language}
        languages={site.languages}
        any={says.asPageSays}
        value={language}
        onValue={setLanguage}
      />
      <FormProblem text={failed} />
      <div class="card-ends">
        <button type="submit" class="button primary" aria-disabled={running}>
          {says.readSitemap}
        </button>
        {running && (
          <button type="button" class="button" onClick={() => void job.stop()}>
            {says.stop}
          </button>
        )}
      </div>
      {job.progress && <Progress progress={job.progress} />}
    </form>
  );
}

function Progress({ progress }: { progress: SitemapImport }) {
  const says = words.value.imports;
  const { state, total, looked, added, changed, unchanged, notTaken, gone, problem } = progress;
  const label = state === 'running' ? words.value.articles.reading(looked, total) : says.states[state];
  return (
    <div class="import-progress">
      {state === 'running' && (
        <progress aria-label={says.states.running} {...(total === null ? {} : { value: looked, max: total })} />
      )}
      <p>{label}</p>
      {problem && <p class="field-error">{pageProblemText(problem)}</p>}
      {state !== 'failed' && <p class="quiet">{says.counts(added, changed, unchanged)}</p>}
      {notTaken.length > 0 && (
        <details>
          <summary>{says.notTaken(notTaken.length)}</summary>
          <PageProblems problems={notTaken} />
        </details>
      )}
      {gone.length > 0 && (
        <details>
          <summary>{says.gone(gone.length)}</summary>
          <ul class="import-list">
            {gone.map(({ url }) => (
              <li key={url} class="import-url">
                {url}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
