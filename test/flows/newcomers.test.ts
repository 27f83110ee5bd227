// New visitors are written down when they come: somebody who comes again and again as somebody new is let in only so often.
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { closeCodes } from '../../shared/version.ts';
import type { DownFrame } from '../../shared/visitor-protocol.ts';
import { listeningApp } from '../support/listening-app.ts';
import { sampleOrigin } from '../support/site-sample.ts';

async function visit(origin: string, ticket: string, token?: string) {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/visitor`, { headers: { origin } });
  const answer = new Promise<{ token?: string | undefined; closed?: number }>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', (code) => resolve({ closed: code }));
    socket.on('message', (data: Buffer) => {
      const frame = JSON.parse(data.toString()) as DownFrame;
      if (frame.type === 'welcome') resolve({ token: frame.token });
    });
  });
  await new Promise((opened) => socket.once('open', opened));
  const hello = { type: 'hello', versions: [1, 1], site: 'key-1', ticket, language: 'en', browserLanguage: 'en' };
  socket.send(JSON.stringify({ ...hello, ...(token && { token }) }));
  const answered = await answer;
  socket.terminate();
  await new Promise((closed) => (socket.readyState === WebSocket.CLOSED ? closed(null) : socket.once('close', closed)));
  return answered;
}

test('from one address fifteen come as new and no more, with five sockets each allowed; who is known always comes', async () => {
  const app = await listeningApp();
  const embed = await fetch(`${app.origin}/embed/key-1`, { headers: { origin: sampleOrigin } });
  const { ticket } = (await embed.json()) as { ticket: string };
  const first = await visit(app.origin, ticket);
  const known = first.token ?? '';
  const answers: (number | undefined)[] = [];
  for (let n = 0; n < 16; n += 1) answers.push((await visit(app.origin, ticket)).closed);
  expect(answers.filter((code) => code === undefined)).toHaveLength(14);
  expect(answers.at(-1)).toBe(closeCodes.tooMany.code);
  expect(await visit(app.origin, ticket, known)).toEqual({ token: undefined });
  expect((await visit(app.origin, ticket, 'made-up')).closed).toBe(closeCodes.tooMany.code);
});
