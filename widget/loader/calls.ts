// `window.Relais`: one function that sites call before or after the script has arrived.

export type Call = [command: string, ...rest: unknown[]];
export type PageEvent = 'ready' | 'open' | 'close' | 'unread';
type Listener = (detail: unknown) => void;

export interface RelaisFunction {
  (...call: Call): void;
  /** Calls made before the script arrived, from the stub on the page. */
  q?: ArrayLike<unknown>[];
  /** Set by the real one, so that a second script tag does nothing. */
  here?: true;
}

export interface Listeners {
  on: (event: unknown, listener: unknown) => void;
  tell: (event: PageEvent, detail?: unknown) => void;
}

export function makeListeners(): Listeners {
  const listeners: [unknown, Listener][] = [];
  return {
    on: (event, listener) => listeners.push([event, listener as Listener]),
    tell: (event, detail) => {
      for (const [wanted, listener] of listeners) {
        // The host's own mistake must not stop the chat, and must not vanish either.
        if (wanted === event) queueMicrotask(() => listener(detail));
      }
    },
  };
}
