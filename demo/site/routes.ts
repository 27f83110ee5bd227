// The addresses of the site in one language.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Language } from '../language.ts';
import { isProductId } from '../products/products.ts';
import { isService } from '../shop-api/services.ts';
import type { HelpArticle } from './help-articles.ts';
import type { Page } from './layout.ts';
import { basketPage } from './pages/basket.ts';
import { bookingPage } from './pages/booking.ts';
import type { BuildTab } from './pages/build.ts';
import { buildPage, buildTabs } from './pages/build.ts';
import { articlePage, helpPage } from './pages/help.ts';
import { homePage } from './pages/home.ts';
import { orderPage } from './pages/order.ts';
import { aboutPage, accountPage, notFoundPage } from './pages/plain.ts';
import { productListPage, productPage } from './pages/products.ts';
import { workshopPage } from './pages/workshop.ts';
import type { ShopClient } from './shop-client.ts';
import type { SendPage } from './site.ts';
import { siteWords } from './words/words.ts';

export interface PageParts {
  language: Language;
  shop: ShopClient;
  articles: readonly HelpArticle[];
  now: () => Date;
  send: SendPage;
}

export function addPages(site: FastifyInstance, parts: PageParts): void {
  addShopPages(site, parts);
  addServicePages(site, parts);
  addWorkshopPages(site, parts);
}

function addShopPages(site: FastifyInstance, parts: PageParts): void {
  const { language, shop, articles } = parts;
  const page = pageAdder(site, parts);
  const home = async () => homePage(writing(parts), await shop.slots(null, language), articles);
  page('', home);
  page('/', home);
  page('/bikes', () => productListPage('bikes', writing(parts)));
  page('/accessories', () => productListPage('accessories', writing(parts)));
  page('/products/:id', (request) => {
    const id = param(request, 'id');
    return isProductId(id) ? productPage(id, writing(parts), articles) : notFoundPage(writing(parts));
  });
  page('/basket', () => basketPage(writing(parts)));
  page('/build', () => buildPage(writing(parts), 'colour'));
  page('/build/:tab', (request) => {
    const tab = param(request, 'tab');
    return isBuildTab(tab) ? buildPage(writing(parts), tab) : notFoundPage(writing(parts));
  });
}

function addServicePages(site: FastifyInstance, parts: PageParts): void {
  const { language, shop, articles } = parts;
  const page = pageAdder(site, parts);
  page('/order', async (request) => {
    const number = queried(request, 'number').trim().slice(0, 40);
    return orderPage(writing(parts), number, number === '' ? null : await shop.order(number, language));
  });
  page('/help', (request) => helpPage(writing(parts), articles, queried(request, 'q').trim().slice(0, 200)));
  page('/help/:slug', (request) => {
    const article = articles.find(({ slug }) => slug === param(request, 'slug'));
    return article ? articlePage(writing(parts), articles, article) : notFoundPage(writing(parts));
  });
  page('/about', () => aboutPage(writing(parts)));
  page('/account', () => accountPage(writing(parts)));
}

function addWorkshopPages(site: FastifyInstance, parts: PageParts): void {
  const { language, shop, send } = parts;
  const page = pageAdder(site, parts);
  const known = (service: string) => (isService(service) ? service : null);
  page('/workshop', async (request) => {
    const service = known(queried(request, 'service'));
    return workshopPage(writing(parts), { service, slots: await shop.slots(service, language) });
  });
  page('/workshop/booking', async (request) => {
    const code = queried(request, 'code').trim().slice(0, 40);
    return bookingPage(writing(parts), code, await shop.booking(code, language));
  });
  site.post(`/${language}/workshop`, async (request, reply) => {
    const wish = bookingForm.safeParse(request.body).data ?? { service: '', slot: '', name: '' };
    const booked = await shop.book(wish, language);
    if (booked.kind === 'found') return redirectToBooking(reply, language, booked.value.code);
    const { workshop: say } = siteWords[language];
    const service = known(wish.service);
    const problem = booked.kind === 'refused' ? booked.message : say.unreachable;
    const slots = await shop.slots(service, language);
    return send(request, reply, language, workshopPage(writing(parts), { service, slots, problem, name: wish.name }));
  });
  site.post(`/${language}/workshop/cancel`, async (request, reply) => {
    const code = cancelForm.safeParse(request.body).data?.code ?? '';
    const cancelled = await shop.cancel(code, language);
    if (cancelled.kind === 'found') return redirectToBooking(reply, language, cancelled.value.code);
    return send(request, reply, language, bookingPage(writing(parts), code, cancelled));
  });
}

const bookingForm = z.object({
  service: z.string().max(40).default(''),
  slot: z.string().max(40).default(''),
  name: z.string().max(200).default(''),
});
const cancelForm = z.object({ code: z.string().max(40) });

/** A form that was sent answers with a page of its own, so that a reload does not book twice. */
function redirectToBooking(reply: FastifyReply, language: Language, code: string): FastifyReply {
  return reply.redirect(`/${language}/workshop/booking?code=${encodeURIComponent(code)}`, 303);
}

type Write = (request: FastifyRequest) => Page | Promise<Page>;

function pageAdder(site: FastifyInstance, { language, send }: PageParts): (path: string, write: Write) => void {
  return (path, write) => {
    site.get(`/${language}${path}`, async (request, reply) => send(request, reply, language, await write(request)));
  };
}

function writing({ language, now }: PageParts): { language: Language; words: (typeof siteWords)[Language]; now: Date } {
  return { language, words: siteWords[language], now: now() };
}

function isBuildTab(value: string): value is BuildTab {
  return (buildTabs as readonly string[]).includes(value);
}

function param(request: FastifyRequest, name: string): string {
  return z.record(z.string(), z.string()).safeParse(request.params).data?.[name] ?? '';
}

/** A repeated parameter counts once, by its first value. */
function queried(request: FastifyRequest, name: string): string {
  const value = z.record(z.string(), z.unknown()).safeParse(request.query).data?.[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : '';
}
