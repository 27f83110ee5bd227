// A tool as an owner declares it, for tests of the console's door.
import type { HttpToolRequest } from '../../shared/tools-api.ts';

export function declaration(origin = 'https://api.shop.example', over: object = {}): HttpToolRequest {
  return {
    name: 'order_status',
    title: { en: 'Order status' },
    description: 'Says where an order is.',
    input: { type: 'object', properties: { order: { type: 'string' } }, required: ['order'] },
    parameters: { order: { pattern: 'R-?\\d{4}', ask: { en: 'Which order number?' } } },
    effect: false,
    asks: { en: ['Where is my order?'] },
    says: {},
    on: true,
    tellModel: false,
    timeoutMs: 2_000,
    call: { kind: 'http', method: 'GET', url: `${origin}/orders/{order}?lang={lang}`, headers: ['X-Api-Key'] },
    secrets: { 'X-Api-Key': 'hush-hush-7' },
    ...over,
  };
}
