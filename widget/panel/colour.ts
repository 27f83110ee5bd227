// Makes any brand colour readable. In linear light, where luminance is a plain sum, it is made darker or lighter just as far as needed.

/** Red, green and blue, each from 0 to 1. */
export type Light = number[];

export interface Palette {
  /** For areas: at least 3:1 against the card. */
  fill: Light;
  /** For text on `fill`: at least 4.5:1. White where it can be read, else black: one of the two always can. */
  onFill: Light;
  /** For coloured text: at least 4.5:1 on every surface. */
  ink: Light;
}

/** The luminances that give these contrasts on the surfaces of the stylesheet. */
const [darkEnough, darkInk, lightEnough, lightInk, halfway] = [0.29, 0.127, 0.16, 0.35, 0.179];

export function palettesFor(brand: string): Record<'light' | 'dark', Palette> {
  const own = lightOf(/^#[\da-f]{6}$/i.test(brand) ? brand : '#1f4f4b');
  return {
    light: palette(darkened(own, darkEnough), darkened(own, darkInk)),
    dark: palette(lightened(own, lightEnough), lightened(own, lightInk)),
  };
}

export function asCss(light: Light): string {
  return `color(srgb-linear ${light.join(' ')})`;
}

export function lightOf(hex: string): Light {
  return [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
}

export function luminance([red, green, blue]: Light): number {
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function palette(fill: Light, ink: Light): Palette {
  return { fill, onFill: luminance(fill) < halfway ? [1, 1, 1] : [0, 0, 0], ink };
}

function darkened(light: Light, most: number): Light {
  return light.map((part) => part * Math.min(1, most / luminance(light)));
}

/** Stronger as far as a screen can show it, which keeps it colourful; only what is then missing is made up with white. */
function lightened(light: Light, least: number): Light {
  const room = Math.min(least / luminance(light), 1 / Math.max(...light, 0.001));
  const strong = light.map((part) => part * Math.max(1, room));
  const now = luminance(strong);
  return strong.map((part) => part + (1 - part) * Math.max(0, (least - now) / (1 - now)));
}
