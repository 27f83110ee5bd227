// A site's tools: what there is, or the one that is being declared, looked at or approved.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem, SiteLine } from '../../../shared/http-api.ts';
import type { FoundTool, SiteTools as Listed, ToolLine, ToolServerLine } from '../../../shared/tools-api.ts';
import { listTools } from '../../tools.ts';
import { words } from '../../words.ts';
import { FormProblem, problemText } from '../fields.tsx';
import { Icon } from '../icons.tsx';
import { Approval } from './approval.tsx';
import { ServerView } from './server-view.tsx';
import { ToolEditor } from './tool-editor.tsx';
import { ToolList } from './tool-list.tsx';

type View =
  | { name: 'list' }
  | { name: 'tool'; tool: ToolLine | null }
  | { name: 'server'; server: ToolServerLine | null }
  | { name: 'approval'; server: ToolServerLine; found: FoundTool; tool: ToolLine | null };

export function SiteTools({ site }: { site: SiteLine }) {
  const says = words.value.tools;
  const heading = useRef<HTMLHeadingElement>(null);
  const [listed, setListed] = useState<Listed | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [view, setView] = useState<View>({ name: 'list' });
  const load = async () => {
    const answer = await listTools(site.id);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setListed(answer.value);
  };
  useEffect(() => void load(), []);
  const show = (next: View) => {
    setView(next);
    void load();
    requestAnimationFrame(() => heading.current?.focus());
  };
  const list = () => show({ name: 'list' });
  return (
    <section class="card">
      {view.name !== 'list' && (
        <button type="button" class="text-button editor-back" onClick={list}>
          <Icon name="back" />
          {says.back}
        </button>
      )}
      <h2 ref={heading} tabIndex={-1}>
        {titleOf(view)}
      </h2>
      <FormProblem text={problem && problemText(problem)} />
      {view.name === 'list' && listed && (
        <ToolList
          site={site}
          listed={listed}
          onChanged={() => void load()}
          onDeclare={() => show({ name: 'tool', tool: null })}
          onTool={(tool) => show(viewOf(tool, listed))}
          onServer={(server) => show({ name: 'server', server })}
        />
      )}
      {view.name === 'tool' && (
        <ToolEditor site={site} tool={view.tool} onSaved={(tool) => setView({ name: 'tool', tool })} />
      )}
      {view.name === 'server' && (
        <ServerView
          site={site}
          server={view.server}
          onSaved={(server) => setView({ name: 'server', server })}
          onApprove={(server, found) =>
            show({
              name: 'approval',
              server,
              found,
              tool: listed?.tools.find((one) => one.name === found.usedAs) ?? null,
            })
          }
        />
      )}
      {view.name === 'approval' && (
        <Approval {...view} site={site} onSaved={() => show({ name: 'server', server: view.server })} />
      )}
    </section>
  );
}

function titleOf(view: View): string {
  const says = words.value.tools;
  switch (view.name) {
    case 'list':
      return says.title;
    case 'tool':
      return view.tool ? says.editTitle(view.tool.name) : says.declareTitle;
    case 'server':
      return view.server?.name ?? says.serverTitle;
    case 'approval':
      return says.approveTitle(view.found.definition.name);
  }
}

/** A tool of a server is changed where its server can be seen. */
function viewOf(tool: ToolLine, listed: Listed): View {
  const { call } = tool;
  if (call.kind === 'http') return { name: 'tool', tool };
  return { name: 'server', server: listed.servers.find((one) => one.id === call.server) ?? null };
}
