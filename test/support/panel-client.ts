// The panel's own logic (connection, outbox, log) without its screen, on any wire.
import { oldestServedVersion, protocolVersion } from '../../shared/version.ts';
import type { UpFrame } from '../../shared/visitor-protocol.ts';
import { Connection, type Status, type Surroundings } from '../../widget/panel/connection.ts';
import { Conversation } from '../../widget/panel/conversation.ts';
import { makeStore, type Store } from '../../widget/panel/store.ts';

export interface PanelClient {
  connection: Connection;
  conversation: Conversation;
  store: Store;
  status(): Status;
}

export interface PanelOptions {
  around: Surroundings;
  now: () => number;
  newCid: () => string;
  /** What this browser keeps; a second client with the same shelf is the same visitor after a reload. */
  shelf: Map<string, string>;
  siteKey: string;
  ticket: string;
}

export function panelClient(options: PanelOptions): PanelClient {
  const { around, shelf, siteKey } = options;
  const storage = {
    getItem: (key: string) => shelf.get(key) ?? null,
    setItem: (key: string, value: string) => void shelf.set(key, value),
    removeItem: (key: string) => void shelf.delete(key),
  };
  const store = makeStore(`relais:${siteKey}`, () => storage);
  let status: Status = 'connecting';
  let epoch = '';
  const conversation = new Conversation({
    store,
    send: (frame: UpFrame) => connection.send(frame),
    now: options.now,
    after: around.after,
    newCid: options.newCid,
  });

  function hello(ticket: string): UpFrame {
    const { token } = store.read();
    const { conversation: id, lastSeq } = conversation.log.value;
    return {
      type: 'hello',
      versions: [oldestServedVersion, protocolVersion],
      site: siteKey,
      ticket,
      language: 'en',
      browserLanguage: 'en',
      ...(token === undefined ? {} : { token }),
      ...(id === null ? {} : { resume: { conversation: id, epoch, lastSeq } }),
    };
  }

  const connection: Connection = new Connection(
    around,
    {
      hello,
      received(frame) {
        if (frame.type === 'welcome') {
          epoch = frame.epoch;
          if (frame.token !== undefined) store.change({ token: frame.token });
        }
        conversation.receive(frame);
      },
      changed(next) {
        status = next;
        if (next !== 'live') conversation.outbox.disconnected();
      },
    },
    options.ticket,
  );
  return { connection, conversation, store, status: () => status };
}
