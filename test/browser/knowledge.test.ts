// An owner's hour with the assistant's knowledge, in a real browser on the real server.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsInLightAndDark } from '../support/axe.ts';
import { launchChromium } from '../support/browser.ts';
import { ownerWithSite } from '../support/demo-world.ts';
import { fixtureSite, helpPage, urlset } from '../support/fixture-site.ts';
import { freePort, startRealServer } from '../support/real-server.ts';
import { temporaryFolder } from '../support/whole-server.ts';

const words = 'You may send anything back within thirty days, unworn, in its box, and we pay for the parcel home.';
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('an owner imports, edits, loses nothing to a reload, looks back and restores', async () => {
  const site = await fixtureSite();
  site.pages.set('/sitemap.xml', urlset([`${site.origin}/returns`, `${site.origin}/missing`]));
  site.pages.set('/returns', helpPage('Returns', words));
  const server = await startRealServer({
    port: await freePort(),
    dataDir: await temporaryFolder(),
    env: { IMPORT_PRIVATE_HOSTS: site.host },
  });
  try {
    const { page, complaints } = await ownerWithSite({ browser, server: () => server });
    complaints.length = 0;

    await page.getByRole('button', { name: 'Import' }).click();
    await page.getByLabel('Address of the page').fill('http://169.254.169.254/');
    await page.getByRole('button', { name: 'Import the page' }).click();
    await page.getByText('It leads to a private address').waitFor();
    await page.getByRole('tab', { name: 'Sitemap' }).click();
    await page.getByLabel('Address of the sitemap').fill(`${site.origin}/sitemap.xml`);
    await page.getByRole('button', { name: 'Read the sitemap' }).click();
    await page.getByText('1 added, 0 updated, 0 unchanged.').waitFor();
    await page.getByText('1 page was not taken').click();
    const found = await faultsInLightAndDark(page, 'import');
    await page.keyboard.press('Escape');

    const open = () => page.getByRole('button', { name: 'Returns', exact: true }).click();
    await open();
    await page.getByLabel('Text').fill('Sixty **days**.');
    await page.locator('.editor-panel strong').getByText('days').waitFor();
    await page.reload();
    await open();
    await page.getByText('Changes you had not saved are back.').waitFor();
    expect(await page.getByLabel('Text').inputValue()).toBe('Sixty **days**.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator('.editor').getByText('Saved. The assistant answers from it now.').waitFor();
    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByRole('button', { name: 'Look at version 1' }).click();
    found.push(...(await faultsInLightAndDark(page, 'editor')));
    await page.getByRole('button', { name: 'Restore this version' }).click();
    await expect.poll(() => page.getByLabel('Text').inputValue()).toBe(words);

    await page.getByRole('button', { name: 'Back to the site' }).click();
    await page.getByRole('button', { name: 'Delete: Returns' }).click();
    await page.getByRole('button', { name: 'Delete article' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Returns', exact: true }).waitFor();
    found.push(...(await faultsInLightAndDark(page, 'list')));
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  } finally {
    await server.kill('SIGTERM');
  }
});
