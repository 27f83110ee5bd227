// What opens at a press, with its style; fetched then.
import css from '../../css/later.css?inline';
import { wear } from '../style.ts';

export { MenuList } from './MenuList.tsx';
export { Search } from './Search.tsx';
export { Why } from './Why.tsx';
export { speak } from './words.ts';

wear(css);
