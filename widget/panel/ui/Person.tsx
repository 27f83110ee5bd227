// The ways to a person that stand beside words.
import { conversation, words } from '../session.ts';

const ask = () => conversation.setDial('person');

export function personLink() {
  return (
    <button type="button" class="link" onClick={ask}>
      {words.talkToPerson}
    </button>
  );
}

export function personButton() {
  if (conversation.dial.value === 'person') return null;
  return (
    <button class="action" onClick={ask}>
      {words.talkToPerson}
    </button>
  );
}
