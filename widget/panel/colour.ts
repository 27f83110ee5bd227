// Makes any brand colour readable: what to write on it, and how dark or light it must be to stand out.

export interface Palette {
  /** For areas: at least 3:1 against the card. */
  fill: string;
  /** For text on `fill`: at least 4.5:1. */
  onFill: string;
  /** For coloured text: at least 4.5:1 on every surface. */
  ink: string;
}

export interface Surface {
  /** What areas lie on. */
  card: string;
  /** Of everything that lies under coloured text, the shade on which it is hardest to read. */
  hardest: string;
}

/** As the stylesheets have them. */
export const surfaces = {
  light: { card: '#ffffff', hardest: '#e6e1d9' },
  dark: { card: '#242220', hardest: '#38342f' },
} satisfies Record<string, Surface>;

type Rgb = [number, number, number];

const textContrast = 4.5;
const areaContrast = 3;
const step = 0.04;

export function paletteFor(brand: string, { card, hardest }: Surface): Palette {
  const base = parse(brand) ? brand : '#1f4f4b';
  const fill = until(areaContrast, base, card);
  return { fill, onFill: textOn(fill), ink: until(textContrast, base, hardest) };
}

/** White where it can be read, else black: one of the two always can. */
export function textOn(fill: string): string {
  return contrast('#ffffff', fill) >= textContrast ? '#ffffff' : '#000000';
}

export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Moves the colour towards black on light surfaces, towards white on dark ones, and no further than needed. */
function until(wanted: number, colour: string, surface: string): string {
  const goal = luminance(surface) > 0.18 ? 0 : 255;
  const from = parse(colour) as Rgb;
  for (let share = 0; share < 1; share += step) {
    const mixed = format(from.map((part) => part + (goal - part) * share) as Rgb);
    if (contrast(mixed, surface) >= wanted) return mixed;
  }
  return goal ? '#ffffff' : '#000000';
}

function luminance(colour: string): number {
  const [red, green, blue] = (parse(colour) ?? [0, 0, 0]).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function parse(colour: string): Rgb | null {
  if (!/^#[\da-f]{6}$/i.test(colour)) return null;
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as Rgb;
}

function format(colour: Rgb): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}
