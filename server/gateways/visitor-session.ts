// One visitor's connection: what it may send, in order, and what it is told. Knows no transport, so tests can crank it by hand.
import { upFrameSchema, type DownFrame, type UpFrame } from '../../shared/visitor-protocol.ts';
import { closeCodes } from '../../shared/version.ts';
import { Refused } from '../domain/refused.ts';
import { tokenBucket } from '../domain/token-bucket.ts';
import type { BusMessage } from '../ports.ts';
import { openConversationFeed, type ConversationFeed } from './visitor-feed.ts';
import { handshake, type Admitted, type Hello } from './visitor-handshake.ts';
import type { VisitorParts } from './visitor-parts.ts';
import { runVerb, type Verb } from './visitor-verb-table.ts';

/** All a session needs of a socket. */
export interface Socket {
  send(text: string): void;
  close(code: number, reason: string): void;
  /** Bytes handed over and not yet taken by the network. */
  readonly bufferedAmount: number;
}

export interface VisitorSession {
  /** Frames are handled one after another, in the order they came. */
  receive(text: string): Promise<void>;
  closed(): void;
  /** Closes from our side, with the code that tells the client whether to come back. */
  sendAway(why: Close): void;
}

const helloDeadline = 5_000;
/** Browsers slow a hidden page's heartbeat down to one a minute: two of those may go missing. */
const longestSilence = 140_000;
/** Past this an ephemeral frame is dropped, past the second one the client is sent away to resume. */
const crowdedBytes = 128 * 1024;
const fullBytes = 1024 * 1024;
/** Verbs at once, and verbs a second: a person never types faster. */
const verbBurst = 20;
const verbsPerSecond = 2;
/** Frames of any kind; a client past this is no client of ours. */
const frameBurst = 300;
const framesPerSecond = 30;
/** Reading again and looking up cost far more than the frames that ask for them. */
const fetchBurst = 10;
const fetchesPerSecond = 1;
const searchBurst = 20;
const searchesPerSecond = 4;

type Close = keyof typeof closeCodes;

/** `mayBeNew` is asked before somebody unknown is written down. */
export function openVisitorSession(parts: VisitorParts, socket: Socket, mayBeNew = () => true): VisitorSession {
  const verbs = tokenBucket(verbBurst, verbsPerSecond);
  const frames = tokenBucket(frameBurst, framesPerSecond);
  const fetches = tokenBucket(fetchBurst, fetchesPerSecond);
  const searches = tokenBucket(searchBurst, searchesPerSecond);
  let admitted: Admitted | null = null;
  let feed: ConversationFeed | null = null;
  let over = false;
  let queue: Promise<void> = Promise.resolve();
  let cancelSilence = parts.clock.after(helloDeadline, () => end('silent'));

  function end(why: Close): void {
    if (over) return;
    socket.close(closeCodes[why].code, why);
    closed();
  }

  function closed(): void {
    over = true;
    cancelSilence();
    feed?.stop();
  }

  function send(frame: DownFrame): void {
    if (over) return;
    const ephemeral = frame.type === 'delta' || frame.type === 'typing' || frame.type === 'queue';
    if (ephemeral && socket.bufferedAmount > crowdedBytes) return;
    if (socket.bufferedAmount > fullBytes) end('tooSlow');
    else socket.send(JSON.stringify(frame));
  }

  async function handle(text: string): Promise<void> {
    if (over) return;
    const frame = parseFrame(text);
    if (frame === 'unknown') return;
    if (frame === null) return admitted === null ? end('badFrame') : send(refusal(null, 'badFrame'));
    stayAwake();
    if (frame.type === 'hello') return admitted === null ? greet(frame) : end('badFrame');
    if (admitted === null || feed === null) return end('badFrame');
    await handleAdmitted(frame, admitted, feed);
  }

  function stayAwake(): void {
    cancelSilence();
    cancelSilence = parts.clock.after(longestSilence, () => end('silent'));
  }

  async function greet(hello: Hello): Promise<void> {
    const result = await handshake(parts, hello, mayBeNew);
    if ('close' in result) return end(result.close);
    admitted = result.admitted;
    send(result.welcome);
    feed = await openConversationFeed(parts, admitted, send, hello.resume);
    if (over) feed.stop();
  }

  async function handleAdmitted(frame: Exclude<UpFrame, Hello>, who: Admitted, live: ConversationFeed): Promise<void> {
    switch (frame.type) {
      case 'ping':
        return send({ type: 'pong', lastSeq: await live.lastSeq() });
      case 'fetch':
        // Past the limit nothing is answered: the next pong tells that something is missing, and the client asks again.
        return fetches.take(parts.clock.now()) ? live.replay(frame.from) : undefined;
      case 'typing':
        return live.publish((conversationId): BusMessage => {
          return { kind: 'typing', conversationId, by: { kind: 'visitor' }, on: frame.on };
        });
      case 'search':
        if (!searches.take(parts.clock.now())) return send(refusal(null, 'tooFast'));
        return send({ type: 'results', id: frame.id, items: await search(who, frame.language, frame.query) });
      default:
        return verb(frame, who, live);
    }
  }

  function search(who: Admitted, language: string, query: string) {
    return parts.knowledge.search(who.site.id, language.slice(0, 2).toLowerCase(), query, 6);
  }

  async function verb(frame: Verb, who: Admitted, live: ConversationFeed): Promise<void> {
    const cid = 'cid' in frame ? frame.cid : null;
    if (!verbs.take(parts.clock.now())) return send(refusal(cid, 'tooFast'));
    try {
      const outcome = await runVerb(parts, who, frame);
      // Nothing new came of a repeat, which may belong to a former conversation; a new one may be another tab's.
      if (outcome.events.length > 0 || frame.type === 'startNew') await live.follow(outcome.state.id);
      if (cid !== null) send({ type: 'ack', cid, seq: outcome.seq, at: outcome.at });
    } catch (error) {
      if (!(error instanceof Refused)) parts.report(error);
      send(refusal(cid, error instanceof Refused ? error.code : 'tryAgain'));
    }
  }

  return {
    receive(text) {
      // Counted as they come, so that no more than a burst can wait for what is slow.
      if (!over && !frames.take(parts.clock.now())) end('tooMany');
      if (over) return queue;
      queue = queue
        .then(() => handle(text))
        .catch((error: unknown) => {
          parts.report(error);
          end('failed');
        });
      return queue;
    },
    closed,
    sendAway: end,
  };
}

function refusal(cid: string | null, code: Refused['code']): DownFrame {
  return { type: 'refused', cid, code, retry: code === 'tooFast' || code === 'tryAgain' };
}

const knownTypes = new Set<unknown>(upFrameSchema.options.map((option) => option.shape.type.value));

/** Null for what is broken; `unknown` for a type that a newer client may send, which is passed over. */
function parseFrame(text: string): UpFrame | 'unknown' | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof json !== 'object' || json === null || !('type' in json)) return null;
  if (!knownTypes.has(json.type)) return 'unknown';
  return upFrameSchema.safeParse(json).data ?? null;
}
