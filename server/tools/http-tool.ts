// Calls a declared tool over HTTP: every dial looked at, no redirect followed, one small JSON answer in good time or an honest fault.
import { randomUUID } from 'node:crypto';
import type { Agent, Dispatcher } from 'undici';
import type { HttpCall, Tool, ToolInput } from '../domain/tool.ts';
import { type Guard, guardedAgent, silenceLongerThan } from '../knowledge/import/guarded-agent.ts';
import type { Clock, ToolContext, ToolResult } from '../ports.ts';
import type { ToolSecretStore } from '../tool-ports.ts';
import { identityHeaders } from './caller-identity.ts';
import { whyOf } from './fault-code.ts';
import { type HttpToolRequest, requestOf } from './http-request.ts';
import { mostAnswerBytes, type RawAnswer, resultOf } from './tool-answer.ts';
import { signingName, toolHolder } from './tool-secrets.ts';

export interface HttpToolParts {
  guard: Guard;
  store: ToolSecretStore;
  clock: Clock;
}

export async function callHttpTool(
  parts: HttpToolParts,
  tool: Tool,
  call: HttpCall,
  input: ToolInput,
  context: ToolContext,
  signal: AbortSignal,
): Promise<ToolResult> {
  let request: HttpToolRequest;
  try {
    request = requestOf(tool, call, input, context.language);
  } catch {
    return { outcome: 'failed', why: 'badAddress' };
  }
  const within = AbortSignal.timeout(tool.timeoutMs);
  const both = AbortSignal.any([signal, within]);
  const sending = { connected: false };
  try {
    const headers = await headersFor(parts, tool, call, request, context);
    const answer = await ask(parts.guard, call, request, { headers, signal: both, timeoutMs: tool.timeoutMs }, sending);
    return resultOf(tool, answer, context.language);
  } catch (error) {
    if (signal.aborted) throw error;
    const why = within.aborted ? 'timedOut' : whyOf(error);
    // Whoever was never reached cannot have done anything.
    return { outcome: tool.effect && sending.connected ? 'unknown' : 'failed', why };
  }
}

interface Asking {
  headers: Record<string, string>;
  signal: AbortSignal;
  timeoutMs: number;
}

async function ask(
  guard: Guard,
  { method }: HttpCall,
  { url, body }: HttpToolRequest,
  { headers, signal, timeoutMs }: Asking,
  sending: { connected: boolean },
): Promise<RawAnswer> {
  // Loaded when first needed: most sites have no tool.
  const { request } = await import('undici');
  const agent = await guardedAgent(url, guard, signal, silenceLongerThan(timeoutMs));
  agent.on('connect', () => {
    sending.connected = true;
  });
  try {
    const answer = await request(url, {
      dispatcher: agent,
      method,
      signal,
      headers,
      ...(body === '' ? {} : { body }),
    });
    return { status: answer.statusCode, text: await cappedText(answer) };
  } finally {
    end(agent);
  }
}

async function headersFor(
  { store, clock }: HttpToolParts,
  tool: Tool,
  call: HttpCall,
  { url, body }: HttpToolRequest,
  context: ToolContext,
): Promise<Record<string, string>> {
  const kept = await store.toolSecrets(context.site.id, toolHolder(tool.name));
  const own = call.headers.flatMap((name) => (kept[name] === undefined ? [] : [[name.toLowerCase(), kept[name]]]));
  const sent = { method: call.method, path: url.pathname + url.search, body };
  const id = context.idempotencyKey ?? `msg_${randomUUID()}`;
  return {
    'user-agent': 'Relais/0.1',
    ...Object.fromEntries(own),
    accept: 'application/json',
    ...(body === '' ? {} : { 'content-type': 'application/json' }),
    ...(context.idempotencyKey === undefined ? {} : { 'idempotency-key': context.idempotencyKey }),
    ...identityHeaders(context, sent, id, clock.now(), kept[signingName] ?? null),
  };
}

/** Null when it is larger than allowed: an answer all the same, but none to be read. */
async function cappedText(answer: Dispatcher.ResponseData): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > mostAnswerBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Also drops what is left of a body nobody wants. */
function end(agent: Agent): void {
  void agent.destroy().catch(() => {});
}
