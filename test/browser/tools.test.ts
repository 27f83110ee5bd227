// An owner gives the assistant tools, in a real browser on the real server: an HTTP tool declared and tried, an MCP server's approved.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsInLightAndDark } from '../support/axe.ts';
import { launchChromium } from '../support/browser.ts';
import { ownerWithSite } from '../support/demo-world.ts';
import { bookingTool, mcpTestServer } from '../support/mcp-server.ts';
import { freePort, startRealServer } from '../support/real-server.ts';
import { speakingToolServer } from '../support/speaking-tool-server.ts';
import { temporaryFolder } from '../support/whole-server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('an HTTP tool is declared with its faults shown, tried out and switched off; an MCP tool approved, and looked at again when it changes', async () => {
  const service = await speakingToolServer({ body: { message: 'Order R-1042 is on its way.' } });
  const mcp = await mcpTestServer();
  const server = await startRealServer({
    port: await freePort(),
    dataDir: await temporaryFolder(),
    env: { TOOL_PRIVATE_HOSTS: `${service.host},${mcp.host}` },
  });
  try {
    const { page, complaints } = await ownerWithSite({ browser, server: () => server });
    await page.getByText('No tool yet.').waitFor();
    complaints.length = 0;

    await page.getByRole('button', { name: 'Declare an HTTP tool' }).click();
    const declaration = page.getByLabel('Declaration (JSON)');
    await page.getByText('The declaration is right.').waitFor();
    const text = (await declaration.inputValue()).replace('https://shop.example', service.origin);
    await declaration.fill(text.replace('"timeoutMs": 5000,', '"timeoutMs": 5000'));
    await page.getByText(/not JSON yet: see line/).waitFor();
    await declaration.fill(text.replace('"GET"', '"POST"'));
    await page.getByText('what only reads is called with GET').waitFor();
    const states = await faultsInLightAndDark(page, 'a wrong declaration');
    await declaration.fill(text);
    await page.getByText('The declaration is right.').waitFor();
    await page.getByLabel('Secret of the header Authorization').fill('Bearer hush');
    await page.getByRole('button', { name: 'Add the tool' }).click();
    await page.getByText(/^whsec_/).waitFor();
    await page.getByLabel('Input (JSON)').fill('{ "order": "R-1042" }');
    await page.getByRole('button', { name: 'Call it' }).click();
    await page.getByText('It answered: Order R-1042 is on its way.').waitFor();
    expect(service.asked[0]?.headers).toMatchObject({ authorization: 'Bearer hush' });
    states.push(...(await faultsInLightAndDark(page, 'a tool')));
    await page.getByRole('button', { name: 'Back to the tools' }).click();
    await page.getByRole('switch', { name: 'Use order_status' }).click();
    await page.getByRole('switch', { name: 'Use order_status', checked: false }).waitFor();

    await page.getByRole('button', { name: 'Connect an MCP server' }).click();
    const card = page.locator('section', { has: page.getByRole('button', { name: 'Back to the tools' }) });
    await card.getByLabel('Name', { exact: true }).fill('Bookings');
    await card.getByLabel('Address (streamable HTTP)').fill(mcp.url);
    await card.getByLabel('Bearer secret').fill('hush');
    await card.getByRole('button', { name: 'Connect' }).click();
    await card.getByRole('button', { name: 'Approve: cancel.booking' }).click();
    await card.getByText('Cancels a booking by its code.').first().waitFor();
    states.push(...(await faultsInLightAndDark(page, 'an approval')));
    await card.getByRole('button', { name: 'Approve and use' }).click();
    await card.getByText('In use, as approved').waitFor();

    mcp.tools = [{ ...bookingTool, description: 'Cancels a booking by its code.\u200b' }];
    await card.getByRole('button', { name: 'Save' }).click();
    await card.getByText('Its text holds signs that cannot be seen.').waitFor();
    await card.getByRole('button', { name: 'Look at what has changed: cancel.booking' }).click();
    await card.getByText('Cancels a booking by its code.⟨U+200B⟩').first().waitFor();
    states.push(...(await faultsInLightAndDark(page, 'what has changed')));
    await page.getByRole('button', { name: 'Back to the tools' }).click();
    await page.getByText('Changed at its server').waitFor();
    states.push(...(await faultsInLightAndDark(page, 'the list')));
    await page.getByRole('button', { name: 'Delete: Bookings' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Changed at its server').waitFor({ state: 'detached' });
    expect(states).toEqual([]);
    expect(complaints).toEqual([]);
    expect(server.output()).not.toContain('hush');
  } finally {
    await server.kill('SIGTERM');
  }
});
