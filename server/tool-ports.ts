// What tools need from outside, as interfaces: the part of ports.ts that is theirs.
import type { Site } from './domain/site.ts';
import type { JsonValue, McpDefinition, Tool, ToolInput } from './domain/tool.ts';

/** For whom a tool is called. The server knows it; no visitor and no model can say otherwise. */
export interface ToolContext {
  site: Site;
  conversationId: string;
  visitorId: string;
  /** As the visitor left it: unproven. */
  email: string | null;
  language: string;
  /** Makes an effect happen once, however often it is called; absent for what only reads. */
  idempotencyKey?: string;
}

export type ToolResult =
  /** `message` is for the visitor; `data` is the whole answer, for whom the operator lets see it. */
  | { outcome: 'done'; message: string; receipt: string | null; data: JsonValue }
  /** What was asked for is not there; or the tool said no, in its own words when it has any. */
  | { outcome: 'notFound' | 'refused'; message: string | null }
  /** `failed`: nothing can have happened; with `tooOften` nobody was even asked. `unknown`: it was sent, and no answer says what came of it. */
  | { outcome: 'failed' | 'unknown'; why: string };

/** Calls a tool with an input that was checked. Every fault is a result; it throws only when `signal` calls it off. */
export interface ToolCaller {
  call(tool: Tool, input: ToolInput, context: ToolContext, signal: AbortSignal): Promise<ToolResult>;
}

/** Asks an MCP server of a site what it offers. `why` is a code. */
export interface ToolLister {
  definitions(
    siteId: string,
    serverId: string,
  ): Promise<{ ok: true; definitions: McpDefinition[] } | { ok: false; why: string }>;
}

/** A place where tools of the Model Context Protocol live. */
export interface ToolServer {
  id: string;
  name: string;
  url: string;
}

export interface ToolServerStore {
  toolServers(siteId: string): Promise<ToolServer[]>;
  /** Adds or replaces, by id. */
  saveToolServer(siteId: string, server: ToolServer): Promise<void>;
  removeToolServer(siteId: string, id: string): Promise<void>;
}

/** What tools and MCP servers are sent to be let in, and what signs the calls. By holder and name, in clear, as it must be sent. */
export interface ToolSecretStore {
  toolSecrets(siteId: string, holder: string): Promise<Record<string, string>>;
  /** Null takes it away. */
  saveToolSecret(siteId: string, holder: string, name: string, value: string | null): Promise<void>;
  removeToolSecrets(siteId: string, holder: string): Promise<void>;
}
