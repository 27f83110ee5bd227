// Imports one web page.
import { useState } from 'preact/hooks';
import type { Problem, SiteLine } from '../../../shared/http-api.ts';
import { importPage } from '../../knowledge.ts';
import { announce } from '../../notices.ts';
import { words } from '../../words.ts';
import { Field, FormProblem, problemText } from '../fields.tsx';
import { LanguageSelect } from './language-select.tsx';
import { pageProblemText } from './page-problems.tsx';
import { webAddress } from './web-address.ts';

export function ImportPage({ site, onDone }: { site: SiteLine; onDone: () => void }) {
  const says = words.value.imports;
  const [url, setUrl] = useState('');
  const [language, setLanguage] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const read = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    const address = webAddress(url);
    setDone(null);
    setError(address === null ? words.value.pageProblems.badAddress() : null);
    if (address === null) return;
    setBusy(true);
    const answer = await importPage(site.id, address, language || null);
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    if ('problem' in answer.value) return setError(pageProblemText(answer.value.problem));
    const outcome = says.page[answer.value.what](answer.value.article.title);
    setDone(outcome);
    announce(outcome);
    setUrl('');
    onDone();
  };
  return (
    <form noValidate onSubmit={(event) => void read(event)}>
      <p class="quiet">{says.pageHint}</p>
      <Field label={says.pageUrl} value={url} onValue={setUrl} error={error} maxLength={2000} />
      <LanguageSelect
        label={says.language}
        languages={site.languages}
        any={says.asPageSays}
        value={language}
        onValue={setLanguage}
      />
      <FormProblem text={problem && problemText(problem)} />
      <div class="card-ends">
        <button type="submit" class="button primary" aria-disabled={busy}>
          {busy ? says.readingPage : says.readPage}
        </button>
        {done && <span class="quiet">{done}</span>}
      </div>
    </form>
  );
}
