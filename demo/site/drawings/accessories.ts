// The accessories of the shop, drawn as inline SVG on the same sheet as the bikes.
import type { ProductId } from '../../products/products.ts';
import { isBike } from '../../products/products.ts';
import type { BikeId } from '../../products/products.ts';
import type { Html } from '../html.ts';
import { html, trusted } from '../html.ts';
import { bikeDrawing } from './bikes.ts';

export function productDrawing(id: ProductId): Html {
  if (isBike(id)) return bikeDrawing(id);
  return html`<svg class="drawing" viewBox="0 0 420 280" aria-hidden="true" focusable="false">
    ${trusted(drawings[id])}
  </svg>`;
}

const drawings: Record<Exclude<ProductId, BikeId>, string> = {
  loriot: `<path class="strap" d="M132 170c14 40 44 62 84 66M288 166c-12 40-36 62-72 70"/>
<path class="yolk" d="M92 172c-6-74 44-122 118-122 78 0 124 48 122 112-2 16-16 18-34 16-70-8-132-8-176 4-16 4-28 2-30-10z"/>
<path class="vent" d="M150 82c-18 20-26 44-26 72h20c0-28 8-52 24-74zM204 68c-12 24-16 50-16 78h22c0-28 2-54 10-78zM256 74c2 24 0 50-2 74h22c2-22 0-46-6-66zM302 104c6 14 8 30 8 46h12c0-18-4-34-12-48z"/>
<path class="ink-line" d="M96 174c60-16 150-18 236-4"/>
<path class="peak" d="M328 150c24 2 40 12 46 26-18 2-32 0-46-4z"/>
<circle class="metal-fill" cx="216" cy="238" r="7"/>`,
  luciole: `<g><rect class="ink-fill" x="86" y="96" width="104" height="86" rx="22"/>
<circle class="lamp-glass" cx="138" cy="139" r="31"/>
<circle class="glow" cx="138" cy="139" r="16"/>
<path class="steel thick" d="M120 182v22h36v-22"/>
<path class="beam" d="M78 104l-30-22M72 138H36M78 174l-30 22"/>
</g>
<g><rect class="ink-fill" x="246" y="92" width="66" height="96" rx="20"/>
<rect class="rear-lamp" x="258" y="106" width="42" height="68" rx="13"/>
<path class="shine" d="M268 118v28"/>
<path class="steel thick" d="M264 188v18h30v-18"/>
</g>
<path class="cord" d="M190 158c30 4 30-28 56-24"/>`,
  musette: `<path class="strap" d="M142 92c0-58 136-58 136 0"/>
<path class="canvas" d="M116 98h188l14 142c0 8-6 12-14 12H116c-8 0-14-4-14-12z"/>
<path class="canvas-dark" d="M110 82h200c6 0 10 4 10 10v20c0 6-4 10-10 10H110c-6 0-10-4-10-10V92c0-6 4-10 10-10z"/>
<path class="leather-strap" d="M150 84v92M270 84v92"/>
<rect class="brass-fill" x="141" y="146" width="18" height="16" rx="3"/>
<rect class="brass-fill" x="261" y="146" width="18" height="16" rx="3"/>
<path class="stitch" d="M118 232h184"/>
<circle class="patch" cx="210" cy="190" r="18"/>
<path class="patch-line" d="M210 176v28M196 190h28M200 180l20 20M220 180l-20 20"/>`,
  gardien: `<path class="shackle" d="M150 176V112a60 60 0 0 1 120 0v64"/>
<path class="shackle-shine" d="M162 150v-38a48 48 0 0 1 22-40"/>
<rect class="ink-fill" x="112" y="170" width="196" height="56" rx="18"/>
<rect class="yolk" x="112" y="186" width="196" height="10"/>
<circle class="metal-fill" cx="210" cy="208" r="10"/>
<path class="ink-line" d="M210 203v10"/>
<path class="key" d="M318 112a18 18 0 1 1 22 24l26 34-10 8-6-8-8 6-6-8 4-6-16-20a18 18 0 0 1-6-30z"/>`,
  averse: `<path class="cape-back" d="M206 44c-34 0-54 26-54 54l-66 130c44 20 204 22 250-2L264 96c0-28-22-52-58-52z"/>
<path class="cape" d="M206 44c-30 0-48 24-48 54 0 20 20 34 48 34s52-14 52-34c0-30-22-54-52-54z"/>
<path class="hood" d="M206 62c-18 0-28 16-28 34 0 14 12 20 28 20s30-6 30-20c0-18-12-34-30-34z"/>
<path class="reflect" d="M92 216c46 18 192 20 238-2"/>
<path class="fold" d="M176 130c-8 32-24 64-38 92M208 134v96M240 128c10 34 24 64 40 90"/>
<path class="rain" d="M70 62l-10 22M110 40l-10 22M330 50l-10 22M366 86l-10 22M48 130l-10 22M372 156l-10 22"/>`,
  nid: `<path class="seat-shell" d="M138 56c-2-22 26-30 66-28 34 2 52 14 54 34l12 98c2 22-10 34-32 34h-64c-22 0-34-14-34-34z"/>
<path class="seat-pad" d="M162 66c0-12 16-18 40-18s38 6 40 18l8 82c0 12-8 18-20 18h-50c-12 0-20-8-20-18z"/>
<path class="belt" d="M178 52l20 74M226 52l-20 74M202 126v40"/>
<rect class="ink-fill" x="188" y="116" width="28" height="22" rx="6"/>
<path class="seat-leg" d="M146 186l-22 50h32l8-44zM262 186l22 50h-32l-8-44z"/>
<path class="steel thick" d="M204 194v30h90"/>
<path class="stitch" d="M170 150h64"/>`,
  tilleul: `<path class="rail" d="M112 172c30 22 60 8 96 2 44-8 84-6 108-34M124 182c60 26 120-4 190-30"/>
<path class="leather-big" d="M86 126c-6-26 20-44 56-42 40 2 60 16 104 18 40 2 82-2 96 14 10 12-2 24-22 28-46 8-90 8-124 26-40 20-98 12-110-44z"/>
<path class="leather-shine" d="M116 104c30-10 66 8 104 12 40 4 74 0 100 6"/>
<g class="brass-fill"><circle cx="110" cy="136" r="5"/>
<circle cx="124" cy="156" r="5"/>
<circle cx="146" cy="168" r="5"/>
<circle cx="330" cy="128" r="5"/>
</g>`,
  carillon: `<path class="steel thick" d="M60 226h300"/>
<path class="ink-fill" d="M188 196h44v30h-44z"/>
<path class="brass-fill" d="M120 190c0-60 36-104 90-104s90 44 90 104z"/>
<path class="brass-dark" d="M112 190h196c6 0 8 10 0 10H112c-8 0-6-10 0-10z"/>
<path class="brass-shine" d="M146 168c4-30 20-50 44-58"/>
<circle class="ink-fill" cx="210" cy="84" r="9"/>
<path class="lever" d="M294 176l38-28"/>
<circle class="ink-fill" cx="336" cy="146" r="9"/>
<path class="ring-lines" d="M92 120c-14 20-18 44-14 66M330 104c10 8 16 16 22 28M66 104c-18 26-24 58-18 90"/>`,
  alize: `<path class="hose" d="M196 232c-90 10-120-60-96-110 18-38 64-30 66 4"/>
<path class="steel-fill" d="M194 92h28v140h-28z"/>
<path class="barrel" d="M190 104h36v120h-36z"/>
<path class="steel thick" d="M208 92V56"/>
<path class="wood" d="M150 44h116c8 0 8 18 0 18H150c-8 0-8-18 0-18z"/>
<circle class="gauge" cx="208" cy="212" r="30"/>
<path class="ink-line" d="M208 212l12-16M190 222a20 20 0 1 1 36 0"/>
<path class="ink-fill" d="M128 236h160c8 0 10 14 0 14H128c-10 0-8-14 0-14z"/>
<rect class="ink-fill" x="156" y="122" width="20" height="34" rx="6"/>`,
  trousse: `<path class="canvas" d="M66 92h288v124H66z"/>
<path class="canvas-dark" d="M66 150h288v66H66z"/>
<g class="tools"><path class="steel-fill" d="M92 64h10v100H92zM122 78h8v90h-8zM150 70h9v96h-9z"/>
<path class="yolk" d="M184 84c0-14 16-14 16 0v84h-16z"/>
<path class="rose-fill" d="M216 76c0-14 16-14 16 0v90h-16z"/>
<path class="steel-fill" d="M250 96V70h30v8h-21v88h-9zM300 62a14 14 0 1 1 10 24v80h-9V86z"/>
</g>
<path class="canvas-dark" d="M66 158h288v58H66z"/>
<path class="stitch" d="M110 160v52M140 160v52M170 160v52M208 160v52M240 160v52M288 160v52"/>
<path class="leather-strap" d="M354 132h34M354 176h34"/>
<path class="stitch" d="M74 208h272"/>`,
  moufle: `<g transform="translate(-8 0) rotate(-10 140 150)"><path class="glove" d="M96 206v-66c-2-40 8-74 28-76 14-2 20 10 20 26 2-20 10-32 24-30 22 2 26 40 22 78l22-22c14-12 30 2 20 18l-40 60v12z"/>
<path class="cuff" d="M90 204h108v36H90z"/>
<path class="stitch" d="M144 92v52"/>
</g>
<g transform="translate(190 8) rotate(8 140 150)"><path class="glove" d="M190 206v-66c2-40-8-74-28-76-14-2-20 10-20 26-2-20-10-32-24-30-22 2-26 40-22 78l-22-22c-14-12-30 2-20 18l40 60v12z"/>
<path class="cuff" d="M88 204h108v36H88z"/>
<path class="stitch" d="M142 92v52"/>
</g>`,
  battery: `<g transform="rotate(-14 210 140)"><rect class="ink-fill" x="70" y="98" width="284" height="92" rx="30"/>
<path class="battery-shine" d="M96 116h196"/>
<rect class="battery-end" x="318" y="98" width="36" height="92" rx="16"/>
<circle class="metal-fill" cx="112" cy="158" r="11"/>
<path class="ink-line" d="M112 152v12"/>
<g class="leds"><circle cx="232" cy="158" r="6"/>
<circle cx="252" cy="158" r="6"/>
<circle cx="272" cy="158" r="6"/>
<circle class="off" cx="292" cy="158" r="6"/>
</g>
<path class="bolt" d="M184 126l-18 30h14l-6 24 22-32h-14z"/>
</g>`,
};
