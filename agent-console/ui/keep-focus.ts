// Keeps the keyboard's place when the pressed button is gone after its verb.
import { allowed } from '../allowed.ts';
import type { Workplace } from '../workplace.ts';

/** The focus goes to where the work goes on, never back to the page's top. */
export function keepFocus(workplace: Workplace): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    if (allowed(workplace).reply) workplace.focus.value = { on: 'composer' };
    else document.getElementById('conversation')?.focus({ preventScroll: true });
  });
}
