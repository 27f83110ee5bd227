// The real server as its own process, to be started, killed and started again on the same data.
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');
const readyWithin = 20_000;

export interface RealServer {
  origin: string;
  /** What it printed so far. */
  output(): string;
  process: ChildProcess;
  kill(signal: NodeJS.Signals): Promise<void>;
}

export interface RealServerOptions {
  port: number;
  dataDir: string;
  env?: Record<string, string>;
}

/** Resolves when it says that it is ready; rejects with what it printed when it ends before. */
export async function startRealServer({ port, dataDir, env = {} }: RealServerOptions): Promise<RealServer> {
  const child = spawn(process.execPath, ['--import', './scripts/compile-cache.mjs', 'server/main.ts'], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', PORT: String(port), DATA_DIR: dataDir, DEMO: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error(`not ready in time: ${printed}`)), readyWithin);
    const hear = (data: Buffer) => {
      printed += data.toString();
      if (printed.includes('Relais is ready')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => reject(new Error(printed))).finally(() => clearTimeout(tooLate));
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    output: () => printed,
    process: child,
    async kill(signal) {
      child.kill(signal);
      await ended;
    },
  };
}

const given = new Set<number>();

/** Never the same twice: a port that was let go may be the next that the system gives. */
export async function freePort(): Promise<number> {
  const port = await anyFreePort();
  if (given.has(port)) return freePort();
  given.add(port);
  return port;
}

async function anyFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
