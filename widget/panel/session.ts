// One open panel: the parts made and wired to each other, in visible lines.
import { oldestServedVersion, protocolVersion } from '../../shared/version.ts';
import type { SiteFace } from '../../shared/visitor-protocol.ts';
import type { Start } from '../bridge.ts';
import { tellablePage } from './address.ts';
import { attributesOf } from './attributes.ts';
import { Connection, type Party, type Status } from './connection.ts';
import { Conversation } from './conversation.ts';
import { Host } from './host.ts';
import { tidyTag } from './languages.ts';
import type { Words } from './languages/en.ts';
import { makeLater, type Later } from './later.ts';
import { browserSurroundings, untilFirstToken } from './browser.ts';
import { computed, effect, signal, type ReadonlySignal, type Signal } from './signals.ts';
import { makeStore, type Store } from './store.ts';

export interface Bootstrap {
  siteKey: string;
  site: SiteFace;
  allowedOrigins: string[];
}

export interface Session {
  storeName: string;
  store: Store;
  site: Signal<SiteFace>;
  language: string;
  words: Words;
  host: Host;
  conversation: Conversation;
  status: Signal<Status>;
  online: Signal<boolean>;
  /** The visitor can see the panel right now. */
  watched: ReadonlySignal<boolean>;
  send: Connection['send'];
  later: Later;
  reconnect: () => void;
}

/** The one this panel shows; opened before anything is drawn. */
export let session: Session;

export function openSession(
  bootstrap: Bootstrap,
  port: MessagePort,
  start: Start,
  language: string,
  words: Words,
): void {
  const storeName = `relais:${bootstrap.siteKey}`;
  const store = makeStore(storeName, () => localStorage);
  const host = new Host(port, start);
  const status = signal<Status>('connecting');
  const online = signal(navigator.onLine);
  const inFront = signal(!document.hidden);
  const site = signal(bootstrap.site);
  const around = browserSurroundings(() => host.freshTicket());
  const conversation = new Conversation({
    store,
    send: (frame) => connection.send(frame),
    now: Date.now,
    after: around.after,
    newCid: () => crypto.randomUUID(),
    language: tidyTag(start.language),
  });
  const party = partyOf({ siteKey: bootstrap.siteKey, store, conversation, site, status, start });
  const connection = new Connection(around, party, start.ticket);
  addEventListener('storage', ({ key }) => key === storeName && conversation.outbox.sync());
  followBrowser(connection, online, inFront);
  tellPages(host, conversation, status);
  untilFirstToken(store, status, () => connection.start());
  session = {
    storeName,
    store,
    site,
    language,
    words,
    host,
    conversation,
    status,
    online,
    watched: computed(() => host.visible.value && inFront.value),
    send: (frame) => connection.send(frame),
    later: makeLater(language),
    reconnect: () => connection.start(),
  };
}

interface PartyParts extends Pick<Session, 'store' | 'conversation' | 'site' | 'status'> {
  siteKey: string;
  start: Start;
}

/** What we say when a socket opens, and who listens then. */
function partyOf({ siteKey, store, conversation, site, status, start }: PartyParts): Party {
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
        language: tidyTag(start.language),
        browserLanguage: tidyTag(navigator.language),
        attributes: attributesOf(start.data),
        ...(token && { token }),
        ...(id && { resume: { conversation: id, epoch, lastSeq } }),
      };
    },
    received: (frame) => {
      if (frame.type === 'welcome') {
        ({ epoch } = frame);
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

function followBrowser(connection: Connection, online: Signal<boolean>, inFront: Signal<boolean>): void {
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
function tellPages(host: Host, conversation: Conversation, status: Signal<Status>): void {
  let told = '';
  effect(() => {
    const page = host.page.value && tellablePage(host.page.value);
    const open = conversation.log.value.conversation && conversation.standing.value.phase !== 'closed';
    if (!page || !open || status.value !== 'live') return;
    if (page.url === told || page.url === conversation.standing.value.page) return;
    told = page.url;
    queueMicrotask(() => conversation.visit(page.url, page.title));
  });
}
