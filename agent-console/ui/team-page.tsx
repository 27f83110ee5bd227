// Owners see who answers visitors, and invite others with a link that works once.
import { useEffect, useId, useState } from 'preact/hooks';
import type { Problem, Role } from '../../shared/http-api.ts';
import { invite, listTeam, type AgentLine } from '../session.ts';
import { words } from '../words.ts';
import { Avatar } from './avatar.tsx';
import { CopyButton } from './copy-button.tsx';
import { Field, FormProblem, problemText } from './fields.tsx';
import { OwnersOnly } from './owners-only.tsx';
import { useWorkplace } from './workplace-context.ts';

export function TeamPage() {
  const { inbox } = useWorkplace();
  return inbox.me.role === 'owner' ? <Team meId={inbox.me.id} /> : <OwnersOnly />;
}

function Team({ meId }: { meId: string }) {
  const says = words.value.team;
  const [team, setTeam] = useState<AgentLine[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    void listTeam().then((answer) => (answer.ok ? setTeam(answer.value) : setProblem(answer.problem)));
  }, []);
  return (
    <main class="page team">
      <div class="page-top">
        <div>
          <h1>{says.title}</h1>
          <p class="quiet">{says.lead}</p>
        </div>
      </div>
      <FormProblem text={problem && problemText(problem)} />
      {team === null && !problem && <p class="quiet">{words.value.loading}</p>}
      {team && (
        <section class="card" aria-label={says.title}>
          <TeamTable team={team} meId={meId} />
        </section>
      )}
      <InviteForm
        onInvited={(agent) => setTeam((before) => [...(before ?? []).filter((one) => one.id !== agent.id), agent])}
      />
    </main>
  );
}

function TeamTable({ team, meId }: { team: AgentLine[]; meId: string }) {
  const says = words.value;
  return (
    <div class="table-frame" role="group" aria-label={says.team.title} tabIndex={0}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{says.team.name}</th>
            <th scope="col">{says.team.email}</th>
            <th scope="col">{says.team.role}</th>
            <th scope="col">{says.team.state}</th>
          </tr>
        </thead>
        <tbody>
          {team.map((agent) => (
            <tr key={agent.id}>
              <th scope="row">
                <span class="team-name">
                  <Avatar name={agent.name} />
                  {agent.name}
                  {agent.id === meId && <span class="quiet">({says.team.you})</span>}
                </span>
              </th>
              <td>{agent.email}</td>
              <td>{agent.role === 'owner' ? says.account.owner : says.account.agent}</td>
              <td>
                <span class={`chip ${agent.pending ? 'reason' : 'person'}`}>
                  {agent.pending ? says.team.pending : says.team.active}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function InviteForm({ onInvited }: { onInvited: (agent: AgentLine) => void }) {
  const id = useId();
  const says = words.value.team;
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('agent');
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [made, setMade] = useState<{ agent: AgentLine; link: string } | null>(null);
  const emailGood = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim());
  const send = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!emailGood || name.trim() === '') return;
    const answer = await invite({ email: email.trim(), name: name.trim(), role });
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    setMade(answer.value);
    onInvited(answer.value.agent);
    setName('');
    setEmail('');
    setTried(false);
  };
  const { account } = words.value;
  return (
    <section class="card">
      <h2>{says.invite}</h2>
      <form noValidate onSubmit={(event) => void send(event)}>
        <div class="form-grid three">
          <Field
            label={says.name}
            value={name}
            onValue={setName}
            maxLength={80}
            error={tried && name.trim() === '' ? account.required : null}
          />
          <Field
            label={says.email}
            type="email"
            value={email}
            onValue={setEmail}
            error={tried && !emailGood ? account.badEmail : null}
          />
          <div class="field">
            <label for={id}>{says.role}</label>
            <select id={id} value={role} onChange={(event) => setRole(event.currentTarget.value as Role)}>
              <option value="agent">{account.agent}</option>
              <option value="owner">{account.owner}</option>
            </select>
          </div>
        </div>
        <FormProblem text={problem && problemText(problem)} />
        <button type="submit" class="button primary">
          {says.inviteButton}
        </button>
      </form>
      {made && <InviteLink name={made.agent.name} link={made.link} />}
    </section>
  );
}

function InviteLink({ name, link }: { name: string; link: string }) {
  const says = words.value.team;
  return (
    <div class="invite-link" role="status">
      <p>
        <strong>{says.linkReady(name)}</strong>
      </p>
      <p class="quiet">{says.linkHint}</p>
      <pre class="tag" tabIndex={0}>
        <code>{link}</code>
      </pre>
      <CopyButton text={link} label={says.copyLink} />
    </div>
  );
}
