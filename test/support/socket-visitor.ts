// A visitor on the real server's own socket, with no panel around it: says, presses, and keeps what it was told.
import { WebSocket } from 'ws';
import { protocolVersion } from '../../shared/version.ts';
import type { DownFrame, VisitorEvent } from '../../shared/visitor-protocol.ts';
import { sampleOrigin } from './site-sample.ts';

export interface SocketVisitor {
  events: VisitorEvent[];
  send(frame: object): void;
  /** The first event that fits, now or within ten seconds. */
  until<T extends VisitorEvent['type']>(
    type: T,
    fits?: (event: Extract<VisitorEvent, { type: T }>) => boolean,
  ): Promise<Extract<VisitorEvent, { type: T }>>;
  close(): void;
}

export async function socketVisitor(origin: string, language = 'en'): Promise<SocketVisitor> {
  const embed = await fetch(`${origin}/embed/key-1`, { headers: { origin: sampleOrigin } });
  const { ticket } = (await embed.json()) as { ticket: string };
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/visitor`, { headers: { origin } });
  const events: VisitorEvent[] = [];
  let changed = () => {};
  socket.on('error', () => socket.terminate());
  socket.on('message', (data: Buffer) => {
    const frame = JSON.parse(data.toString()) as DownFrame;
    if (frame.type === 'events') events.push(...frame.events);
    changed();
  });
  await new Promise((opened) => socket.once('open', opened));
  const visitor: SocketVisitor = {
    events,
    send: (frame) => socket.send(JSON.stringify(frame)),
    async until(type, fits = () => true) {
      const late = Date.now() + 10_000;
      for (;;) {
        const found = events.find((event) => event.type === type && fits(event as never));
        if (found) return found as never;
        if (Date.now() > late)
          throw new Error(`no ${type} within 10 s, but ${events.map((one) => one.type).join(', ')}`);
        await new Promise<void>((wake) => {
          changed = wake;
          setTimeout(wake, 100);
        });
      }
    },
    close: () => socket.terminate(),
  };
  const hello = {
    versions: [protocolVersion, protocolVersion],
    site: 'key-1',
    ticket,
    language,
    browserLanguage: language,
  };
  visitor.send({ type: 'hello', ...hello });
  return visitor;
}
