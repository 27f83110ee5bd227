// What the loader draws on the host page: the button, its badge and the card that will hold the panel.
/* oxlint-disable unicorn/prefer-add-event-listener -- bytes are counted here */
import { iconPath, make } from './draw.ts';
import css from './launcher.css?inline';
import { title, type LoaderWords } from './words.ts';

const bubble = 'M4 20l1.2-4A8 8 0 1 1 8 18.8zM9 10.5h6M9 13.5h3.5';
const chevron = 'M6 9.5l6 6 6-6';

export type CardState = 'opening' | 'ready' | 'failed';

export interface Launcher {
  host: HTMLElement;
  card: HTMLElement;
  button: HTMLButtonElement;
  setOpen(open: boolean): void;
  setUnread(count: number): void;
  setState(state: CardState): void;
  setColour(fill: string): void;
}

export interface LauncherActions {
  toggle: () => void;
  close: () => void;
  again: () => void;
}

export function drawLauncher(words: LoaderWords, left: boolean, actions: LauncherActions): Launcher {
  const host = make('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];

  const badge = make('span', { className: 'badge' });
  const { svg, path } = iconPath();
  const button = make('button', { className: 'launcher', onclick: actions.toggle }, svg, badge);
  const news = make('p', { className: 'quiet', role: 'status' });
  const line = make('p', { role: 'status' });
  const again = make('button', { onclick: actions.again }, words.again);
  const card = make('div', { className: 'card' }, make('div', { className: 'state' }, line, again));
  const section = make('section', { ariaLabel: title }, card, button, news);
  section.onkeydown = ({ key }) => {
    if (key === 'Escape') actions.close();
  };
  root.append(section);

  let open = false;
  let unread = 0;
  let state: CardState = 'opening';
  const paint = () => {
    const count = unread && !open ? words.unread + unread : '';
    section.className = `${open ? 'open' : ''} ${left ? 'left' : ''} ${state}`;
    button.ariaLabel = (open ? words.close : words.open) + (count && `, ${count}`);
    button.ariaExpanded = `${open}`;
    path.setAttribute('d', open ? chevron : bubble);
    badge.hidden = !count;
    news.textContent = count;
    badge.textContent = `${unread}`;
    again.hidden = state !== 'failed';
    line.textContent = again.hidden ? '…' : words.failed;
  };
  paint();

  return {
    host,
    card,
    button,
    setOpen(value) {
      open = value;
      paint();
    },
    setUnread(count) {
      unread = count;
      paint();
    },
    setState(value) {
      state = value;
      paint();
    },
    setColour(fill) {
      host.style.setProperty('--fill', fill);
    },
  };
}
