// What the assistant offers to do and what came of it, with its style; fetched with the first offer.
import css from '../../css/offers.css?inline';
import { wear } from '../style.ts';

export { Offer } from './Offer.tsx';
export { speak } from './words.ts';

wear(css);
