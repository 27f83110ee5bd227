// The console's socket: asks with an answer or a clear failure, never a silent queue; what to send again is the inbox's business.
import { signal, type Signal } from '@preact/signals';
import { io, type Socket } from 'socket.io-client';
import type {
  AgentAsks,
  AgentNews,
  AgentReplies,
  AgentRequest,
  AgentRequestName,
  Reply,
} from '../shared/agent-protocol.ts';

export type Connection = 'connecting' | 'live' | 'lost';
export type AskResult<T> = Reply<T> | 'offline';

/** What the inbox needs of a socket; tests put a scripted one in its place. */
export interface Wire {
  connection: Signal<Connection>;
  ask<N extends AgentRequestName>(name: N, request: AgentRequest<N>): Promise<AskResult<AgentReplies[N]>>;
  /** For what may be lost: typing. */
  tell<N extends AgentRequestName>(name: N, request: AgentRequest<N>): void;
  close(): void;
}

export interface WireListener {
  news: AgentNews;
  connected(): void;
  /** The server closed or refused the session: ask who is logged in. */
  ended(): void;
}

const answerWithinMs = 10_000;

export function openWire(listener: WireListener): Wire {
  const connection = signal<Connection>('connecting');
  let closed = false;
  const comeBack = (ms: number) =>
    setTimeout(
      () => {
        if (!closed) socket.connect();
      },
      ms * (1 + Math.random()),
    );
  const socket: Socket<AgentNews, AgentAsks> = io({
    path: '/console/socket',
    transports: ['websocket'],
    withCredentials: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 8000,
    randomizationFactor: 0.5,
  });
  for (const name of Object.keys(listener.news) as (keyof AgentNews)[]) socket.on(name, listener.news[name]);
  socket.on('connect', () => {
    connection.value = 'live';
    listener.connected();
  });
  socket.on('disconnect', (reason) => {
    connection.value = 'lost';
    if (reason !== 'io server disconnect') return;
    // The library stops by itself after this reason; the session decides whether coming back makes sense.
    listener.ended();
    comeBack(1000);
  });
  socket.on('connect_error', () => {
    connection.value = 'lost';
    // A refused handshake looks the same as a server that is down; only HTTP tells which.
    if (!socket.active) comeBack(2000);
    listener.ended();
  });
  const wake = () => {
    if (!socket.connected && document.visibilityState === 'visible') socket.connect();
  };
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  return {
    connection,
    ask: (name, request) => ask(socket, name, request),
    tell: (name, request) => void (socket.connected && ask(socket, name, request)),
    close: () => {
      closed = true;
      removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
      socket.disconnect();
    },
  };
}

/** Never emits while disconnected: the library would keep it and send it after the reconnect, beside our own resend. */
async function ask<N extends AgentRequestName>(
  socket: Socket<AgentNews, AgentAsks>,
  name: N,
  request: AgentRequest<N>,
): Promise<AskResult<AgentReplies[N]>> {
  if (!socket.connected) return 'offline';
  try {
    return await answerOf(socket.timeout(answerWithinMs), name, request);
  } catch {
    return socket.connected ? { ok: false, code: 'tryAgain' } : 'offline';
  }
}

/** The library's typing of an emit cannot follow a name that is itself a type parameter, so this one call is untyped. */
function answerOf<N extends AgentRequestName>(
  socket: unknown,
  name: N,
  request: AgentRequest<N>,
): Promise<Reply<AgentReplies[N]>> {
  return (socket as Socket).emitWithAck(name, request) as Promise<Reply<AgentReplies[N]>>;
}
