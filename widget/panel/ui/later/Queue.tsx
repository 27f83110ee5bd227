// Waiting, honestly: the place, how long it may take or that nobody knows, and another way when nobody is there.
import { useState } from 'preact/hooks';
import { waitText } from './sentences.ts';
import { useSession } from '../context.ts';
import { useWords } from './words.ts';

export function Queue() {
  const { conversation } = useSession();
  const words = useWords();
  const { phase, email } = conversation.standing.value;
  const queue = conversation.queue.value;
  if (phase !== 'waiting') return null;
  const nobody = queue?.onDuty === 0;
  return (
    <section class="queue" aria-label={words.waitingForPerson}>
      {nobody && <h2>{words.nobody}</h2>}
      {queue && !nobody && (
        <>
          <h2>{words.place(queue.place)}</h2>
          <p>
            {waitText(queue.wait, words)} {words.onDuty(queue.onDuty)}
          </p>
        </>
      )}
      <p class="small">{nobody ? words.nobodyMore : words.keepPlace}</p>
      {email ? (
        <p class="good">{words.emailLeft(email)}</p>
      ) : nobody ? (
        <EmailForm />
      ) : (
        <details>
          <summary>{words.emailToo}</summary>
          <EmailForm />
        </details>
      )}
      <button type="button" class="link" onClick={() => conversation.setDial('assistant')}>
        {words.backToAssistant}
      </button>
    </section>
  );
}

function EmailForm() {
  const { conversation } = useSession();
  const words = useWords();
  const [email, setEmail] = useState('');
  const refusal = conversation.refusal.value;
  const problem = refusal?.type === 'leaveEmail' && (words.refusals[refusal.code] ?? words.refusedOther);
  const pending = conversation.outbox.entries.value.some(({ command }) => command.type === 'leaveEmail');
  const submit = (event: Event) => {
    event.preventDefault();
    if (email.trim()) conversation.leaveEmail(email.trim());
  };
  return (
    <form class="email" noValidate onSubmit={submit}>
      <label for="email">{words.email}</label>
      <div>
        <input
          id="email"
          type="email"
          autocomplete="email"
          maxLength={254}
          value={email}
          aria-invalid={!!problem}
          aria-describedby="email-problem"
          onInput={({ currentTarget }) => setEmail(currentTarget.value)}
        />
        <button type="submit" class="action">
          {pending ? words.sending : words.emailSend}
        </button>
      </div>
      <p id="email-problem" class="problem" role="alert">
        {problem}
      </p>
    </form>
  );
}
