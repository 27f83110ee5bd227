// The screens before the console: log in, set up the first owner, accept an invitation.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Problem } from '../../shared/http-api.ts';
import { go } from '../place.ts';
import { acceptInvite, logIn, setUp, signedOut } from '../session.ts';
import { words } from '../words.ts';
import { Field, FormProblem, NewPasswordField, PasswordField, problemText, shortestPassword } from './fields.tsx';
import { Logo } from './icons.tsx';

export function LoginScreen() {
  const says = words.value.account;
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const form = useForm(() => logIn(email.trim(), password));
  const emailError = form.tried && emailProblem(email);
  const passwordError = form.tried && password === '' ? says.required : null;
  return (
    <EntryCard title={says.logIn} lead={signedOut.value ? words.value.problems.signedOut : says.logInLead}>
      <form noValidate onSubmit={(event) => form.submit(event, !emailProblem(email) && password !== '')}>
        <Field
          label={says.email}
          type="email"
          autocomplete="username"
          autofocus
          value={email}
          onValue={setEmail}
          error={emailError || null}
        />
        <PasswordField
          label={says.password}
          autocomplete="current-password"
          value={password}
          onValue={setPassword}
          error={passwordError}
        />
        <FormProblem text={form.problem} />
        <SubmitButton busy={form.busy}>{says.logIn}</SubmitButton>
      </form>
      <p class="entry-foot">{says.firstTime}</p>
    </EntryCard>
  );
}

export function SetupScreen() {
  const says = words.value.account;
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [token] = useState(tokenOfAddress);
  const form = useForm(() => setUp({ token, email: email.trim(), name: name.trim(), password }));
  const good = !emailProblem(email) && name.trim() !== '' && password.length >= shortestPassword;
  if (token === '') return <BrokenLink title={says.setUp} />;
  return (
    <EntryCard title={says.setUp} lead={says.setUpLead}>
      <form noValidate onSubmit={(event) => form.submit(event, good)}>
        <Field
          label={says.name}
          hint={says.nameHint}
          autocomplete="name"
          autofocus
          maxLength={80}
          value={name}
          onValue={setName}
          error={form.tried && name.trim() === '' ? says.required : null}
        />
        <Field
          label={says.email}
          type="email"
          autocomplete="username"
          value={email}
          onValue={setEmail}
          error={(form.tried && emailProblem(email)) || null}
        />
        <NewPasswordField value={password} onValue={setPassword} error={form.tried ? shortness(password) : null} />
        <FormProblem text={form.problem} />
        <SubmitButton busy={form.busy}>{says.setUpButton}</SubmitButton>
      </form>
    </EntryCard>
  );
}

export function InviteScreen() {
  const says = words.value.account;
  const [password, setPassword] = useState('');
  const [token] = useState(tokenOfAddress);
  const form = useForm(() => acceptInvite({ token, password }));
  if (token === '') return <BrokenLink title={says.invite} />;
  return (
    <EntryCard title={says.invite} lead={says.inviteLead}>
      <form noValidate onSubmit={(event) => form.submit(event, password.length >= shortestPassword)}>
        <NewPasswordField value={password} onValue={setPassword} error={form.tried ? shortness(password) : null} />
        <FormProblem text={form.problem} />
        <SubmitButton busy={form.busy}>{says.inviteButton}</SubmitButton>
      </form>
    </EntryCard>
  );
}

function EntryCard({ title, lead, children }: { title: string; lead: string; children: ComponentChildren }) {
  return (
    <main class="entry">
      <div class="entry-card">
        <p class="entry-brand">
          <Logo />
          {words.value.product}
        </p>
        <h1>{title}</h1>
        <p class="entry-lead">{lead}</p>
        {children}
      </div>
    </main>
  );
}

function BrokenLink({ title }: { title: string }) {
  return (
    <EntryCard title={title} lead={words.value.account.noToken}>
      <a class="button" href="/console">
        {words.value.account.logIn}
      </a>
    </EntryCard>
  );
}

function SubmitButton({ busy, children }: { busy: boolean; children: ComponentChildren }) {
  return (
    <button type="submit" class="button primary wide" aria-disabled={busy}>
      {busy ? words.value.loading : children}
    </button>
  );
}

/** Checks, sends once, and leads into the console when it worked. */
function useForm(send: () => Promise<Problem | null>) {
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async (event: Event, good: boolean) => {
    event.preventDefault();
    setTried(true);
    if (!good) return focusFirstError(event.currentTarget as HTMLElement);
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const failed = await send();
    setBusy(false);
    if (failed) setProblem(failed);
    else if (/^\/console\/(setup|invite)/.test(location.pathname)) go('/console', 'replace');
  };
  return {
    tried,
    busy,
    problem: problem && problemText(problem),
    submit: (event: Event, good: boolean) => void submit(event, good),
  };
}

function focusFirstError(form: HTMLElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus());
}

function emailProblem(email: string): string | null {
  const says = words.value.account;
  if (email.trim() === '') return says.required;
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? null : says.badEmail;
}

function shortness(password: string): string | null {
  const left = shortestPassword - password.length;
  return left > 0 ? words.value.account.passwordShort(left) : null;
}

/** The one-time token comes in the fragment, which no server log and no Referer ever sees. */
function tokenOfAddress(): string {
  return decodeURIComponent(location.hash.slice(1));
}
