// The panel's end of the port to the loader: only the page that embeds us, and only if its origin is allowed.
/* oxlint-disable unicorn/prefer-add-event-listener, unicorn/require-post-message-target-origin -- a port: setting onmessage starts it, and it has no origin to name */
import { signal } from './signals.ts';
import { handshake, type Page, type Start, type ToLoader, type ToPanel } from '../bridge.ts';

const ticketDeadlineMs = 12_000;

export class Host {
  readonly page = signal<Page | null>(null);
  readonly visible = signal(false);
  /** Grows each time the visitor should be put into the panel. */
  readonly focusCalls = signal(0);
  /** Text the host page wants to see in the composer. */
  readonly wantedText = signal<string | null>(null);
  readonly #port: MessagePort;
  #tickets: ((ticket: string | null) => void)[] = [];

  constructor(port: MessagePort, start: Start) {
    this.#port = port;
    this.page.value = start.page;
    this.wantedText.value = start.text ?? null;
    this.#show(start.visible, start.focus);
    port.onmessage = ({ data }: MessageEvent<ToPanel>) => this.#heard(data);
  }

  post(message: ToLoader): void {
    this.#port.postMessage(message);
  }

  freshTicket(): Promise<string> {
    this.post({ type: 'needTicket' });
    return new Promise((resolve, reject) => {
      const give = (ticket: string | null) => (ticket ? resolve(ticket) : reject(new Error('no ticket')));
      this.#tickets.push(give);
      setTimeout(() => give(null), ticketDeadlineMs);
    });
  }

  #heard(message: ToPanel): void {
    if (message.type === 'page') this.page.value = message.page;
    else if (message.type === 'visible') this.#show(message.visible, message.focus);
    else if (message.type === 'say') this.wantedText.value = message.text;
    else if (message.type === 'ticket') for (const give of this.#tickets.splice(0)) give(message.ticket);
  }

  #show(visible: boolean, focus: boolean): void {
    this.visible.value = visible;
    if (visible && focus) this.focusCalls.value++;
  }
}

/** Waits for the loader's port and first words. */
export function meetLoader(allowedOrigins: string[]): Promise<[MessagePort, Start]> {
  return new Promise((resolve) => {
    addEventListener('message', function meet({ data, origin, source, ports: [port] }) {
      if (data !== handshake || source !== parent || !allowedOrigins.includes(origin) || !port) return;
      removeEventListener('message', meet);
      port.onmessage = ({ data: start }: MessageEvent<Start>) => resolve([port, start]);
    });
  });
}
