// What our server adds to a model's time: the whole server and a bare client in turn, on one endpoint, in one run.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import OpenAI from 'openai';
import type { DownFrame } from '../../shared/visitor-protocol.ts';
import { type BareVisitor, bareVisitor } from '../support/bare-visitor.ts';
import { freePort, startRealServer } from '../support/real-server.ts';
import { type SpeakingServer, startSpeaking } from '../support/speaking-endpoint.ts';
import { figuresOf, table } from './figures.ts';

/** Silence that the server waits for after a message, in case another follows: by design, and stated apart. */
const burstSilence = 350;
const question = 'I do not like my new bike, can I send it back?';
const sentence = 'Yes, you can send the bike back within 30 days of receiving it [1].';
/** Said by the model once more, so that the first sentence is known to have ended. */
const short = `${sentence} ${sentence}`;

const { values: options } = parseArgs({
  options: {
    turns: { type: 'string', default: '200' },
    long: { type: 'string', default: '20' },
    tokens: { type: 'string', default: '2000' },
    view: { type: 'string', default: 'on' },
    json: { type: 'boolean', default: false },
  },
});

interface Bench {
  speaking: SpeakingServer;
  client: OpenAI;
  visit(): Promise<BareVisitor>;
}

const rows = await withServer(async (bench) => {
  await firstTokens(bench, 10);
  const first = await firstTokens(bench, Number(options.turns));
  const long = await longStreams(bench, Number(options.long), Number(options.tokens));
  return { first, long };
});
report(rows);

type Rows = {
  first: Awaited<ReturnType<typeof firstTokens>>;
  long: Awaited<ReturnType<typeof longStreams>>;
};

async function withServer<T>(run: (bench: Bench) => Promise<T>): Promise<T> {
  const speaking = await startSpeaking({ say: short });
  const [port, demoPort, apiPort] = [await freePort(), await freePort(), await freePort()];
  const dataDir = await mkdtemp(path.join(tmpdir(), 'relais-bench-'));
  const env = {
    DEMO: 'on',
    DEMO_PORT: String(demoPort),
    DEMO_API_PORT: String(apiPort),
    MODEL_URL: speaking.url,
    MODEL_NAME: 'speaking',
    MODEL_VIEW: options.view,
    MODEL_CONVERSATION_REQUESTS: '1000',
    MODEL_DAILY_REQUESTS: '1000000',
    MODEL_DAILY_TOKENS: '1000000000',
  };
  const server = await startRealServer({ port, dataDir, env });
  try {
    return await run({
      speaking,
      client: new OpenAI({ baseURL: speaking.url, apiKey: 'none', maxRetries: 0 }),
      visit: () => bareVisitor(`http://localhost:${port}`, `http://localhost:${demoPort}`),
    });
  } finally {
    await server.kill('SIGTERM');
    await speaking.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** In turn, so that whatever else the machine does falls on both. */
async function firstTokens(bench: Bench, turns: number) {
  const { speaking, visit } = bench;
  speaking.say = short;
  const all = {
    bare: [] as number[],
    whole: [] as number[],
    added: [] as number[],
    before: [] as number[],
    after: [] as number[],
  };
  for (let turn = 0; turn < turns; turn += 1) {
    // Asked again by the same visitor, the question would go to a person.
    const visitor = await visit();
    const [bare, whole] =
      turn % 2 === 0 ? [await bareTurn(bench), await wholeTurn(bench, visitor)] : await other(bench, visitor);
    all.bare.push(bare.first);
    all.whole.push(whole.first);
    all.added.push(whole.first - burstSilence - bare.first);
    all.before.push(whole.arrived - burstSilence);
    all.after.push(whole.first - whole.arrived);
    visitor.close();
  }
  return all;
}

async function other(bench: Bench, visitor: BareVisitor) {
  const whole = await wholeTurn(bench, visitor);
  return [await bareTurn(bench), whole] as const;
}

interface Turn {
  /** Milliseconds until the first sentence was there. */
  first: number;
  arrived: number;
  last: number;
}

/** As small a client as there is. The first sentence has ended when the next one begins. */
async function bareTurn({ speaking, client }: Bench): Promise<Turn> {
  const started = performance.now();
  const stream = await client.chat.completions.create({
    model: 'speaking',
    stream: true,
    stream_options: { include_usage: true },
    messages: [{ role: 'user', content: question }],
  });
  let [text, first] = ['', 0];
  for await (const chunk of stream) {
    text += chunk.choices[0]?.delta.content ?? '';
    if (first === 0 && text.trim().length > sentence.length) first = performance.now() - started;
  }
  return { first, arrived: (speaking.requests.at(-1)?.arrivedAt ?? 0) - started, last: performance.now() - started };
}

async function wholeTurn({ speaking }: Bench, visitor: BareVisitor): Promise<Turn> {
  const before = visitor.answers().length;
  speaking.requests.length = 0;
  const started = performance.now();
  let first = 0;
  const ended = new Promise<void>((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error('no answer in 30 s')), 30_000);
    visitor.onFrame = (frame: DownFrame) => {
      if (frame.type === 'delta' && first === 0) first = performance.now() - started;
      if (visitor.answers().length === before) return;
      clearTimeout(tooLate);
      resolve();
    };
  });
  visitor.say(crypto.randomUUID(), question);
  await ended;
  const last = performance.now() - started;
  const engine = visitor.answers().at(-1)?.answer?.engine;
  if (engine !== 'openai:speaking') throw new Error(`the model did not answer, ${engine} did`);
  const asked = speaking.requests.find(({ body }) => body.stream);
  return { first, arrived: (asked?.arrivedAt ?? 0) - started, last };
}

/** An answer of many sentences, each of which is checked: what each of its tokens costs from the first to the last. */
async function longStreams(bench: Bench, streams: number, tokens: number) {
  const { speaking, visit } = bench;
  const pieces = Math.ceil((tokens * 5) / (sentence.length + 1));
  speaking.say = Array.from({ length: pieces }, () => sentence).join(' ');
  const all = { bare: [] as number[], whole: [] as number[], added: [] as number[] };
  for (let round = 0; round < streams; round += 1) {
    const visitor = await visit();
    const bare = await bareTurn(bench);
    const whole = await wholeTurn(bench, visitor);
    visitor.close();
    const count = speaking.say.length / 5;
    all.bare.push((bare.last - bare.first) / count);
    all.whole.push((whole.last - whole.first) / count);
    all.added.push((whole.last - whole.first - (bare.last - bare.first)) / count);
  }
  return all;
}

function report({ first, long }: Rows): void {
  const firsts = [
    ['bare client, until the first sentence is there', figuresOf(first.bare)],
    ['whole server, the same, with the silence of 350', figuresOf(first.whole)],
    ['added by the server, without that silence', figuresOf(first.added)],
    ['  of it until the endpoint has the question', figuresOf(first.before)],
    ['  from there until the visitor reads (model included)', figuresOf(first.after)],
  ] as const;
  const longs = [
    ['bare client', figuresOf(long.bare)],
    ['whole server', figuresOf(long.whole)],
    ['added by the server', figuresOf(long.added)],
  ] as const;
  if (options.json) {
    console.log(
      JSON.stringify({ firstToken: Object.fromEntries(firsts), perToken: Object.fromEntries(longs) }, null, 2),
    );
    return;
  }
  console.log(`First token, ${options.turns} turns (goal: 10 ms added)\n${table(firsts, 'ms')}\n`);
  console.log(`Each token of ${options.long} streams of ${options.tokens} (goal: 0.2 ms added)\n${table(longs, 'ms')}`);
}
