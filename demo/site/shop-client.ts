// Asks the shop's order and booking service, with a time-out, and believes only what it has parsed.
import { z } from 'zod';
import type { Language } from '../language.ts';

export type Reply<T> = { kind: 'found'; value: T } | { kind: 'refused'; message: string } | { kind: 'unreachable' };

const orderSeen = z.object({
  number: z.string(),
  status: z.string(),
  statusLabel: z.string(),
  items: z.array(z.object({ product: z.string(), name: z.string(), quantity: z.number(), unitPrice: z.number() })),
  delivery: z.object({ label: z.string(), price: z.number() }),
  total: z.number(),
  refund: z.object({ amount: z.number() }).nullable(),
  history: z.array(z.object({ label: z.string(), on: z.string() })),
  message: z.string(),
});

const bookingSeen = z.object({
  code: z.string(),
  status: z.string(),
  statusLabel: z.string(),
  serviceLabel: z.string(),
  when: z.string(),
  price: z.number(),
  cancellable: z.boolean(),
  message: z.string(),
});

const slotsSeen = z.object({
  services: z.array(
    z.object({ service: z.string(), label: z.string(), minutes: z.number(), price: z.number(), kind: z.string() }),
  ),
  slots: z.array(
    z.object({ slot: z.string(), day: z.string(), time: z.string(), kind: z.string(), label: z.string() }),
  ),
});

export type OrderSeen = z.infer<typeof orderSeen>;
export type BookingSeen = z.infer<typeof bookingSeen>;
export type SlotsSeen = z.infer<typeof slotsSeen>;

export interface ShopClient {
  order: (number: string, language: Language) => Promise<Reply<OrderSeen>>;
  booking: (code: string, language: Language) => Promise<Reply<BookingSeen>>;
  slots: (service: string | null, language: Language) => Promise<Reply<SlotsSeen>>;
  book: (wish: { service: string; slot: string; name: string }, language: Language) => Promise<Reply<BookingSeen>>;
  cancel: (code: string, language: Language) => Promise<Reply<BookingSeen>>;
}

const timeoutMs = 4000;

export function shopClient(shopApiUrl: string): ShopClient {
  const ask = <T>(schema: z.ZodType<T>, path: string, query: Record<string, string>, init?: RequestInit) => {
    const url = new URL(path, shopApiUrl);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return askFor(schema, url, init);
  };
  return {
    order: (number, lang) => ask(orderSeen, `/api/orders/${encodeURIComponent(number)}`, { lang }),
    booking: (code, lang) => ask(bookingSeen, `/api/bookings/${encodeURIComponent(code)}`, { lang }),
    slots: (service, lang) => ask(slotsSeen, '/api/slots', service ? { lang, service } : { lang }),
    book: (wish, lang) =>
      ask(
        bookingSeen,
        '/api/bookings',
        { lang },
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(wish),
        },
      ),
    cancel: (code, lang) =>
      ask(bookingSeen, `/api/bookings/${encodeURIComponent(code)}`, { lang }, { method: 'DELETE' }),
  };
}

async function askFor<T>(schema: z.ZodType<T>, url: URL, init?: RequestInit): Promise<Reply<T>> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) });
    const body: unknown = await response.json();
    const refusal = z.object({ message: z.string() }).safeParse(body);
    if (!response.ok)
      return refusal.success ? { kind: 'refused', message: refusal.data.message } : { kind: 'unreachable' };
    const parsed = schema.safeParse(body);
    return parsed.success ? { kind: 'found', value: parsed.data } : { kind: 'unreachable' };
  } catch {
    // Down, too slow or not JSON: for the visitor it is all the same.
    return { kind: 'unreachable' };
  }
}
