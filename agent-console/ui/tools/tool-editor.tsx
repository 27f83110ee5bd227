// Declares an HTTP tool or changes one: its JSON checked while it is typed, its secrets beside it, and a trial of what was saved.
import { useState } from 'preact/hooks';
import type { Problem, SiteLine } from '../../../shared/http-api.ts';
import type { ToolLine } from '../../../shared/tools-api.ts';
import { announce } from '../../notices.ts';
import { declarationOf, freshDeclaration, jsonText, readJson } from '../../tool-declaration.ts';
import { addTool, changeTool, renewSecret } from '../../tools.ts';
import { words } from '../../words.ts';
import { CopyButton } from '../copy-button.tsx';
import { FormProblem, PasswordField } from '../fields.tsx';
import { JsonField } from './json-field.tsx';
import { toolProblemText } from './tool-problem.ts';
import { ToolTrial } from './tool-trial.tsx';
import { type Check, useLiveCheck } from './use-live-check.ts';

interface Props {
  site: SiteLine;
  /** Null: a new one. */
  tool: ToolLine | null;
  onSaved: (tool: ToolLine) => void;
}

export function ToolEditor({ site, tool, onSaved }: Props) {
  const says = words.value.tools;
  const [text, setText] = useState(() => (tool ? jsonText(declarationOf(tool)) : freshDeclaration(site.languages)));
  const [secrets, setSecrets] = useState<Record<string, string>>({});
  const [signing, setSigning] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const check = useLiveCheck(site.id, text);
  const read = readJson(text);
  const save = async (event: Event) => {
    event.preventDefault();
    if (busy || !read.ok || typeof read.value !== 'object') return;
    setBusy(true);
    const given = Object.fromEntries(Object.entries(secrets).filter(([, value]) => value !== ''));
    const body = { ...read.value, secrets: given };
    const answer = tool ? await changeTool(site.id, tool.name, body) : await addTool(site.id, body);
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    setDone(answer.ok);
    if (!answer.ok) return;
    announce(says.saved);
    setSecrets({});
    if (answer.value.signingSecret) setSigning(answer.value.signingSecret);
    onSaved(answer.value.tool);
  };
  const renew = async () => {
    if (!tool) return;
    const answer = await renewSecret(site.id, tool.name);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setSigning(answer.value.signingSecret);
  };
  return (
    <>
      <form noValidate onSubmit={(event) => void save(event)}>
        <JsonField
          label={says.declaration}
          hint={says.declarationHint}
          rows={22}
          value={text}
          onValue={(value) => {
            setDone(false);
            setText(value);
          }}
        />
        <CheckLine check={check} />
        <Secrets headers={headersIn(read.ok ? read.value : null)} tool={tool} values={secrets} onValues={setSecrets} />
        {signing && <SigningSecret secret={signing} />}
        <FormProblem text={problem && toolProblemText(problem)} />
        <div class="card-ends">
          <button type="submit" class="button primary" aria-disabled={busy || check.state === 'notJson'}>
            {tool ? words.value.save : says.add}
          </button>
          {tool && (
            <button type="button" class="button" onClick={() => void renew()}>
              {says.newSecret}
            </button>
          )}
          {done && <span class="quiet">{says.saved}</span>}
        </div>
      </form>
      {tool && !tool.effect && <ToolTrial site={site} tool={tool} />}
    </>
  );
}

function CheckLine({ check }: { check: Check }) {
  const says = words.value.tools;
  return (
    <div class="tool-check" role="status">
      {check.state === 'notJson' && <p class="field-error">{says.notJson(check.line)}</p>}
      {check.state === 'checking' && <p class="quiet">{says.checking}</p>}
      {check.state === 'right' && <p class="quiet">{says.right}</p>}
      {check.state === 'wrong' && (
        <div class="tool-faults">
          <p>{says.problems(check.problems.length)}</p>
          <ul>
            {check.problems.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                <code>{path}</code> {message}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function Secrets(props: {
  headers: string[];
  tool: ToolLine | null;
  values: Record<string, string>;
  onValues: (values: Record<string, string>) => void;
}) {
  const says = words.value.tools;
  const call = props.tool?.call;
  const set = new Set(call?.kind === 'http' ? call.headers.filter((one) => one.set).map(({ name }) => name) : []);
  return (
    <>
      {props.headers.map((header) => (
        <PasswordField
          key={header}
          label={says.secretOf(header)}
          hint={set.has(header) ? says.secretSet : says.secretUnset}
          autocomplete="off"
          value={props.values[header] ?? ''}
          onValue={(value) => props.onValues({ ...props.values, [header]: value })}
        />
      ))}
    </>
  );
}

function SigningSecret({ secret }: { secret: string }) {
  const says = words.value.tools;
  return (
    <div class="tool-secret" role="status">
      <strong>{says.signing}</strong>
      <p>{says.signingHint}</p>
      <code>{secret}</code>
      <CopyButton text={secret} label={says.copySecret} />
    </div>
  );
}

function headersIn(declaration: unknown): string[] {
  const headers = (declaration as { call?: { headers?: unknown } } | null)?.call?.headers;
  return Array.isArray(headers) ? headers.filter((header): header is string => typeof header === 'string') : [];
}
