// The chat as the host page knows it: open or not, loaded or not, and what the panel says about itself.
import type { ToLoader } from '../bridge.ts';
import type { PageEvent } from './calls.ts';
import { makeFrame, type Frame } from './frame.ts';
import type { Launcher } from './launcher.ts';
import { recall, remember } from './memory.ts';
import { watchPage } from './page.ts';
import { fetchTicket } from './ticket.ts';
import { warn } from './warn.ts';
import { isSheet, keepInView, titleBadge } from './window.ts';

const comeBackMs = 300;

export interface ChatParts {
  origin: string;
  siteKey: string;
  language: string;
  launcher: Launcher;
  /** The page chose a colour, so the site's does not replace it. */
  ownColour: boolean;
  tell: (event: PageEvent, detail?: unknown) => void;
  signal: AbortSignal;
}

export interface Chat {
  open: () => void;
  close: () => void;
  toggle: () => void;
  /** Opens, and puts the text into the composer. */
  say: (text: unknown) => void;
  /** Loads the panel once more after it failed. */
  again: () => void;
  /** On the site's next page: as it stood, except that a sheet would cover what somebody has just gone to. */
  comeBack: () => void;
  forget: () => void;
}

export function makeChat({ origin, siteKey, language, launcher, ownColour, tell, signal }: ChatParts): Chat {
  const badge = titleBadge(signal);
  const readPage = () => ({ url: location.href, title: badge.plainTitle() });
  const newTicket = () => fetchTicket(origin, siteKey);
  let frame: Frame | undefined;
  let isOpen = false;
  let ready = false;
  /** Whether the opening asked for the focus: a chat that comes back by itself must not take it. */
  let focus = false;
  let unsaid: string | undefined;

  const heard: { [T in ToLoader['type']]: (message: Extract<ToLoader, { type: T }>) => void } = {
    ready() {
      ready = true;
      launcher.setState('ready');
      if (focus) frame?.element.focus();
      handOverText();
      tell('ready');
    },
    colour({ fill, text }) {
      if (!ownColour) launcher.setColours(fill, text);
    },
    unread({ count }) {
      launcher.setUnread(count);
      badge.show(count);
      tell('unread', count);
    },
    close,
    needTicket() {
      const answer = (ticket: string | null) => frame?.send({ type: 'ticket', ticket });
      newTicket().then(answer, () => answer(null));
    },
  };

  function load(): void {
    const again = frame;
    let first: Promise<string> | undefined = newTicket();
    again?.close();
    frame = makeFrame({
      origin,
      siteKey,
      language,
      async start() {
        const ticket = await (first ?? newTicket());
        first = undefined;
        return { type: 'start', ticket, language, page: readPage(), visible: isOpen, focus };
      },
      heard: (message) => (heard[message.type] as (message: ToLoader) => void)?.(message),
      failed(error) {
        if (error) warn(error);
        if (!ready) launcher.setState('failed');
      },
    });
    first.catch(() => {});
    launcher.setState('opening');
    launcher.card.append(frame.element);
    if (again) return;
    watchPage(() => frame?.send({ type: 'page', page: readPage() }), signal);
    keepInView(launcher.card, signal);
  }

  function set(value: boolean, wantsFocus: boolean): void {
    if (value === isOpen) return;
    const hadFocus = document.activeElement === launcher.host;
    isOpen = value;
    focus = wantsFocus;
    remember(isOpen ? 'open' : 'minimised');
    launcher.setOpen(isOpen);
    if (!frame) load();
    if (focus && ready) frame?.element.focus();
    frame?.send({ type: 'visible', visible: isOpen, focus });
    if (!isOpen && hadFocus) launcher.button.focus();
    tell(isOpen ? 'open' : 'close');
  }

  function handOverText(): void {
    if (unsaid && ready) frame?.send({ type: 'say', text: unsaid });
    if (ready) unsaid = undefined;
  }

  function close(): void {
    set(false, false);
  }

  return {
    open: () => set(true, true),
    close,
    toggle: () => set(!isOpen, !isOpen),
    say(text: unknown) {
      unsaid = String(text);
      set(true, true);
      handOverText();
    },
    again: load,
    comeBack() {
      const stood = recall();
      if (!stood) return;
      setTimeout(() => {
        if (frame || signal.aborted) return;
        if (stood === 'open' && !isSheet()) set(true, false);
        else load();
      }, comeBackMs);
    },
    forget() {
      badge.show(0);
      frame?.close();
      remember(null);
    },
  };
}
