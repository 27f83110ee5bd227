// What is said of who answers here: the assistant, unless the site says people.
import type { Words } from '../languages/en.ts';
import { people, site, words } from '../session.ts';

type Answering = Partial<Pick<Words, 'dialAssistant' | 'aiAssistant' | 'disclosure' | 'disclosureShort'>>;

export function doesAssistantAnswer(): boolean {
  return site.value.answeredBy === 'assistant';
}

/** Where people answer, their piece has the words. Without it nothing is claimed. */
export function answering(): Answering {
  const { answeredBy } = site.value;
  return answeredBy === 'assistant' ? words : (people.piece.value?.peopleAnswer(answeredBy) ?? {});
}

/** The sign of a place on the dial. The assistant's stands only where it answers. */
export function signOf<Place extends string>(place: Place): Place | 'message' {
  return place === 'assistant' && !doesAssistantAnswer() ? 'message' : place;
}
