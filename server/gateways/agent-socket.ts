// The agents' door: socket.io under /console/socket, for whoever has a session.
import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { agentRequestSchemas, type AgentRequestName, type Reply } from '../../shared/agent-protocol.ts';
import { Refused } from '../domain/refused.ts';
import { onEverySite } from '../every-site.ts';
import type { BusMessage } from '../ports.ts';
import type { AgentParts } from './agent-parts.ts';
import { agentRequests } from './agent-requests.ts';
import type { AgentServer, AgentSocket } from './agent-wire.ts';
import { tokenBucket } from '../domain/token-bucket.ts';
import { createAgentRooms } from './agent-rooms.ts';

export const agentSocketPath = '/console/socket';

const agentRequestNames = Object.keys(agentRequestSchemas) as AgentRequestName[];
const requestBurst = 200;
const requestsPerSecond = 20;
/** How often an open console's session is looked at again. */
const sessionCheckEvery = 60_000;

export async function agentSocket(http: HttpServer, parts: AgentParts): Promise<{ close(): void }> {
  const io: AgentServer = new Server(http, {
    path: agentSocketPath,
    transports: ['websocket'],
    serveClient: false,
    // Who has not shown a session by then is let go.
    connectTimeout: 5_000,
    maxHttpBufferSize: 128 * 1024,
    allowRequest: (request, done) => done(null, isOwnPage(request.headers.origin, request.headers.host)),
  });
  const rooms = createAgentRooms(io, parts);
  io.use((socket, next) => {
    admit(parts, socket).then(
      () => next(),
      () => next(new Error('notSignedIn')),
    );
  });
  io.on('connection', (socket) => {
    serve(parts, rooms, socket);
    const onDuty = parts.presence.onDuty();
    socket.emit('duty', { agents: onDuty.map((agent) => ({ ...agent, on: true })) });
    socket.on('disconnect', () => leaveDuty(parts, io, socket));
  });
  const stopSites = await onEverySite(parts.store, parts.bus, (message) => {
    if (message.kind === 'events') io.local.emit('summary', message.summary);
  });
  const stopAll = await parts.bus.subscribe('all', (message) => onNewsForAll(parts, io, message));
  const stopChecking = checkSessions(parts, io);
  return {
    close() {
      stopChecking();
      stopSites();
      stopAll();
      rooms.close();
      // Not io.close(): it closes the HTTP server and waits for every socket on it, the visitors' too.
      io.disconnectSockets(true);
      io.engine.close();
    },
  };
}

async function admit(parts: AgentParts, socket: AgentSocket): Promise<void> {
  const session = await parts.sessions.ofCookies(socket.request.headers.cookie);
  if (session === null) throw new Error('notSignedIn');
  socket.data.account = session.account;
  socket.data.tokenHash = session.tokenHash;
}

function serve(parts: AgentParts, rooms: ReturnType<typeof createAgentRooms>, socket: AgentSocket): void {
  const bucket = tokenBucket(requestBurst, requestsPerSecond);
  const handlers = agentRequests(parts, rooms, socket) as Record<
    AgentRequestName,
    (request: unknown) => Promise<unknown>
  >;
  for (const name of agentRequestNames) {
    // socket.io cannot type a loop over event names, so each handler checks what it is given.
    (socket as Socket).on(name, (request: unknown, reply: unknown) => {
      if (typeof reply !== 'function') return;
      handle(name, request).then((answer) => reply(answer), parts.report);
    });
  }

  async function handle(name: AgentRequestName, request: unknown): Promise<Reply<unknown>> {
    const parsed = agentRequestSchemas[name].safeParse(request);
    if (!parsed.success) return { ok: false, code: 'badFrame' };
    if (!bucket.take(parts.clock.now())) return { ok: false, code: 'tooFast' };
    return answer(parts, () => handlers[name](parsed.data));
  }
}

async function answer<T>(parts: AgentParts, task: () => Promise<T>): Promise<Reply<T>> {
  try {
    return { ok: true, value: await task() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, code: error.code };
    parts.report(error);
    return { ok: false, code: 'tryAgain' };
  }
}

function leaveDuty(parts: AgentParts, io: AgentServer, socket: AgentSocket): void {
  const { account } = socket.data;
  const elsewhere = [...io.of('/').sockets.values()].some((other) => other.data.account.id === account.id);
  if (!elsewhere) parts.presence.set(account.id, account.name, false);
}

function onNewsForAll(parts: AgentParts, io: AgentServer, message: BusMessage): void {
  if (message.kind === 'duty') {
    io.local.emit('duty', { agents: parts.presence.onDuty().map((agent) => ({ ...agent, on: true })) });
  }
  if (message.kind === 'sessionsEnded') void endSessions(parts, io, message.agentId).catch(parts.report);
}

/** After a log-out the consoles that lost their session go at once. */
async function endSessions(parts: AgentParts, io: AgentServer, agentId: string | null): Promise<void> {
  for (const socket of io.of('/').sockets.values()) {
    const { account, tokenHash } = socket.data;
    if (agentId !== null && account.id !== agentId) continue;
    if (!(await parts.sessions.alive(tokenHash))) socket.disconnect(true);
  }
}

function checkSessions(parts: AgentParts, io: AgentServer): () => void {
  let cancel = parts.clock.after(sessionCheckEvery, check);
  function check(): void {
    endSessions(parts, io, null).catch(parts.report);
    cancel = parts.clock.after(sessionCheckEvery, check);
  }
  return () => cancel();
}

function isOwnPage(origin: string | undefined, host: string | undefined): boolean {
  return origin !== undefined && URL.parse(origin)?.host === host;
}
