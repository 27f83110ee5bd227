// The environment turned into typed settings, once. Refuses with one list of everything that is wrong.
import path from 'node:path';
import * as z from 'zod';
import { defaultVisitorLimits, type VisitorLimits } from './gateways/visitor-allowance.ts';
import { defaultToolLimits, type ToolLimits } from './tools/tool-caller.ts';

export interface Config {
  port: number;
  host: string;
  dataDir: string;
  /** Where browsers reach this server; an origin. */
  publicUrl: string;
  /** Null: no demo site. */
  demo: { port: number; apiPort: number } | null;
  policyFile: string;
  /** Addresses of proxies whose X-Forwarded-* headers are believed. */
  trustedProxies: string[];
  /** Private places that imports may read all the same, as `host:port`. */
  importPrivateHosts: string[];
  /** Private places that tools may live at all the same, as `host:port`. */
  toolPrivateHosts: string[];
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug';
  socketsPerAddress: number;
  visitorLimits: VisitorLimits;
  toolLimits: ToolLimits;
  /** Null: the assistant answers without a model. */
  model: ModelConfig | null;
}

/** An endpoint that speaks OpenAI's chat completions, and how much of it may be used. */
export interface ModelConfig {
  /** Up to and with the version, as in http://localhost:11434/v1 */
  url: string;
  name: string;
  /** Null: the endpoint asks for none. */
  key: string | null;
  /** In a conversation and day, and in its last 30 messages. */
  conversationRequests: number;
  /** For each site and day (UTC). */
  dailyRequests: number;
  dailyTokens: number;
  /** Whether it is also asked if a person is needed. */
  view: boolean;
  /** For a million tokens; null: nothing is said of costs. */
  price: { input: number; output: number; currency: string } | null;
}

export class ConfigError extends Error {}

const port = z.coerce
  .number()
  .int('must be a whole number')
  .min(0, 'must be 0 to 65535')
  .max(65_535, 'must be 0 to 65535');
const publicUrl = z
  .url({ protocol: /^https?$/, error: 'must be an address like https://chat.example' })
  .refine((url) => new URL(url).origin === url.replace(/\/$/, ''), 'must be an origin only, without a path')
  .transform((url) => new URL(url).origin);

const priceShape = /^(\d{1,6}(?:\.\d{1,6})?)\/(\d{1,6}(?:\.\d{1,6})?) ([A-Z]{3})$/;
const atLeastOne = z.coerce.number().int('must be a whole number').min(1, 'must be 1 or more');
const modelUrl = z
  .url({ protocol: /^https?$/, error: 'must be an address like http://localhost:11434/v1' })
  .refine((url) => !/[?#@]/.test(url), 'must be without a name, a password, ? and #')
  .transform((url) => url.replace(/\/+$/, ''));

const hostList = z
  .string()
  .regex(/^(\s*[^\s,/]+:\d{1,5}\s*(,|$))*$/, 'must be host:port, separated by commas, like intranet.example:443')
  .default('');

const { conversation, hour } = defaultVisitorLimits;
/** The longest message in signs of four bytes must fit. */
const bytes = z.coerce.number().int('must be a whole number').min(40_000, 'must be 40000 or more');

const settings = z.object({
  PORT: port.default(4700),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  PUBLIC_URL: publicUrl.optional(),
  DEMO: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  DEMO_PORT: port.default(4701),
  DEMO_API_PORT: port.default(4702),
  POLICY_FILE: z
    .string()
    .min(1)
    .default(path.join(import.meta.dirname, '..', 'policies', 'default.json')),
  TRUSTED_PROXIES: z.string().default(''),
  IMPORT_PRIVATE_HOSTS: hostList,
  TOOL_PRIVATE_HOSTS: hostList,
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug'], { error: 'must be fatal, error, warn, info or debug' })
    .default('warn'),
  SOCKETS_PER_ADDRESS: z.coerce.number().int().min(1, 'must be 1 or more').default(100),
  VISITOR_CONVERSATION_MESSAGES: atLeastOne.default(conversation.messages),
  VISITOR_CONVERSATION_BYTES: bytes.default(conversation.bytes),
  VISITOR_HOURLY_MESSAGES: atLeastOne.default(hour.messages),
  VISITOR_HOURLY_BYTES: bytes.default(hour.bytes),
  TOOL_CONVERSATION_CALLS: atLeastOne.default(defaultToolLimits.conversation),
  TOOL_SITE_CALLS: atLeastOne.default(defaultToolLimits.site),
  MODEL_URL: modelUrl.optional(),
  MODEL_NAME: z.string().min(1).max(200).optional(),
  MODEL_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'must be one word without spaces')
    .optional(),
  MODEL_CONVERSATION_REQUESTS: atLeastOne.default(40),
  MODEL_DAILY_REQUESTS: atLeastOne.default(2_000),
  MODEL_DAILY_TOKENS: atLeastOne.default(5_000_000),
  MODEL_VIEW: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  MODEL_PRICE: z
    .string()
    .regex(priceShape, 'must be the prices of a million tokens in and out with a currency, like 0.15/0.60 USD')
    .optional(),
});

const names = Object.keys(settings.shape);

/** Throws a `ConfigError` whose message lists every wrong setting and what it should be. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(names.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])));
  const parsed = settings.safeParse(given);
  const problems = parsed.success
    ? [...samePorts(parsed.data), ...halfAModel(parsed.data)]
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}${valueOf(issue.path[0], given)}`);
  if (!parsed.success || problems.length > 0) {
    const list = problems.map((problem) => `  - ${problem}`).join('\n');
    throw new ConfigError(
      `Relais cannot start, these settings are wrong:\n${list}\nSee .env.example for what each one means.`,
    );
  }
  const it = parsed.data;
  return {
    port: it.PORT,
    host: it.HOST,
    dataDir: path.resolve(it.DATA_DIR),
    publicUrl: it.PUBLIC_URL ?? `http://${browserHost(it.HOST)}:${it.PORT}`,
    demo: it.DEMO === 'on' ? { port: it.DEMO_PORT, apiPort: it.DEMO_API_PORT } : null,
    policyFile: path.resolve(it.POLICY_FILE),
    trustedProxies: listOf(it.TRUSTED_PROXIES),
    importPrivateHosts: listOf(it.IMPORT_PRIVATE_HOSTS.toLowerCase()),
    toolPrivateHosts: listOf(it.TOOL_PRIVATE_HOSTS.toLowerCase()),
    logLevel: it.LOG_LEVEL,
    socketsPerAddress: it.SOCKETS_PER_ADDRESS,
    visitorLimits: {
      conversation: { messages: it.VISITOR_CONVERSATION_MESSAGES, bytes: it.VISITOR_CONVERSATION_BYTES },
      hour: { messages: it.VISITOR_HOURLY_MESSAGES, bytes: it.VISITOR_HOURLY_BYTES },
    },
    toolLimits: { conversation: it.TOOL_CONVERSATION_CALLS, site: it.TOOL_SITE_CALLS },
    model: modelOf(it),
  };
}

/** A key is never printed, not even a wrong one. */
function valueOf(name: PropertyKey | undefined, given: Record<string, string | undefined>): string {
  return name === 'MODEL_KEY' ? '' : ` (it is "${given[String(name)]}")`;
}

function modelOf(it: z.infer<typeof settings>): ModelConfig | null {
  if (it.MODEL_URL === undefined || it.MODEL_NAME === undefined) return null;
  return {
    url: it.MODEL_URL,
    name: it.MODEL_NAME,
    key: it.MODEL_KEY ?? null,
    conversationRequests: it.MODEL_CONVERSATION_REQUESTS,
    dailyRequests: it.MODEL_DAILY_REQUESTS,
    dailyTokens: it.MODEL_DAILY_TOKENS,
    view: it.MODEL_VIEW === 'on',
    price: priceOf(it.MODEL_PRICE),
  };
}

function priceOf(written: string | undefined): ModelConfig['price'] {
  const [, input, output, currency] = priceShape.exec(written ?? '') ?? [];
  return currency === undefined ? null : { input: Number(input), output: Number(output), currency };
}

function halfAModel(it: z.infer<typeof settings>): string[] {
  const [url, name] = [it.MODEL_URL !== undefined, it.MODEL_NAME !== undefined];
  if (url && !name) return ['MODEL_NAME: must be set when MODEL_URL is'];
  if (!url && (name || it.MODEL_KEY !== undefined)) return ['MODEL_URL: must be set when MODEL_NAME or MODEL_KEY is'];
  return [];
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}

function samePorts(it: z.infer<typeof settings>): string[] {
  if (it.DEMO === 'off') return [];
  const ports = [it.PORT, it.DEMO_PORT, it.DEMO_API_PORT].filter((one) => one !== 0);
  return new Set(ports).size === ports.length
    ? []
    : [`PORT, DEMO_PORT and DEMO_API_PORT must differ (they are ${ports.join(', ')})`];
}

/** The name under which a browser on this machine reaches an address we listen on. */
export function browserHost(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '127.0.0.1') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
