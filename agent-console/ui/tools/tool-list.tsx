// The tools of a site at a glance, each with its switch, and the servers some of them live on.
import { useState } from 'preact/hooks';
import type { Problem, SiteLine } from '../../../shared/http-api.ts';
import type { SiteTools, ToolLine, ToolServerLine } from '../../../shared/tools-api.ts';
import { declarationOf } from '../../tool-declaration.ts';
import { changeTool, removeServer, removeTool } from '../../tools.ts';
import { words } from '../../words.ts';
import { Dialog } from '../dialog.tsx';
import { FormProblem } from '../fields.tsx';
import { Icon } from '../icons.tsx';
import { RemoveButton } from '../remove-button.tsx';
import { toolProblemText } from './tool-problem.ts';

interface Props {
  site: SiteLine;
  listed: SiteTools;
  onChanged: () => void;
  onDeclare: () => void;
  onTool: (tool: ToolLine) => void;
  onServer: (server: ToolServerLine | null) => void;
}

interface Removal {
  question: string;
  yes: () => Promise<{ ok: boolean; problem?: Problem }>;
}

export function ToolList({ site, listed, onChanged, onDeclare, onTool, onServer }: Props) {
  const says = words.value.tools;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [removal, setRemoval] = useState<Removal | null>(null);
  const done = (answer: { ok: boolean; problem?: Problem }) => {
    setProblem(answer.problem ?? null);
    onChanged();
  };
  const turn = async (tool: ToolLine) =>
    done(await changeTool(site.id, tool.name, { ...declarationOf(tool), on: !tool.on }));
  const confirmed = async (yes: Removal['yes']) => {
    setRemoval(null);
    done(await yes());
  };
  return (
    <>
      <p class="quiet">{says.lead}</p>
      <FormProblem text={problem && toolProblemText(problem)} />
      {listed.tools.length === 0 ? (
        <p class="quiet tool-table">{says.none}</p>
      ) : (
        <ToolTable
          tools={listed.tools}
          onTool={onTool}
          onTurn={(tool) => void turn(tool)}
          onRemove={({ name }) => setRemoval({ question: says.removeTool(name), yes: () => removeTool(site.id, name) })}
        />
      )}
      <Servers
        servers={listed.servers}
        onServer={onServer}
        onRemove={({ id, name }) =>
          setRemoval({ question: says.removeServer(name), yes: () => removeServer(site.id, id) })
        }
      />
      <div class="card-ends">
        <button type="button" class="button primary" onClick={onDeclare}>
          <Icon name="plus" />
          {says.declare}
        </button>
        <button type="button" class="button" onClick={() => onServer(null)}>
          <Icon name="plus" />
          {says.connect}
        </button>
      </div>
      {removal && (
        <Dialog label={removal.question} class="confirm" onClose={() => setRemoval(null)}>
          <p>{removal.question}</p>
          <div class="card-ends">
            <button type="button" class="button" onClick={() => setRemoval(null)}>
              {words.value.cancel}
            </button>
            <button type="button" class="button danger" onClick={() => void confirmed(removal.yes)}>
              {says.remove}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}

interface TableProps {
  tools: ToolLine[];
  onTool: (tool: ToolLine) => void;
  onTurn: (tool: ToolLine) => void;
  onRemove: (tool: ToolLine) => void;
}

function ToolTable({ tools, onTool, onTurn, onRemove }: TableProps) {
  const says = words.value.tools;
  return (
    <div class="table-frame tool-table" role="group" aria-label={says.title} tabIndex={0}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{says.name}</th>
            <th scope="col">{says.kind}</th>
            <th scope="col" class="tool-where">
              {says.where}
            </th>
            <th scope="col">{says.use}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {tools.map((tool) => (
            <tr key={tool.name}>
              <th scope="row">
                <button type="button" class="text-button tool-name" onClick={() => onTool(tool)}>
                  {tool.name}
                </button>
                <About tool={tool} />
              </th>
              <td>{tool.effect ? <span class="tool-effect">{says.effect}</span> : says.reads}</td>
              <td class="tool-where">{whereOf(tool)}</td>
              <td>
                <input
                  type="checkbox"
                  role="switch"
                  checked={tool.on}
                  aria-label={says.switchOn(tool.name)}
                  onChange={() => onTurn(tool)}
                />
              </td>
              <td class="end">
                <RemoveButton
                  label={`${says.remove}: ${tool.name}`}
                  title={says.remove}
                  onRemove={() => onRemove(tool)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function About({ tool: { title, call } }: { tool: ToolLine }) {
  const says = words.value.tools;
  if (call.kind === 'mcp' && call.state !== 'approved')
    return <span class="tool-warning">{call.state === 'gone' ? says.goneState : says.changedState}</span>;
  return <span class="quiet">{title[words.value.tag.slice(0, 2)] ?? Object.values(title)[0]}</span>;
}

function whereOf({ call }: ToolLine): string {
  return call.kind === 'http' ? `${call.method} ${hostOf(call.url)}` : `MCP ${call.tool}`;
}

function Servers(props: {
  servers: ToolServerLine[];
  onServer: (server: ToolServerLine) => void;
  onRemove: (server: ToolServerLine) => void;
}) {
  const says = words.value.tools;
  if (props.servers.length === 0) return null;
  return (
    <div class="tool-servers">
      <h3>{says.servers}</h3>
      <ul role="list">
        {props.servers.map((server) => (
          <li key={server.id} class="server-line">
            <strong>{server.name}</strong>
            <span class="quiet">{server.url}</span>
            <button type="button" class="button small" onClick={() => props.onServer(server)}>
              {says.look}
            </button>
            <RemoveButton
              label={`${says.remove}: ${server.name}`}
              title={says.remove}
              onRemove={() => props.onRemove(server)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function hostOf(url: string): string {
  return URL.parse(url.replace(/\{\w*\}/g, 'x'))?.host ?? url;
}
