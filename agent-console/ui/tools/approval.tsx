// An owner reads what an MCP server says of a tool, says how it is used, and approves exactly that.
import { useState } from 'preact/hooks';
import type { Problem, SiteLine } from '../../../shared/http-api.ts';
import type { FoundTool, ToolLine, ToolServerLine } from '../../../shared/tools-api.ts';
import { announce } from '../../notices.ts';
import { definitionText, diffOf, readJson, settingsText, shownSigns } from '../../tool-declaration.ts';
import { approveTool } from '../../tools.ts';
import { words } from '../../words.ts';
import { FormProblem } from '../fields.tsx';
import { JsonField } from './json-field.tsx';
import { toolProblemText } from './tool-problem.ts';

interface Props {
  site: SiteLine;
  server: ToolServerLine;
  found: FoundTool;
  /** The site's tool made of it; null when none was. */
  tool: ToolLine | null;
  onSaved: () => void;
}

export function Approval({ site, server, found, tool, onSaved }: Props) {
  const says = words.value.tools;
  const [text, setText] = useState(() => settingsText(found, site.languages, tool));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const read = readJson(text);
  const approve = async (event: Event) => {
    event.preventDefault();
    if (busy || !read.ok || typeof read.value !== 'object') return;
    setBusy(true);
    const approval = { ...read.value, tool: found.definition.name, hash: found.hash };
    const answer = await approveTool(site.id, server.id, approval);
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    announce(says.saved);
    onSaved();
  };
  return (
    <form noValidate onSubmit={(event) => void approve(event)}>
      <p class="quiet">{says.approveHint}</p>
      {found.warnings.map((warning) => (
        <p key={warning} class="tool-warning">
          {says.warnings[warning]}
        </p>
      ))}
      <Definition found={found} tool={tool} />
      <JsonField
        label={says.settings}
        hint={says.settingsHint}
        rows={18}
        value={text}
        onValue={setText}
        error={read.ok ? null : says.notJson(read.line)}
      />
      <FormProblem text={problem && toolProblemText(problem)} />
      <div class="card-ends">
        <button type="submit" class="button primary" aria-disabled={busy || !read.ok}>
          {says.approveButton}
        </button>
      </div>
    </form>
  );
}

function Definition({ found, tool }: Pick<Props, 'found' | 'tool'>) {
  const says = words.value.tools;
  const now = definitionText(found.definition);
  if (tool?.call.kind !== 'mcp' || found.asApproved === true) {
    return (
      <pre class="tool-definition" tabIndex={0}>
        {shownSigns(now)}
      </pre>
    );
  }
  return (
    <>
      <h3>{says.whatChanged}</h3>
      <pre class="tool-definition" tabIndex={0}>
        {diffOf(definitionText(tool.call.approved), now).map(({ kind, text }, index) => (
          <span key={index} class={kind}>
            {kind !== 'same' && <b>{`${kind === 'gone' ? says.gone : says.fresh}: `}</b>}
            {text || ' '}
          </span>
        ))}
      </pre>
    </>
  );
}
