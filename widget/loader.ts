// The script that sites paste: draws the launcher, and opens the panel in its own origin when somebody wants it.
import { makeListeners, type Call, type RelaisFunction } from './loader/calls.ts';
import { Chat } from './loader/chat.ts';
import { drawLauncher } from './loader/launcher.ts';
import { warn } from './loader/warn.ts';
import { onMutation } from './loader/window.ts';
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
  const { position, language: wanted } = tag.dataset;
  const root = document.documentElement;
  const language = wanted || root.lang || navigator.language;
  const left = position ? position === 'left' : getComputedStyle(root).direction === 'rtl';
  const ending = new AbortController();
  const listeners = makeListeners();
  const close = () => chat.open(false);
  const toggle = () => chat.toggle();
  const launcher = drawLauncher(wordsFor(language), left, { toggle, close, again: () => chat.load() });
  const chat = new Chat({
    origin: new URL(tag.src).origin,
    siteKey,
    language,
    launcher,
    data: tag.dataset,
    tell: listeners.tell,
    signal: ending.signal,
  });
  const commands: Record<string, (...rest: unknown[]) => void> = {
    open: () => chat.open(),
    close,
    toggle,
    say: (text) => chat.say(text),
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
  onMutation(document.documentElement, put, { childList: true }, signal);
  put();
}
