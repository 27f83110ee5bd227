// Starting, refusing to start, and stopping: what an operator meets on the command line.
import { expect, test } from 'vitest';
import { freePort, startRealServer } from '../support/real-server.ts';
import { temporaryFolder } from '../support/whole-server.ts';

test('it is ready within three seconds, healthy, and prints a set-up link until there is an account', async () => {
  const [port, dataDir] = [await freePort(), await temporaryFolder()];
  const first = await timed(() => startRealServer({ port, dataDir }));
  const server = first.value;
  expect(await (await fetch(`${server.origin}/health`)).json()).toEqual({ status: 'ok' });
  const token = /\/console\/setup#(\S+)/.exec(server.output())?.[1] ?? '';
  const account = { token, email: 'olive@shop.example', name: 'Olive', password: 'a long enough password' };
  const made = await fetch(`${server.origin}/console/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.origin },
    body: JSON.stringify(account),
  });
  expect(made.status).toBe(200);
  await server.kill('SIGTERM');
  expect(server.process.exitCode).toBe(0);
  const again = await timed(() => startRealServer({ port, dataDir }));
  expect(again.value.output()).not.toContain('/console/setup#');
  await again.value.kill('SIGTERM');
  expect(Math.min(first.took, again.took)).toBeLessThan(3_000);
});

async function timed<T>(task: () => Promise<T>): Promise<{ value: T; took: number }> {
  const started = Date.now();
  const value = await task();
  return { value, took: Date.now() - started };
}

test('a second server on the same data refuses to start and says who is there; after kill -9 the next one starts', async () => {
  const [port, other, dataDir] = [await freePort(), await freePort(), await temporaryFolder()];
  const first = await startRealServer({ port, dataDir });
  const second = startRealServer({ port: other, dataDir });
  await expect(second).rejects.toThrow(String(first.process.pid));
  await first.kill('SIGKILL');
  const next = await startRealServer({ port, dataDir });
  await next.kill('SIGTERM');
});

test('wrong settings are refused with one list', async () => {
  const dataDir = await temporaryFolder();
  const wrong = startRealServer({ port: 1, dataDir, env: { PORT: 'many', DEMO: 'perhaps' } });
  await expect(wrong).rejects.toThrow(/PORT[\s\S]*DEMO/);
});

test('a port in use is named, with the setting that moves it', async () => {
  const port = await freePort();
  const first = await startRealServer({ port, dataDir: await temporaryFolder() });
  await expect(startRealServer({ port, dataDir: await temporaryFolder() })).rejects.toThrow(`port ${port}`);
  await first.kill('SIGTERM');
});
