// The chat as the host page knows it: open or not, loaded or not, and what the panel says about itself.
import type { Page, Start, ToLoader } from '../bridge.ts';
import type { PageEvent } from './calls.ts';
import { makeFrame, type Frame } from './frame.ts';
import type { Launcher } from './launcher.ts';
import { recall, remember } from './memory.ts';
import { watchPage } from './page.ts';
import { fetchTicket } from './ticket.ts';
import { warn } from './warn.ts';
import { isSheet, keepInView, titleBadge, type TitleBadge } from './window.ts';

export interface ChatParts {
  origin: string;
  siteKey: string;
  language: string;
  launcher: Launcher;
  /** The script tag's; without a colour the site's own comes with the panel. */
  data: NonNullable<Start['data']>;
  tell: (event: PageEvent, detail?: unknown) => void;
  signal: AbortSignal;
}

export class Chat {
  readonly #parts: ChatParts;
  readonly #badge: TitleBadge;
  #frame: Frame | undefined;
  #isOpen = false;
  #isReady = false;
  /** Whether the opening asked for the focus: a chat that comes back by itself must not take it. */
  #focus = false;
  /** For the composer, should the panel not be there yet. */
  #unsaid: string | undefined;

  constructor(parts: ChatParts) {
    this.#parts = parts;
    this.#badge = titleBadge(parts.signal);
    const { colour } = parts.data;
    if (colour) parts.launcher.setColour(colour);
  }

  /** With an argument it may also close. */
  open(value = true, focus = value): void {
    const { launcher, tell } = this.#parts;
    if (value === this.#isOpen) return;
    const hadFocus = document.activeElement === launcher.host;
    this.#isOpen = value;
    this.#focus = focus;
    remember(value ? 'open' : 'minimised');
    launcher.setOpen(value);
    if (!this.#frame) this.load();
    // Once, and before the panel takes it inside: given again later, it would be taken from the composer.
    if (focus) this.#frame?.element.focus();
    this.#frame?.send({ type: 'visible', visible: value, focus });
    if (!value && hadFocus) launcher.button.focus();
    tell(value ? 'open' : 'close');
  }

  toggle(): void {
    this.open(!this.#isOpen);
  }

  /** Opens, and puts the text into the composer. */
  say(text: unknown): void {
    this.#unsaid = String(text);
    this.open();
    this.#frame?.send({ type: 'say', text: this.#unsaid });
  }

  /** On the site's next page: as it stood, except that a sheet would cover what somebody has just gone to. */
  comeBack(): void {
    const stood = recall();
    if (stood === 'open' && !isSheet(this.#parts.launcher.card)) this.open(true, false);
    else if (stood) this.load();
  }

  /** Also once more, after it failed. */
  load(): void {
    const { launcher, signal } = this.#parts;
    const before = this.#frame;
    before?.close();
    this.#frame = this.#makeFrame();
    launcher.setState('opening');
    launcher.card.append(this.#frame.element);
    if (before) return;
    watchPage(() => this.#frame?.send({ type: 'page', page: this.#page() }), signal);
    keepInView(launcher.card, signal);
  }

  forget(): void {
    this.#badge.show(0);
    this.#frame?.close();
    remember('');
  }

  #makeFrame(): Frame {
    const { origin, siteKey, language, launcher, data } = this.#parts;
    let first: Promise<string> | undefined = this.#newTicket();
    // Its failure is told where the ticket is needed.
    first.catch(() => {});
    return makeFrame({
      origin,
      siteKey,
      language,
      start: async () => {
        const ticket = await (first ?? this.#newTicket());
        const text = this.#unsaid;
        this.#unsaid = first = undefined;
        return {
          type: 'start',
          ticket,
          language,
          page: this.#page(),
          visible: this.#isOpen,
          focus: this.#focus,
          text,
          data: { ...data },
        };
      },
      heard: (message) => this.#heard(message),
      failed: (error) => {
        if (error) warn(error);
        if (!this.#isReady) launcher.setState('failed');
      },
    });
  }

  #heard(message: ToLoader): void {
    const { launcher, tell, data } = this.#parts;
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        launcher.setState('ready');
        return tell('ready');
      case 'colour':
        return launcher.setColour(data.colour ?? message.fill);
      case 'unread':
        launcher.setUnread(message.count);
        this.#badge.show(message.count);
        return tell('unread', message.count);
      case 'close':
        return this.open(false);
      case 'needTicket':
        void this.#newTicket()
          .catch(() => null)
          .then((ticket) => this.#frame?.send({ type: 'ticket', ticket }));
    }
  }

  #page(): Page {
    return { url: location.href, title: this.#badge.plainTitle() };
  }

  #newTicket(): Promise<string> {
    return fetchTicket(this.#parts.origin, this.#parts.siteKey);
  }
}
