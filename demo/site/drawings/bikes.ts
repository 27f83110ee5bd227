// The five bikes of the shop, drawn as inline SVG.
import type { BikeId } from '../../products/products.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { drivetrain, mudguard, saddle, wheel } from './parts.ts';

/** The colours the configurator offers; each bike has one of its own. */
export const frameColours = ['hollyhock', 'leaf', 'slate', 'sand', 'sky'] as const;
export type FrameColour = (typeof frameColours)[number];

export function bikeDrawing(id: BikeId, colour: FrameColour = colourOf[id]): Html {
  return html`<svg class="drawing bike frame-${colour}" viewBox="0 0 420 280" aria-hidden="true" focusable="false">
    ${drawBike[id]()}
  </svg>`;
}

const colourOf: Record<BikeId, FrameColour> = {
  pinson: 'hollyhock',
  courlis: 'slate',
  sterne: 'leaf',
  huppe: 'sand',
  roitelet: 'sky',
};

export const drawBike: Record<BikeId, () => Html> = {
  pinson: () => cityBike(),
  courlis: () => gravelBike(),
  sterne: () => electricBike(),
  huppe: () => cargoBike(),
  roitelet: () => childrensBike(),
};

/** The extras are always there; bikes.css hides them until the configurator wants them. */
function cityBike(): Html {
  const rear = { x: 104, y: 190 };
  const front = { x: 318, y: 190 };
  const crank = { x: 190, y: 196 };
  return html`${wheel(rear, 70)}${wheel(front, 70)}${mudguard(rear, 77, 196, 322)}${mudguard(front, 77, 214, 302)}
    <g class="extra rack">
      <path class="steel" d="M84 108h84M96 108l8 82M118 108l-12 80" />
      <path class="steel thick" d="M78 106h92" />
    </g>
    <path class="tube thin" d="M163 106L104 190L190 196" />
    <path class="tube" d="M190 196L160 92M163 102L285 92M190 196L289 114" />
    <path class="tube" d="M282 82L290 118" />${drivetrain(crank, rear)}
    <path class="tube thin" d="M290 116C297 142 305 168 318 190" />
    <path class="steel thick" d="M160 92L155 72M282 84L277 60" />${saddle({ x: 152, y: 68 })}
    <path class="steel thick" d="M277 60C292 58 294 48 284 47C268 46 262 54 248 56" />
    <path class="grip" d="M252 55L236 60" />
    <g class="extra basket">
      <path class="wicker" d="M292 62h58l-7 42h-44z" />
      <path class="weave" d="M295 74h53M297 88h48M308 62l4 42M322 62v42M336 62l-4 42" />
    </g>
    <g class="extra lights">
      <circle class="lamp" cx="303" cy="108" r="9" />
      <path class="lamp-glass" d="M306 100a9 9 0 0 1 0 16z" />
      <rect class="rear-lamp" x="26" y="166" width="9" height="14" rx="3" />
    </g>
    <path class="steel" d="M186 200l-24 56M162 256h12" />`;
}

function gravelBike(): Html {
  const rear = { x: 100, y: 186 };
  const front = { x: 322, y: 186 };
  const crank = { x: 188, y: 194 };
  return html`${wheel(rear, 74, 18)}${wheel(front, 74, 18)}<circle class="disc" cx="100" cy="186" r="17" />
    <circle class="disc" cx="322" cy="186" r="17" />
    <path class="tube thin" d="M162 112L100 186L188 194" />
    <path class="tube" d="M188 194L156 84M160 98L282 84M188 194L289 110" />
    <path class="tube" d="M279 76L290 114" />${drivetrain(crank, rear, 20)}
    <path class="tube thin" d="M290 112C300 138 310 162 322 186" />
    <path class="steel thick" d="M156 84L150 58M279 78L292 66" />${saddle({ x: 147, y: 54 })}
    <path class="grip" d="M290 66L320 62C338 60 342 80 330 90C322 97 314 98 306 96" />
    <path class="steel" d="M322 64l12 18" />
    <g class="bottle"><rect x="208" y="132" width="17" height="44" rx="5" transform="rotate(46 216 154)" /> </g>
    <path class="bag" d="M172 100l92 -11l-26 33l-54 10z" />
    <path class="bag-seam" d="M180 108l70-9" />`;
}

function electricBike(): Html {
  const rear = { x: 98, y: 192 };
  const front = { x: 324, y: 192 };
  const crank = { x: 192, y: 202 };
  return html`${wheel(rear, 66, 16)}${wheel(front, 66, 16)}${mudguard(rear, 74, 192, 326)}${mudguard(front, 74, 216, 304)}
    <path class="steel" d="M66 112h88M92 112l6 80M120 112l-18 76" />
    <path class="steel thick" d="M58 110h98" />
    <path class="tube thin" d="M166 120L98 192L188 204" />
    <path class="tube" d="M192 198L160 88" />
    <path class="tube wide" d="M190 204C226 212 262 170 288 104" />
    <path class="battery" d="M222 190C246 176 262 152 274 126" />
    <path class="motor" d="M172 192a22 22 0 0 1 42 2l-6 24h-30z" />
    ${drivetrain(crank, rear, 15)}
    <path class="tube" d="M280 72L294 116" />
    <path class="tube thin" d="M293 114C300 140 310 168 324 192" />
    <path class="steel thick" d="M160 88L156 68M280 74L274 48" />${saddle({ x: 153, y: 64 })}
    <path class="steel thick" d="M274 48C290 46 294 38 282 36C264 34 256 44 240 48" />
    <path class="grip" d="M246 46L228 53" />
    <circle class="lamp" cx="300" cy="94" r="9" />
    <path class="lamp-glass" d="M303 86a9 9 0 0 1 0 16z" />
    <rect class="rear-lamp" x="52" y="112" width="9" height="12" rx="3" />
    <path class="steel" d="M110 198l-14 60M96 258h14" />`;
}

function cargoBike(): Html {
  const rear = { x: 92, y: 206 };
  const front = { x: 338, y: 206 };
  const crank = { x: 228, y: 212 };
  return html`${wheel(rear, 50, 14)}${wheel(front, 50, 14)}${mudguard(rear, 57, 190, 330)}${mudguard(front, 57, 214, 306)}
    <path class="tube thin" d="M92 206L228 212M60 150H198M92 206L132 150" />
    <path class="tube" d="M228 210L204 100M224 196L120 150" />
    <path class="tube wide" d="M228 208L306 124" />
    <path class="battery" d="M248 188L286 146" />
    <path class="motor" d="M208 204a20 20 0 0 1 40 2l-6 22h-28z" />
    ${drivetrain(crank, rear, 14)}
    <path class="tube" d="M208 116L300 112" />
    <path class="tube" d="M294 88L308 132" />
    <path class="tube thin" d="M307 130C314 156 324 182 338 206" />
    <path class="steel thick" d="M204 100L200 76M294 90L288 58" />${saddle({ x: 197, y: 72 })}
    <path class="steel thick" d="M288 58C304 56 308 46 296 45C280 44 272 52 256 56" />
    <path class="grip" d="M260 55L244 61" />
    <rect class="cushion" x="46" y="132" width="124" height="15" rx="7" />
    <path class="steel thick" d="M52 132V92H160V132M106 92v40" />
    <path class="pannier" d="M66 152h72l-6 46H78z" />
    <path class="bag-seam" d="M70 164h64" />
    <path class="steel" d="M224 220l-20 36M190 256h26" />
    <circle class="lamp" cx="316" cy="110" r="8" />
    <path class="lamp-glass" d="M319 103a8 8 0 0 1 0 14z" />`;
}

function childrensBike(): Html {
  const rear = { x: 132, y: 202 };
  const front = { x: 300, y: 202 };
  const crank = { x: 200, y: 208 };
  return html`${wheel(rear, 56, 12)}${wheel(front, 56, 12)}${mudguard(rear, 63, 200, 318)}${mudguard(front, 63, 216, 300)}
    <path class="tube thin" d="M180 142L132 202L200 208" />
    <path class="tube" d="M200 208L174 122M183 152C216 158 250 146 272 124M200 208C240 196 262 168 276 138" />
    <path class="tube" d="M266 108L277 142" />${drivetrain(crank, rear, 14)}
    <path class="tube thin" d="M276 140C282 164 290 184 300 202" />
    <path class="steel thick" d="M174 122L170 104M266 110L260 82" />${saddle({ x: 168, y: 100 })}
    <path class="steel thick" d="M260 82C272 82 276 72 266 71C254 70 248 74 236 77" />
    <path class="grip" d="M241 76L226 81" />
    <circle class="brass-fill" cx="262" cy="66" r="6" />
    <path class="pennant" d="M132 202L116 66l-44 14l46 12" />`;
}
