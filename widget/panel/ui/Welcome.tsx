// The beginning of every thread: a greeting, and the plain word that an AI answers, before anything is typed.
import { useSession } from './context.ts';
import { Icon } from './Icon.tsx';

export function Welcome() {
  const { conversation, words } = useSession();
  return (
    <div class="welcome">
      <h2>{words.hello}</h2>
      {conversation.dial.value === 'assistant' && (
        <p class="notice">
          <Icon name="assistant" />
          <span>
            {words.disclosure}{' '}
            <button type="button" class="link" onClick={() => conversation.setDial('person')}>
              {words.talkToPerson}
            </button>
          </span>
        </p>
      )}
    </div>
  );
}
