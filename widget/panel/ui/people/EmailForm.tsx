// The address at which the team can write, for who does not want to wait here.
import { conversation, words } from '../../session.ts';
import { part } from '../view.ts';
import { peopleWords } from './words.ts';

export const EmailForm = part(() => () => {
  const refusal = conversation.refusal.value;
  const problem =
    refusal?.type === 'leaveEmail' && (refusal.code === 'badEmail' ? peopleWords.badEmail : words.refusedOther);
  const pending = conversation.outbox.entries.value.some(({ command }) => command.type === 'leaveEmail');
  const submit = (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const email = (form.get('email') as string).trim();
    if (email) conversation.do({ type: 'leaveEmail', email });
  };
  return (
    <form class="email" noValidate onSubmit={submit}>
      <label for="email">{peopleWords.email}</label>
      <div>
        <input
          id="email"
          name="email"
          type="email"
          autocomplete="email"
          maxLength={254}
          aria-invalid={!!problem}
          aria-describedby="email-problem"
        />
        <button class="action">{pending ? words.sending : peopleWords.emailSend}</button>
      </div>
      <p id="email-problem" class="problem" role="alert">
        {problem}
      </p>
    </form>
  );
});
