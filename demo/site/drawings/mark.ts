// The mark of the shop: a wheel with a hollyhock for a hub.
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { onCircle } from './parts.ts';
import { blossom } from './scene.ts';

export function mark(): Html {
  const spokes = Array.from({ length: 10 }, (_, index) => {
    const end = onCircle({ x: 24, y: 24 }, 20, index * 36);
    return `M24 24L${end.x} ${end.y}`;
  }).join('');
  return html`<svg class="mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <path class="mark-spokes" d="${spokes}" />
    <circle class="mark-rim" cx="24" cy="24" r="21" />
    ${blossom(24, 24, 12)}
  </svg>`;
}

/** The same mark for the browser's tab, where no style sheet reaches. */
export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><circle cx="24" cy="24" r="20" fill="none" stroke="#1f6b4c" stroke-width="4"/>
<g fill="#c4266b"><circle cx="24" cy="17" r="7"/>
<circle cx="30.6" cy="21.8" r="7"/>
<circle cx="28.1" cy="29.7" r="7"/>
<circle cx="19.9" cy="29.7" r="7"/>
<circle cx="17.4" cy="21.8" r="7"/>
</g>
<circle cx="24" cy="24" r="4" fill="#f6d55c"/>
</svg>`;
