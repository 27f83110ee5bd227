// Everything the first sight of the panel does without; loaded right behind it.
import css from '../../css/later.css?inline';

export { Announcer } from './Announcer.tsx';
export { MenuList } from './MenuList.tsx';
export { Queue } from './Queue.tsx';
export { Search } from './Search.tsx';
export { Thread } from './Thread.tsx';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets.push(sheet);
