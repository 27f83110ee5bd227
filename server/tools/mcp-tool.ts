// Calls a tool of an MCP server, after making sure that it still is what its owner approved.
import type { CallToolResult, Client } from '@modelcontextprotocol/client';
import type { JsonValue, McpCall, McpDefinition, Tool, ToolInput } from '../domain/tool.ts';
import type { Guard } from '../knowledge/import/guarded-agent.ts';
import type { SiteStore, ToolContext, ToolResult } from '../ports.ts';
import type { ToolSecretStore, ToolServerStore } from '../tool-ports.ts';
import { callerOf } from './caller-identity.ts';
import { definitionOf, hashOf } from './mcp-definition.ts';
import { type McpAddress, withMcpServer } from './mcp-connection.ts';
import { isObject, saidOf } from './tool-answer.ts';
import { whyOf } from './fault-code.ts';
import { bearerName, serverHolder } from './tool-secrets.ts';

export interface McpToolParts {
  guard: Guard;
  store: ToolSecretStore & ToolServerStore & Pick<SiteStore, 'sites' | 'saveSite'>;
}

export async function callMcpTool(
  parts: McpToolParts,
  tool: Tool,
  call: McpCall,
  input: ToolInput,
  context: ToolContext,
  signal: AbortSignal,
): Promise<ToolResult> {
  const address = await addressOf(parts, context.site.id, call.server);
  if (address === null) return { outcome: 'failed', why: 'noServer' };
  const within = AbortSignal.timeout(tool.timeoutMs);
  const patience = { signal: AbortSignal.any([signal, within]), timeoutMs: tool.timeoutMs };
  const sending = { sent: false };
  try {
    return await withMcpServer(parts.guard, address, patience, async (client) => {
      const live = await definitionAt(client, call.approved.name, patience.signal);
      if (live === null || hashOf(live) !== call.hash) {
        await switchOff(parts, context.site.id, tool.name, live);
        return { outcome: 'failed', why: live === null ? 'gone' : 'changed' };
      }
      sending.sent = true;
      const request = { name: call.approved.name, arguments: input, _meta: metaOf(context) };
      const answer = await client.callTool(request, { signal: patience.signal, timeout: tool.timeoutMs });
      return resultOf(tool, answer, context.language);
    });
  } catch (error) {
    if (signal.aborted) throw error;
    return faultOf(tool, error, sending.sent, within.aborted);
  }
}

export async function addressOf({ store }: McpToolParts, siteId: string, serverId: string): Promise<McpAddress | null> {
  const server = (await store.toolServers(siteId)).find((one) => one.id === serverId);
  if (server === undefined) return null;
  const secrets = await store.toolSecrets(siteId, serverHolder(serverId));
  return { url: server.url, bearer: secrets[bearerName] ?? null };
}

/** For whom, beside the arguments and never among them. */
function metaOf(context: ToolContext): Record<string, unknown> {
  const key = context.idempotencyKey;
  return { 'relais/caller': callerOf(context), ...(key === undefined ? {} : { 'relais/idempotencyKey': key }) };
}

async function definitionAt(client: Client, name: string, signal: AbortSignal): Promise<McpDefinition | null> {
  const { tools } = await client.listTools({}, { signal });
  const found = tools.find((tool) => tool.name === name);
  return found === undefined ? null : definitionOf(found);
}

/** It stays off, whatever the server says next, until an owner has looked. */
async function switchOff({ store }: McpToolParts, siteId: string, name: string, live: McpDefinition | null) {
  const site = (await store.sites()).find((one) => one.id === siteId);
  if (site === undefined) return;
  const tools = site.tools.map((tool) =>
    tool.name === name && tool.call.kind === 'mcp' ? { ...tool, call: { ...tool.call, changed: live } } : tool,
  );
  await store.saveSite({ ...site, tools });
}

function resultOf(tool: Tool, answer: CallToolResult, language: string): ToolResult {
  const text = answer.content.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n');
  const structured = (answer.structuredContent ?? {}) as Record<string, JsonValue>;
  const data = isObject(structured) ? structured : {};
  if (answer.isError === true) {
    if (!tool.effect) return { outcome: 'failed', why: 'toolError' };
    return { outcome: 'refused', message: text.trim() === '' ? null : text };
  }
  const said = saidOf(tool, data, language) ?? saidOf(tool, { ...data, message: text }, language);
  if (said !== null) return said;
  return tool.effect ? { outcome: 'done', message: '', receipt: null, data } : { outcome: 'failed', why: 'noMessage' };
}

/** Of an effect, only what the server itself turned away before doing anything is known not to have happened. */
function faultOf(tool: Tool, error: unknown, sent: boolean, late: boolean): ToolResult {
  const why = late ? 'timedOut' : whyOf(error);
  if (!tool.effect || !sent) return { outcome: 'failed', why };
  return refusedCodes.has(why) ? { outcome: 'refused', message: null } : { outcome: 'unknown', why };
}

/** JSON-RPC's: no such method, arguments that do not fit, a request that is none. */
const refusedCodes = new Set(['-32600', '-32601', '-32602']);
