import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { chance } from '../../test/support/chance.ts';
import { asCss, lightOf, luminance, palettesFor, type Light } from './colour.ts';

/** As the stylesheet has them: what areas lie on, and of all that lies under coloured text the shade hardest to read on. */
const surfaces = { light: { card: '#ffffff', hardest: '#e6e1d9' }, dark: { card: '#242220', hardest: '#38342f' } };

test('10,000 random brand colours stay readable in both schemes', () => {
  const dice = chance(20_261_121);
  for (let turn = 0; turn < 10_000; turn++) {
    const brand = `#${dice.below(0x1000000).toString(16).padStart(6, '0')}`;
    const palettes = palettesFor(brand);
    for (const scheme of ['light', 'dark'] as const) {
      const { fill, onFill, ink } = palettes[scheme];
      const [card, hardest] = [lightOf(surfaces[scheme].card), lightOf(surfaces[scheme].hardest)];
      expect(contrast(onFill, fill)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(fill, card)).toBeGreaterThanOrEqual(3);
      expect(contrast(ink, card)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ink, hardest)).toBeGreaterThanOrEqual(4.5);
      for (const part of [...fill, ...ink]) expect(part >= 0 && part <= 1.000_001).toBe(true);
    }
  }
});

test('black and white at their ends, too', () => {
  for (const brand of ['#000000', '#ffffff']) {
    const { light, dark } = palettesFor(brand);
    expect(contrast(light.ink, lightOf(surfaces.light.hardest))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark.ink, lightOf(surfaces.dark.hardest))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(light.onFill, light.fill)).toBeGreaterThanOrEqual(4.5);
  }
});

test('a colour that is readable already is left as the site chose it', () => {
  const { fill, onFill, ink } = palettesFor('#1f4f4b').light;
  expect({ fill, onFill, ink }).toEqual({ fill: lightOf('#1f4f4b'), onFill: [1, 1, 1], ink: lightOf('#1f4f4b') });
});

test('black and white know each other, and a colour that is none gets a readable one', () => {
  expect(contrast(lightOf('#000000'), lightOf('#ffffff'))).toBeCloseTo(21);
  expect(palettesFor('#ffee00').light.fill).not.toEqual(lightOf('#ffee00'));
  expect(palettesFor('red;background:url(x)')).toEqual(palettesFor('#1f4f4b'));
  expect(asCss([1, 0, 0.5])).toBe('color(srgb-linear 1 0 0.5)');
});

test('the stylesheet still has the surfaces that were reckoned with', () => {
  const css = readFileSync(path.join(import.meta.dirname, 'css', 'panel.css'), 'utf8');
  expect(css).toContain('--card: light-dark(#fff, #242220)');
});

function contrast(one: Light, other: Light): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
