// The declared tools, tried against the shop's own service.
import { expect, test } from 'vitest';
import { languages } from './language.ts';
import { buildShopApi } from './shop-api/api.ts';
import { demoTools } from './tools.ts';

test.each([
  ['order_status', { order: 'R-1042' }],
  ['booking_status', { booking: 'W-2087' }],
  ['free_slots', {}],
])('%s is answered by the shop, with a sentence to say, in both languages', async (name, values) => {
  const tool = demoTools('').find((one) => one.name === name);
  expect(Object.keys(tool?.parameters ?? {})).toEqual(Object.keys(values));
  for (const lang of languages) {
    const filled = Object.entries({ ...values, lang });
    const url = filled.reduce((text, [key, value]) => text.replace(`{${key}}`, value), tool?.call.url ?? '');
    const reply = await buildShopApi().inject(url);
    expect(reply.statusCode).toBe(200);
    expect(reply.json<{ message: string }>().message).toMatch(/\.$/);
  }
});

test('what each tool asks for shows an example that its own pattern accepts', () => {
  for (const tool of demoTools('')) {
    for (const { pattern, ask } of Object.values(tool.parameters)) {
      if (typeof pattern !== 'string') continue;
      for (const language of languages) expect(ask[language]).toMatch(new RegExp(pattern));
    }
  }
});

test('each tool has 8 to 15 example questions in each language, none of them shared between tools', () => {
  const tools = demoTools('');
  for (const language of languages) {
    for (const tool of tools) {
      expect(tool.asks[language].length).toBeGreaterThanOrEqual(8);
      expect(tool.asks[language].length).toBeLessThanOrEqual(15);
    }
    const all = tools.flatMap((tool) => tool.asks[language]);
    expect(new Set(all).size).toBe(all.length);
  }
});
