// Parts that the drawings of bikes share: wheels, mudguards, cranks, saddles. Colours come from classes in bikes.css.
import type { Html } from '../html.ts';
import { html } from '../html.ts';

export interface Spot {
  x: number;
  y: number;
}

export function wheel({ x, y }: Spot, radius: number, spokes = 14): Html {
  const rim = radius - 7;
  const lines = Array.from({ length: spokes }, (_, index) => {
    const end = onCircle({ x, y }, rim, (index * 360) / spokes + 8);
    return `M${x} ${y}L${end.x} ${end.y}`;
  }).join('');
  return html`<path class="spokes" d="${lines}" />
    <circle class="tyre" cx="${x}" cy="${y}" r="${radius - 3}" />
    <circle class="rim" cx="${x}" cy="${y}" r="${rim}" />
    <circle class="metal-fill" cx="${x}" cy="${y}" r="4.5" />`;
}

/** An arc around a wheel, in degrees: 0 is to the right, -90 is up. */
export function mudguard(centre: Spot, radius: number, from: number, to: number): Html {
  const start = onCircle(centre, radius, from);
  const end = onCircle(centre, radius, to);
  return html`<path class="guard" d="M${start.x} ${start.y}A${radius} ${radius} 0 0 1 ${end.x} ${end.y}" />`;
}

export function drivetrain(crank: Spot, hub: Spot, ring = 17): Html {
  return html`<path
      class="chain"
      d="M${crank.x} ${crank.y - ring}L${hub.x} ${hub.y - 8}M${crank.x} ${crank.y + ring}L${hub.x} ${hub.y + 8}"
    />
    <circle class="cog" cx="${hub.x}" cy="${hub.y}" r="8" />
    <path class="crank far" d="M${crank.x} ${crank.y}l-13 -24" />
    <path class="pedal" d="M${crank.x - 22} ${crank.y - 25}h18" />
    <circle class="ring" cx="${crank.x}" cy="${crank.y}" r="${ring}" />
    <path class="crank" d="M${crank.x} ${crank.y}l13 24" />
    <path class="pedal" d="M${crank.x + 4} ${crank.y + 25}h18" />
    <circle class="metal-fill" cx="${crank.x}" cy="${crank.y}" r="4" />`;
}

export function saddle({ x, y }: Spot): Html {
  return html`<path
    class="leather"
    d="M${x - 30} ${y - 5}c2-8 14-9 26-7 14 2 22 1 32 4 5 2 4 6-2 7-14 2-20 3-28 8-10 5-27 1-28-12z"
  />`;
}

export function onCircle({ x, y }: Spot, radius: number, degrees: number): Spot {
  const angle = (degrees * Math.PI) / 180;
  return { x: tidy(x + radius * Math.cos(angle)), y: tidy(y + radius * Math.sin(angle)) };
}

function tidy(value: number): number {
  return Math.round(value * 10) / 10;
}
