// The ways to a person that stand beside words.
import { session } from '../session.ts';

const ask = () => session.conversation.setDial('person');

export function personLink() {
  return (
    <button type="button" class="link" onClick={ask}>
      {session.words.talkToPerson}
    </button>
  );
}

export function personButton() {
  if (session.conversation.dial.value === 'person') return null;
  return (
    <button class="action" onClick={ask}>
      {session.words.talkToPerson}
    </button>
  );
}
