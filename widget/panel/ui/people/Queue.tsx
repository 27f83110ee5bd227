// Waiting, honestly: the place, how long it may take or that nobody knows, and another way when nobody is there.
import { conversation, words } from '../../session.ts';
import { doesAssistantAnswer } from '../answering.ts';
import { EmailForm } from './EmailForm.tsx';
import { part } from '../view.ts';
import { backText, waitText } from './sentences.ts';
import { peopleWords } from './words.ts';

export const Queue = part(() => () => {
  const { phase, email } = conversation.standing.value;
  const queue = conversation.queue.value;
  if (phase !== 'waiting') return null;
  const nobody = queue?.onDuty === 0;
  return (
    <section class="queue" aria-label={words.waitingForPerson}>
      {nobody && (
        <>
          <h2>{peopleWords.nobody}</h2>
          {queue.opensAt && <p>{backText(queue.opensAt)}</p>}
        </>
      )}
      {queue && !nobody && (
        <>
          <h2>{peopleWords.place(queue.place)}</h2>
          <p>
            {waitText(queue.wait)} {peopleWords.onDuty(queue.onDuty)}
          </p>
        </>
      )}
      <p class="small">{nobody ? peopleWords.nobodyMore : peopleWords.keepPlace}</p>
      {email ? (
        <p class="good">{peopleWords.emailLeft(email)}</p>
      ) : (
        // Where nobody is there it stands open, as the other way that there is.
        <details open={nobody}>
          <summary>{peopleWords.emailToo}</summary>
          <EmailForm />
        </details>
      )}
      <button class="link" onClick={() => conversation.setDial('assistant')}>
        {doesAssistantAnswer() ? peopleWords.backToAssistant : peopleWords.leaveQueue}
      </button>
    </section>
  );
});
