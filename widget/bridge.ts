// What loader and panel say to each other over their private port. Types only, so it costs no byte.

export interface Page {
  url: string;
  title: string;
}

export interface Start {
  type: 'start';
  ticket: string;
  language: string;
  page: Page;
  visible: boolean;
  /** The visitor asked for the panel and should be put into it. */
  focus: boolean;
  /** For the composer. */
  text: string | undefined;
  /** The script tag's `data-` attributes as they are at this moment, in camel case; a cached older loader sends none. */
  data?: Record<string, string | undefined>;
}

export type ToPanel =
  | Start
  /** Answers `needTicket`; null when the server gave none. */
  | { type: 'ticket'; ticket: string | null }
  | { type: 'page'; page: Page }
  | { type: 'visible'; visible: boolean; focus: boolean }
  /** Puts text into the composer; the visitor presses Enter. */
  | { type: 'say'; text: string };

export type ToLoader =
  | { type: 'ready' }
  /** The site's colour, made visible on white. */
  | { type: 'colour'; fill: string }
  | { type: 'unread'; count: number }
  | { type: 'close' }
  | { type: 'needTicket' };

/** The one message that crosses by `window.postMessage`: it carries the port. */
export const handshake = 'relais:1';
