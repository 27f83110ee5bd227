// An MCP server: where it is, what it offers now, and which of it is in use.
import { useEffect, useState } from 'preact/hooks';
import type { Problem, SiteLine } from '../../../shared/http-api.ts';
import type { FoundTool, ToolServerLine } from '../../../shared/tools-api.ts';
import { shownSigns } from '../../tool-declaration.ts';
import { addServer, changeServer, lookAtServer } from '../../tools.ts';
import { words } from '../../words.ts';
import { Field, FormProblem, PasswordField } from '../fields.tsx';
import { toolProblemText } from './tool-problem.ts';

interface Props {
  site: SiteLine;
  /** Null: a new one. */
  server: ToolServerLine | null;
  onSaved: (server: ToolServerLine) => void;
  onApprove: (server: ToolServerLine, found: FoundTool) => void;
}

export function ServerView({ site, server, onSaved, onApprove }: Props) {
  const says = words.value.tools;
  const [found, setFound] = useState<FoundTool[] | null>(null);
  const [looking, setLooking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const look = async (at: ToolServerLine) => {
    setLooking(true);
    const answer = await lookAtServer(site.id, at.id);
    setLooking(false);
    setProblem(answer.ok ? null : answer.problem);
    setFound(answer.ok ? answer.value.tools : null);
  };
  useEffect(() => void (server && look(server)), []);
  const saved = (next: ToolServerLine) => {
    onSaved(next);
    void look(next);
  };
  return (
    <>
      <ServerForm site={site} server={server} onSaved={saved} />
      <div role="status">
        {looking && <p class="quiet">{says.looking}</p>}
        {found?.length === 0 && <p class="quiet">{says.noTools}</p>}
      </div>
      <FormProblem text={problem && toolProblemText(problem)} />
      {server && found && (
        <ul role="list" class="found-tools">
          {found.map((one) => (
            <Found key={one.definition.name} found={one} onApprove={() => onApprove(server, one)} />
          ))}
        </ul>
      )}
    </>
  );
}

function ServerForm({ site, server, onSaved }: Omit<Props, 'onApprove'>) {
  const says = words.value.tools;
  const [name, setName] = useState(server?.name ?? '');
  const [url, setUrl] = useState(server?.url ?? '');
  const [bearer, setBearer] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const body = { name: name.trim(), url: url.trim(), ...(bearer === '' ? {} : { bearer }) };
    const answer = server ? await changeServer(site.id, server.id, body) : await addServer(site.id, body);
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    setBearer('');
    onSaved(answer.value);
  };
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <div class="form-grid">
        <Field label={says.serverName} value={name} onValue={setName} maxLength={80} />
        <Field label={says.serverUrl} hint={says.serverUrlHint} value={url} onValue={setUrl} maxLength={2000} />
      </div>
      <PasswordField
        label={says.bearer}
        hint={server?.bearerSet ? says.secretSet : says.secretUnset}
        autocomplete="off"
        value={bearer}
        onValue={setBearer}
      />
      <FormProblem text={problem && toolProblemText(problem)} />
      <div class="card-ends">
        <button type="submit" class="button primary" aria-disabled={busy}>
          {server ? words.value.save : says.connectButton}
        </button>
      </div>
    </form>
  );
}

function Found({ found, onApprove }: { found: FoundTool; onApprove: () => void }) {
  const says = words.value.tools;
  const { definition, warnings, usedAs, asApproved } = found;
  const changed = asApproved === false;
  const action = changed ? says.approveAgain : usedAs === null ? says.approve : says.change;
  const state = changed ? says.hasChanged : usedAs === null ? says.notUsed : says.asApproved;
  return (
    <li class="found-tool">
      <div class="found-tool-top">
        <code>{definition.name}</code>
        <span class={changed ? 'tool-warning' : 'quiet'}>{state}</span>
        <button
          type="button"
          class="button small"
          aria-label={`${action.replace(/…$/, '')}: ${definition.name}`}
          onClick={onApprove}
        >
          {action}
        </button>
      </div>
      <p class="quiet">{shownSigns(definition.description).slice(0, 300)}</p>
      {warnings.map((warning) => (
        <p key={warning} class="tool-warning">
          {says.warnings[warning]}
        </p>
      ))}
    </li>
  );
}
