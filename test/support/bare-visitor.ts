// The demo shop's visitor on a bare socket: what it is sent, as it comes.
import { WebSocket } from 'ws';
import type { DownFrame, VisitorEvent } from '../../shared/visitor-protocol.ts';

type Said = Extract<VisitorEvent, { type: 'said' }>;

export interface BareVisitor {
  say(cid: string, text: string): void;
  /** The assistant's messages. */
  answers(): Said[];
  /** Called with each frame, when it comes. */
  onFrame: (frame: DownFrame) => void;
  close(): void;
}

/** Resolves once it was let in. */
export async function bareVisitor(origin: string, shop: string): Promise<BareVisitor> {
  const ticketFrom = await fetch(`${origin}/embed/demo`, { headers: { origin: shop } });
  const { ticket } = (await ticketFrom.json()) as { ticket: string };
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/visitor`, { headers: { origin } });
  const got: DownFrame[] = [];
  const visitor: BareVisitor = {
    say: (cid, text) => send({ type: 'say', cid, text }),
    answers: () =>
      got
        .flatMap((frame) => (frame.type === 'events' ? frame.events : []))
        .flatMap((event) => (event.type === 'said' && event.by.kind === 'assistant' ? [event] : [])),
    onFrame: () => {},
    close: () => socket.terminate(),
  };
  const send = (frame: object) => socket.send(JSON.stringify(frame));
  const welcome = new Promise<void>((resolve, reject) => {
    socket.once('close', () => reject(new Error('not let in')));
    socket.on('message', (data: Buffer) => {
      const frame = JSON.parse(data.toString()) as DownFrame;
      got.push(frame);
      if (frame.type === 'welcome') resolve();
      visitor.onFrame(frame);
    });
  });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  send({ type: 'hello', versions: [1, 1], site: 'demo', ticket, language: 'en', browserLanguage: 'en' });
  await welcome;
  return visitor;
}
