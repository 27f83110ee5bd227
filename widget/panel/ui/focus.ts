// Puts the visitor where they can begin when they opened the panel, and only then.
import { useEffect } from 'preact/hooks';
import { useSession } from './context.ts';

export function useCalledFocus(field: { current: HTMLElement | null }): void {
  const { host } = useSession();
  const calls = host.focusCalls.value;
  const wanted = host.wantedText.value;
  useEffect(() => {
    if (!calls) return;
    // On a touch screen the field would bring up the keyboard over what there is to read first.
    const isTouch = matchMedia('(pointer: coarse)').matches && wanted === null;
    const target = isTouch ? document.getElementById('title') : field.current;
    const put = () => target?.focus();
    put();
    // A frame may not take the focus before it has been given it, and that may come a moment later.
    if (document.hasFocus()) return;
    addEventListener('focus', put, { once: true });
    return () => removeEventListener('focus', put);
  }, [calls]);
}
