// The picture on the home page: leaning houses on the quay, the river, hollyhocks, and a Sterne.
import type { Html } from '../html.ts';
import { html, trusted } from '../html.ts';
import { drawBike } from './bikes.ts';
import { onCircle } from './parts.ts';

export function quayScene(): Html {
  return html`<svg
    class="drawing scene frame-hollyhock"
    viewBox="0 0 760 560"
    preserveAspectRatio="xMidYMax slice"
    aria-hidden="true"
    focusable="false"
  >
    <rect class="sky" width="760" height="560" />
    <circle class="sun" cx="592" cy="112" r="46" />
    ${trusted(houses())}
    <rect class="river" y="356" width="760" height="70" />
    <path class="ripple" d="M20 378h120M190 392h90M330 374h150M540 394h110M60 408h60M420 410h120M680 380h60" />
    <path class="boat" d="M560 372h120l-18 22H574z" />
    <path class="boat-top" d="M594 352h44v20h-44z" />
    <rect class="quay" y="420" width="760" height="140" />
    <path
      class="stones"
      d="M0 452h760M0 500h760M90 420v32M250 420v32M410 420v32M570 420v32M700 420v32M30 452v48M170 452v48M330 452v48M490 452v48M640 452v48"
    />
    <g transform="translate(150 262) scale(1.02)">${drawBike.sterne()}</g>
    ${[hollyhock(64, 236, 5), hollyhock(116, 318, 4), hollyhock(668, 286, 5), hollyhock(716, 352, 3)]}
  </svg>`;
}

/** A stem with its flowers, the lowest the largest. */
function hollyhock(x: number, top: number, flowers: number): Html {
  const bottom = 540;
  const blossoms = Array.from({ length: flowers }, (_, index) => {
    const y = top + 26 + index * 46;
    return blossom(x + (index % 2 ? 13 : -13), y, 14 + index * 3);
  });
  return html`<path class="stem" d="M${x} ${bottom}C${x + 8} ${bottom - 90} ${x - 6} ${top + 80} ${x} ${top}" />
    <path
      class="leaf-shape"
      d="M${x} ${bottom - 14}c-34 4-52-12-54-34 26-6 48 6 54 34zM${x} ${bottom - 34}c32 0 50-18 48-40-26-2-44 12-48 40z"
    />
    <circle class="bud" cx="${x}" cy="${top}" r="7" />${blossoms}`;
}

export function blossom(x: number, y: number, radius: number): Html {
  const petals = [0, 72, 144, 216, 288].map((turn) => {
    const spot = onCircle({ x, y }, radius * 0.52, turn - 90);
    return html`<circle class="petal" cx="${spot.x}" cy="${spot.y}" r="${radius * 0.58}" />`;
  });
  return html`${petals}<circle class="petal-heart" cx="${x}" cy="${y}" r="${radius * 0.42}" />
    <circle class="pollen" cx="${x}" cy="${y}" r="${radius * 0.2}" />`;
}

interface House {
  x: number;
  width: number;
  top: number;
  lean: number;
  wall: string;
}

const row: readonly House[] = [
  { x: -20, width: 118, top: 150, lean: 3, wall: 'wall-a' },
  { x: 98, width: 104, top: 118, lean: -4, wall: 'wall-b' },
  { x: 202, width: 128, top: 162, lean: 2, wall: 'wall-c' },
  { x: 330, width: 100, top: 128, lean: 5, wall: 'wall-a' },
  { x: 430, width: 120, top: 180, lean: -3, wall: 'wall-d' },
  { x: 550, width: 112, top: 200, lean: 3, wall: 'wall-b' },
  { x: 662, width: 120, top: 168, lean: -2, wall: 'wall-c' },
];

function houses(): string {
  return row.map(house).join('');
}

function house({ x, width, top, lean, wall }: House): string {
  const base = 358;
  const windows: string[] = [];
  for (let y = top + 26; y < base - 54; y += 48) {
    for (let column = 0; column < 3; column += 1) {
      const left = x + 14 + column * ((width - 28) / 3) + (lean * (base - y)) / 120;
      windows.push(`<path class="window" d="M${left.toFixed(1)} ${y}h16v28h-16z"/>`);
    }
  }
  const roof = `<path class="roof" d="M${x + lean * 2 - 3} ${top}L${x + lean * 2 + 12} ${top - 34}H${x + width + lean * 2 - 12}L${x + width + lean * 2 + 3} ${top}z"/>`;
  const front = `<path class="${wall}" d="M${x} ${base}L${x + lean * 2} ${top}H${x + width + lean * 2}L${x + width} ${base}z"/>`;
  const shopfront = `<path class="shopfront" d="M${x + 12} ${base - 36}h${width - 24}v36H${x + 12}z"/>`;
  return roof + front + windows.join('') + shopfront;
}
