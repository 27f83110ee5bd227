// What a conversation with people needs, with its style; fetched when one turns to them.
import css from '../../css/people.css?inline';
import { wear } from '../style.ts';
import { allowSound } from './sound.ts';

export { drawQuotes } from './quotes.tsx';
export { draftedBy, lineText, peopleAnswer } from './sentences.ts';
export { Queue } from './Queue.tsx';
export { chime } from './sound.ts';
export { speak } from './words.ts';

wear(css);
allowSound();
