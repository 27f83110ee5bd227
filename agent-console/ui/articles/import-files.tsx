// Imports Markdown files.
import { useState } from 'preact/hooks';
import type { Problem, SiteLine } from '../../../shared/http-api.ts';
import { announce } from '../../notices.ts';
import { uploadArticles, type UploadResult } from '../../session.ts';
import { words } from '../../words.ts';
import { FormProblem, problemText } from '../fields.tsx';
import { FileButton } from './file-button.tsx';
import { LanguageSelect } from './language-select.tsx';

const longestFile = 200_000;
/** Keeps each request well under the server's limit. */
const filesAtOnce = 20;

export function ImportFiles({ site, onDone }: { site: SiteLine; onDone: () => void }) {
  const says = words.value.sites;
  const [language, setLanguage] = useState(site.languages[0] ?? 'en');
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<UploadResult | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const upload = async (files: File[]) => {
    setBusy(true);
    const { result: all, problem: failed } = await uploadAll(site.id, language, files);
    setBusy(false);
    setResult(all);
    setProblem(failed);
    announce(says.uploaded(all.saved));
    onDone();
  };
  return (
    <div>
      <p class="quiet">{words.value.imports.filesHint}</p>
      <LanguageSelect label={says.uploadLanguage} languages={site.languages} value={language} onValue={setLanguage} />
      <FileButton
        label={says.upload}
        accept=".md,text/markdown"
        multiple
        busy={busy}
        onFiles={(files) => void upload(files)}
      />
      <FormProblem text={problem && problemText(problem)} />
      {result && <p>{says.uploaded(result.saved)}</p>}
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
