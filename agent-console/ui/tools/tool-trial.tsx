// Calls a saved tool that only reads, and shows what a visitor would be told.
import { useState } from 'preact/hooks';
import type { Problem, SiteLine } from '../../../shared/http-api.ts';
import type { ToolLine, ToolTrial as Outcome } from '../../../shared/tools-api.ts';
import { jsonText, readJson } from '../../tool-declaration.ts';
import { tryTool } from '../../tools.ts';
import { words } from '../../words.ts';
import { FormProblem } from '../fields.tsx';
import { JsonField } from './json-field.tsx';
import { toolProblemText } from './tool-problem.ts';

export function ToolTrial({ site, tool }: { site: SiteLine; tool: ToolLine }) {
  const says = words.value.tools;
  const [input, setInput] = useState(() =>
    jsonText(Object.fromEntries((tool.input.required ?? []).map((name) => [name, '']))),
  );
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const read = readJson(input);
  const call = async () => {
    if (busy || !read.ok) return;
    setBusy(true);
    const answer = await tryTool(site.id, tool.name, read.value, site.languages[0] ?? 'en');
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    setOutcome(answer.ok ? answer.value : null);
  };
  return (
    <div class="tool-trial">
      <h3>{says.trial}</h3>
      <p class="quiet">{says.trialHint}</p>
      <JsonField
        label={says.trialInput}
        rows={3}
        value={input}
        onValue={setInput}
        error={read.ok ? null : says.notJson(read.line)}
      />
      <button type="button" class="button" aria-disabled={busy} onClick={() => void call()}>
        {says.trialButton}
      </button>
      <FormProblem text={problem && toolProblemText(problem)} />
      <div role="status">
        {outcome && (
          <p class="tool-answer">
            {says.trialOutcome[outcome.outcome]} {'why' in outcome ? outcome.why : outcome.message}
          </p>
        )}
      </div>
    </div>
  );
}
