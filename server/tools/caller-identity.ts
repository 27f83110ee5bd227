// Says to a tool for whom it is called, signed so that it can be believed. Standard Webhooks' headers over one small JSON text.
import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { ToolContext } from '../ports.ts';

/** Headers that say who calls and for whom. No declaration can set them, and no parameter becomes a header. */
const identityHeader = 'relais-caller';

const secretPrefix = 'whsec_';

export interface Sent {
  method: string;
  /** Path and query. */
  path: string;
  body: string;
}

/** For whom, as plain data: the same words go over HTTP and into MCP's `_meta`. */
export function callerOf({ site, conversationId, visitorId, email, language }: ToolContext) {
  return {
    site: site.key,
    conversation: conversationId,
    visitor: visitorId,
    language,
    /** Who the visitor is beyond this browser is not proved. */
    verified: null,
    /** Left in the chat by the visitor, unproven. */
    ...(email === null ? {} : { email }),
  };
}

/** Signs `id.timestamp.caller`; the caller's text holds the request's method, path and the SHA-256 of its body. */
export function identityHeaders(context: ToolContext, sent: Sent, id: string, nowMs: number, secret: string | null) {
  const body = createHash('sha256').update(sent.body).digest('hex');
  const caller = ascii({ ...callerOf(context), method: sent.method, path: sent.path, bodySha256: body });
  const timestamp = String(Math.floor(nowMs / 1000));
  const about = { [identityHeader]: caller, 'webhook-id': id, 'webhook-timestamp': timestamp };
  if (secret === null) return about;
  const key = Buffer.from(secret.slice(secretPrefix.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${caller}`).digest('base64');
  return { ...about, 'webhook-signature': `v1,${signature}` };
}

export function newSigningSecret(): string {
  return secretPrefix + randomBytes(24).toString('base64');
}

/** JSON that may stand in a header. */
function ascii(value: object): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (char) => String.raw`\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
