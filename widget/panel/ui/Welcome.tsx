// The beginning of every thread: a greeting, and the plain word that an AI answers, before anything is typed.
import { conversation, words } from '../session.ts';
import { answering, signOf } from './answering.ts';
import { Icon } from './Icon.tsx';
import { personLink } from './Person.tsx';

export function drawWelcome() {
  return (
    <div class="welcome">
      <h2>{words.hello}</h2>
      {conversation.dial.value === 'assistant' && (
        <p class="notice">
          <Icon name={signOf('assistant')} />
          <span>
            {answering().disclosure} {personLink()}
          </span>
        </p>
      )}
    </div>
  );
}
