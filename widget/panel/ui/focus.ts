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
    (isTouch ? document.getElementById('title') : field.current)?.focus();
  }, [calls]);
}
