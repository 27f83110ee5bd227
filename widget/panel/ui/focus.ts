// Puts the visitor where they can begin when they opened the panel, and only then.
import { host } from '../session.ts';
import { effect } from '../signals.ts';

/** Follows the host's calls until the function it returns is called. */
export function followFocusCalls(field: HTMLElement): () => void {
  const { focusCalls, wantedText } = host;
  let answered = 0;
  return effect(() => {
    const calls = focusCalls.value;
    // On a touch screen the field would bring up the keyboard over what there is to read first.
    const isTouch = matchMedia('(pointer: coarse)').matches && wantedText.value === null;
    if (calls === answered) return;
    answered = calls;
    const target = isTouch ? document.getElementById('title') : field;
    const put = () => target?.focus();
    put();
    // A frame may not take the focus before it has been given it, and that may come a moment later.
    if (!document.hasFocus()) addEventListener('focus', put, { once: true });
  });
}
