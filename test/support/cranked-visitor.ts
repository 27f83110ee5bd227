// A visitor's wire that a test cranks: frames wait in both directions until the test lets them through.
import type { DownFrame, Resume, UpFrame, VisitorEvent } from '../../shared/visitor-protocol.ts';
import { protocolVersion } from '../../shared/version.ts';
import { openVisitorSession, type VisitorSession } from '../../server/gateways/visitor-session.ts';
import { settle } from './hand-clock.ts';
import { sampleOrigin } from './site-sample.ts';
import type { WholeServer } from './whole-server.ts';

export interface CrankedVisitor {
  session: VisitorSession;
  /** Everything the server has sent, oldest first. */
  got: DownFrame[];
  closedWith: number | null;
  send(frame: UpFrame | { type: string; [key: string]: unknown }): Promise<void>;
  sendText(text: string): Promise<void>;
  hello(over?: {
    token?: string;
    resume?: Resume;
    language?: string;
    siteKey?: string;
    origin?: string;
  }): Promise<Welcome>;
  say(cid: string, text: string): Promise<void>;
  /** Frames of one type. */
  all<T extends DownFrame['type']>(type: T): Extract<DownFrame, { type: T }>[];
  /** The events received since the last snapshot, by number. */
  log(): VisitorEvent[];
  /** What was said, as "author: text". */
  transcript(): string[];
  drop(): void;
  /** Set to make the network look full. */
  pressure: { bufferedAmount: number };
}

type Welcome = Extract<DownFrame, { type: 'welcome' }>;

export function crankedVisitor(server: WholeServer): CrankedVisitor {
  const got: DownFrame[] = [];
  const pressure = { bufferedAmount: 0 };
  const visitor = { closedWith: null as number | null };
  const session = openVisitorSession(server, {
    send: (text) => got.push(JSON.parse(text) as DownFrame),
    close: (code) => {
      visitor.closedWith = code;
    },
    get bufferedAmount() {
      return pressure.bufferedAmount;
    },
  });

  async function sendText(text: string): Promise<void> {
    await session.receive(text);
    await settle();
  }

  function all<T extends DownFrame['type']>(type: T): Extract<DownFrame, { type: T }>[] {
    return got.filter((frame): frame is Extract<DownFrame, { type: T }> => frame.type === type);
  }

  function log(): VisitorEvent[] {
    let events: VisitorEvent[] = [];
    for (const frame of all('events')) events = frame.mode === 'snapshot' ? frame.events : [...events, ...frame.events];
    return events;
  }

  return Object.assign(visitor, {
    session,
    got,
    pressure,
    sendText,
    all,
    log,
    send: (frame: { type: string }) => sendText(JSON.stringify(frame)),
    async hello(over: Parameters<CrankedVisitor['hello']>[0] = {}): Promise<Welcome> {
      const { siteKey = 'key-1', origin = sampleOrigin, language = 'en', ...rest } = over;
      const ticket = server.tickets.issue({ siteKey, origin, kind: 'embed' });
      const versions = [protocolVersion, protocolVersion];
      await sendText(
        JSON.stringify({
          type: 'hello',
          versions,
          site: siteKey,
          ticket,
          language,
          browserLanguage: language,
          ...rest,
        }),
      );
      const welcome = all('welcome')[0];
      if (welcome === undefined) throw new Error(`no welcome, closed with ${visitor.closedWith}`);
      return welcome;
    },
    say: (cid: string, text: string) => sendText(JSON.stringify({ type: 'say', cid, text })),
    transcript: () => log().flatMap((event) => (event.type === 'said' ? [`${event.by.kind}: ${event.text}`] : [])),
    drop() {
      session.closed();
    },
  });
}
