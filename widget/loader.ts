// The script that sites paste: draws the launcher, and opens the panel in its own origin when somebody wants it.
import { makeListeners, type Call, type RelaisFunction } from './loader/calls.ts';
import { makeChat } from './loader/chat.ts';
import { drawLauncher } from './loader/launcher.ts';
import { warn } from './loader/warn.ts';
import { wordsFor } from './loader/words.ts';

declare global {
  interface Window {
    Relais?: RelaisFunction | undefined;
  }
}

const script = document.currentScript as HTMLScriptElement | null;

guarded(() => {
  if (script?.dataset.site && !window.Relais?.here) begin(script, encodeURIComponent(script.dataset.site));
});

/** A guest never breaks the page it is on. */
function guarded(task: () => void): void {
  try {
    task();
  } catch (error) {
    warn(error);
  }
}

function begin(tag: HTMLScriptElement, siteKey: string): void {
  const queued = window.Relais?.q ?? [];
  const { position, colour, language: wanted } = tag.dataset;
  const root = document.documentElement;
  const language = wanted || root.lang || navigator.language;
  const left = position ? position === 'left' : getComputedStyle(root).direction === 'rtl';
  const ending = new AbortController();
  const listeners = makeListeners();
  const launcher = drawLauncher(wordsFor(language), left, {
    toggle: () => chat.toggle(),
    close: () => chat.close(),
    again: () => chat.again(),
  });
  if (colour) launcher.setColours(colour, isLight(colour) ? '#000' : '#fff');
  const chat = makeChat({
    origin: new URL(tag.src).origin,
    siteKey,
    language,
    launcher,
    ownColour: !!colour,
    tell: listeners.tell,
    signal: ending.signal,
  });
  const { open, close, toggle, say } = chat;
  const commands: Record<string, (...rest: unknown[]) => void> = {
    open,
    close,
    toggle,
    say,
    on: listeners.on,
    destroy() {
      chat.forget();
      ending.abort();
      launcher.host.remove();
      delete window.Relais;
    },
  };
  const relais: RelaisFunction = (command, ...rest) => guarded(() => commands[command]?.(...rest));
  relais.here = true;
  window.Relais = relais;
  whenBody(() => {
    if (window.Relais !== relais) return;
    keepOn(launcher.host, ending.signal);
    chat.comeBack();
    for (const call of queued) relais(...(Array.from(call) as Call));
  });
}

function whenBody(task: () => void): void {
  if (document.body) task();
  else addEventListener('DOMContentLoaded', task, { once: true });
}

/** Puts the widget on the page, and back on it when a framework swaps the whole body. */
function keepOn(host: HTMLElement, signal: AbortSignal): void {
  const put = () => {
    if (!host.isConnected) document.body?.append(host);
  };
  const bodies = new MutationObserver(put);
  bodies.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => bodies.disconnect());
  put();
}

/** Whether black reads better than white on a #rrggbb colour. */
function isLight(colour: string): boolean {
  const light = (at: number) => (Number.parseInt(colour.slice(at, at + 2), 16) / 255) ** 2.2;
  return 0.2126 * light(1) + 0.7152 * light(3) + 0.0722 * light(5) > 0.183;
}
