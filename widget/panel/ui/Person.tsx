// The ways to a person that stand beside words.
import { conversation, words } from '../session.ts';
import { doesAssistantAnswer } from './answering.ts';

const ask = () => conversation.setDial('person');

/** Where people answer anyway nobody has to ask for one. */
export function personLink() {
  if (!doesAssistantAnswer()) return null;
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
