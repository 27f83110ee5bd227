import { expect, test } from 'vitest';
import { chance } from '../../test/support/chance.ts';
import { contrast, paletteFor, surfaces, textOn } from './colour.ts';

test('10,000 random brand colours stay readable in both schemes', () => {
  const dice = chance(20_261_121);
  for (let turn = 0; turn < 10_000; turn++) {
    const brand = `#${dice.below(0x1000000).toString(16).padStart(6, '0')}`;
    for (const surface of Object.values(surfaces)) {
      const { fill, onFill, ink } = paletteFor(brand, surface);
      expect(contrast(onFill, fill)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(fill, surface.card)).toBeGreaterThanOrEqual(3);
      expect(contrast(ink, surface.card)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ink, surface.hardest)).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test('a colour that is readable already is left as the site chose it', () => {
  expect(paletteFor('#1f4f4b', surfaces.light)).toEqual({ fill: '#1f4f4b', onFill: '#ffffff', ink: '#1f4f4b' });
});

test('black and white know each other, and a colour that is none gets a readable one', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(textOn('#ffee00')).toBe('#000000');
  expect(paletteFor('red;background:url(x)', surfaces.light).fill).toMatch(/^#[\da-f]{6}$/);
});
