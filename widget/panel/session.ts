// One open panel: the parts made and wired to each other, in visible lines.
import { oldestServedVersion, protocolVersion } from '../../shared/version.ts';
import type { SiteFace, UpFrame } from '../../shared/visitor-protocol.ts';
import type { Start } from '../bridge.ts';
import { tellablePage } from './address.ts';
import { attributesOf } from './attributes.ts';
import { Connection, type Party, type Status } from './connection.ts';
import { Conversation } from './conversation.ts';
import { Host } from './host.ts';
import { tidyTag, type Language } from './languages.ts';
import type { Words } from './languages/en.ts';
import { makeLazy, type Lazy } from './lazy.ts';
import { browserSurroundings, untilFirstToken } from './browser.ts';
import { computed, effect, signal, type Signal } from './signals.ts';
import { makeStore, type Store } from './store.ts';
import type * as laterPiece from './ui/later/later.ts';
import type * as offersPiece from './ui/offers/offers.ts';
import type * as peoplePiece from './ui/people/people.ts';

export interface Bootstrap {
  siteKey: string;
  site: SiteFace;
  allowedOrigins: string[];
}

// The one session this panel shows, opened before anything is drawn.
export let storeName: string;
export let store: Store;
export let site: Signal<SiteFace>;
export let language: Language;
/** The page's own, as the wire wants it. */
export let pageLanguage: string;
export let words: Words;
export let host: Host;
export let conversation: Conversation;
/** What opens at a press: search, the menu's list, why an answer was given. */
export let later: Lazy<typeof laterPiece>;
/** What a conversation with people needs. */
export let people: Lazy<typeof peoplePiece>;
/** What the assistant offers to do. */
export let offers: Lazy<typeof offersPiece>;
export const status = signal<Status>('connecting');
export const online = signal(navigator.onLine);
/** The visitor can see the panel right now. */
export const watched = computed(() => host.visible.value && inFront.value);
const inFront = signal(true);
let connection: Connection;
let serverAhead = 0;

export function openSession(bootstrap: Bootstrap, port: MessagePort, start: Start, spoken: Language, its: Words): void {
  language = spoken;
  pageLanguage = tidyTag(start.language);
  words = its;
  later = makeLazy(language, () => import('./ui/later/later.ts'));
  people = makeLazy(language, () => import('./ui/people/people.ts'));
  offers = makeLazy(language, () => import('./ui/offers/offers.ts'));
  storeName = `relais:${bootstrap.siteKey}`;
  store = makeStore(storeName, () => localStorage);
  host = new Host(port, start);
  site = signal(bootstrap.site);
  const around = browserSurroundings(() => host.freshTicket());
  conversation = new Conversation({
    store,
    send,
    now: Date.now,
    after: around.after,
    newCid: () => crypto.randomUUID(),
  });
  connection = new Connection(around, partyOf(bootstrap.siteKey, start), start.ticket);
  addEventListener('storage', ({ key }) => key === storeName && conversation.outbox.sync());
  followBrowser();
  tellPages();
  untilFirstToken(store, status, reconnect);
}

export function send(frame: UpFrame): boolean {
  return connection.send(frame);
}

/** Now by the server's clock, which dates the events. */
export function serverNow(): number {
  return Date.now() + serverAhead;
}

export function reconnect(): void {
  connection.start();
}

/** What we say when a socket opens, and who listens then. */
function partyOf(siteKey: string, start: Start): Party {
  let epoch = '';
  return {
    hello: (ticket) => {
      const { token } = store.read();
      const { conversation: id, lastSeq } = conversation.log.value;
      return {
        type: 'hello',
        versions: [oldestServedVersion, protocolVersion],
        site: siteKey,
        ticket,
        language: pageLanguage,
        browserLanguage: tidyTag(navigator.language),
        attributes: attributesOf(start.data),
        ...(token && { token }),
        ...(id && { resume: { conversation: id, epoch, lastSeq } }),
      };
    },
    received: (frame) => {
      if (frame.type === 'welcome') {
        ({ epoch } = frame);
        serverAhead = Date.parse(frame.serverTime) - Date.now();
        site.value = frame.site;
        if (frame.token) store.change({ token: frame.token });
      }
      conversation.receive(frame);
    },
    changed: (next) => {
      status.value = next;
      if (next !== 'live') conversation.outbox.disconnected();
    },
  };
}

function followBrowser(): void {
  inFront.value = !document.hidden;
  addEventListener('online', () => {
    online.value = true;
    connection.probe();
  });
  addEventListener('offline', () => (online.value = false));
  document.addEventListener('visibilitychange', () => {
    inFront.value = !document.hidden;
    if (inFront.value) connection.probe();
  });
  // Closed by hand, so that the host page may rest in the back/forward cache.
  addEventListener('pagehide', () => connection.pause());
  addEventListener('pageshow', ({ persisted }) => persisted && connection.start());
}

/** Each page once, and only while there is a conversation that it could help. */
function tellPages(): void {
  let told = '';
  effect(() => {
    const page = host.page.value && tellablePage(host.page.value);
    const open = conversation.log.value.conversation && conversation.standing.value.phase !== 'closed';
    if (!page || !open || status.value !== 'live') return;
    if (page.url === told || page.url === conversation.standing.value.page) return;
    told = page.url;
    queueMicrotask(() => conversation.do({ type: 'visit', ...page }));
  });
}
