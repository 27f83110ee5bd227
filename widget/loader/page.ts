// Notices when the host page becomes another one, without patching its history.
import { onMutation } from './window.ts';

const settleMs = 400;

/** Calls `look` whenever address or title may have changed, once they had time to settle. */
export function watchPage(look: () => void, signal: AbortSignal): void {
  let timer: number | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(look, settleMs);
  };
  (window as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', soon, { signal });
  for (const event of ['popstate', 'hashchange']) addEventListener(event, soon, { signal });
  onMutation(document.head, soon, { childList: true, subtree: true, characterData: true }, signal);
}
