// Imports articles from a table.
import { useState } from 'preact/hooks';
import type { SiteLine } from '../../../shared/http-api.ts';
import type { CsvImport } from '../../../shared/knowledge-api.ts';
import { importCsv } from '../../knowledge.ts';
import { announce } from '../../notices.ts';
import { words } from '../../words.ts';
import { FormProblem, problemText } from '../fields.tsx';
import { FileButton } from './file-button.tsx';
import { LanguageSelect } from './language-select.tsx';

const longestTable = 12_000_000;

export function ImportCsv({ site, onDone }: { site: SiteLine; onDone: () => void }) {
  const says = words.value.imports;
  const [language, setLanguage] = useState(site.languages[0] ?? 'en');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [result, setResult] = useState<CsvImport | null>(null);
  const choose = async ([file]: File[]) => {
    const text = (await file?.text()) ?? '';
    setResult(null);
    setProblem(text.length > longestTable ? says.tooLargeCsv : null);
    if (text.length > longestTable) return;
    setBusy(true);
    const answer = await importCsv(site.id, language, text);
    setBusy(false);
    if (!answer.ok) return setProblem(problemText(answer.problem));
    setResult(answer.value);
    announce(says.csvSaved(answer.value.saved, answer.value.unchanged));
    onDone();
  };
  return (
    <div>
      <p class="quiet">{says.csvHint}</p>
      <LanguageSelect label={says.language} languages={site.languages} value={language} onValue={setLanguage} />
      <FileButton label={says.csvFile} accept=".csv,text/csv" busy={busy} onFiles={(files) => void choose(files)} />
      <FormProblem text={problem} />
      {result && <p>{says.csvSaved(result.saved, result.unchanged)}</p>}
      {result && result.problems.length > 0 && <RowProblems problems={result.problems} />}
    </div>
  );
}

function RowProblems({ problems }: { problems: CsvImport['problems'] }) {
  const says = words.value.imports;
  return (
    <div class="upload-problems">
      <p>{says.rowsLeft(problems.length)}</p>
      <ul>
        {problems.map(({ line, code, detail }, index) => (
          <li key={index}>
            {words.value.colon(says.line(line))} {words.value.csvProblems[code](detail)}
          </li>
        ))}
      </ul>
    </div>
  );
}
