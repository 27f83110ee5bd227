// What axe finds on a page.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** As the page stands. */
export async function faults(page: Page, state: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${state}: ${id} ${nodes[0]?.html ?? ''}`);
}

/** In light, then in dark, where it stays. */
export async function faultsInLightAndDark(page: Page, state: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await faults(page, `${state}, ${colorScheme}`)));
  }
  return found;
}
