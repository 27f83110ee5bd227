// The visitors' door: a plain WebSocket at /visitor, with its limits.
import type { EventEmitter } from 'node:events';
import websocket from '@fastify/websocket';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { closeCodes, maxFrameBytes } from '../../shared/version.ts';
import { openVisitorSession, type VisitorSession } from './visitor-session.ts';
import { networkOf } from '../auth/address-network.ts';
import { bucketsByKey } from '../domain/token-bucket.ts';
import type { VisitorParts } from './visitor-parts.ts';

export interface VisitorDoorOptions {
  parts: VisitorParts;
  /** Upgrade requests that are ours; the agents' door takes the others. */
  upgrades: EventEmitter;
  socketsPerAddress: number;
}

export async function visitorSocket(app: FastifyInstance, options: VisitorDoorOptions): Promise<void> {
  const { parts, upgrades, socketsPerAddress } = options;
  const open = new Map<string, number>();
  // Each newcomer is written down: a socket opened again and again without a token must not fill the disk.
  const newcomers = bucketsByKey(3 * socketsPerAddress, socketsPerAddress / 60);
  // The types want a whole HTTP server, the library only listens to its `upgrade`.
  const server = upgrades as unknown as NonNullable<websocket.WebsocketPluginOptions['options']>['server'];
  const sessions = new Set<VisitorSession>();
  await app.register(websocket, {
    options: { perMessageDeflate: false, maxPayload: maxFrameBytes, server },
    preClose(done) {
      for (const session of sessions) session.sendAway('restarting');
      done();
    },
  });

  app.get('/visitor', { websocket: true, preValidation: refuseForeignPages }, (socket, request) => {
    const address = request.ip;
    const others = open.get(address) ?? 0;
    if (others >= socketsPerAddress) return socket.close(closeCodes.tooMany.code, 'tooMany');
    open.set(address, others + 1);
    const mayBeNew = () => newcomers.take(networkOf(address), parts.clock.now());
    const session = openVisitorSession(parts, socket, mayBeNew);
    sessions.add(session);
    socket.on('message', (data: Buffer, isBinary: boolean) => {
      if (isBinary) socket.close(closeCodes.badFrame.code, 'badFrame');
      else session.receive(data.toString('utf8')).catch(parts.report);
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      session.closed();
      sessions.delete(session);
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
  });
}

/** The panel is our own page, so its socket says our own origin; anything else is somebody else's page. */
async function refuseForeignPages(request: FastifyRequest): Promise<void> {
  const { origin } = request.headers;
  if (origin === undefined || URL.parse(origin)?.host !== request.host) {
    throw Object.assign(new Error('this socket is for the chat panel only'), { statusCode: 403 });
  }
}
