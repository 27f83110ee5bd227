// Tools and servers as the console may know them: of a secret only whether it is set.
import type { McpDefinitionView, SiteTools, ToolLine, ToolServerLine } from '../../shared/tools-api.ts';
import type { Site } from '../domain/site.ts';
import type { Tool } from '../domain/tool.ts';
import type { ToolSecretStore, ToolServer, ToolServerStore } from '../tool-ports.ts';
import { bearerName, serverHolder, signingName, toolHolder } from './tool-secrets.ts';

type Kept = ToolSecretStore & ToolServerStore;

export async function siteTools(store: Kept, site: Site): Promise<SiteTools> {
  const servers = await store.toolServers(site.id);
  return {
    tools: await Promise.all(site.tools.map((tool) => toolLine(store, site.id, tool))),
    servers: await Promise.all(servers.map((server) => serverLine(store, site.id, server))),
  };
}

export async function toolLine(store: Kept, siteId: string, tool: Tool): Promise<ToolLine> {
  return { ...tool, call: await callLine(store, siteId, tool) } as ToolLine;
}

async function callLine(store: Kept, siteId: string, { name, call }: Tool): Promise<ToolLine['call']> {
  if (call.kind === 'mcp') {
    const { server, approved, hash, changed } = call;
    const state = changed === undefined ? 'approved' : changed === null ? 'gone' : 'changed';
    return {
      kind: 'mcp',
      server,
      tool: approved.name,
      hash,
      state,
      approved: view(approved),
      changed: changed ?? null,
    };
  }
  const secrets = await store.toolSecrets(siteId, toolHolder(name));
  const headers = call.headers.map((header) => ({ name: header, set: secrets[header] !== undefined }));
  return { kind: 'http', method: call.method, url: call.url, headers, signed: secrets[signingName] !== undefined };
}

export async function serverLine(store: Kept, siteId: string, { id, name, url }: ToolServer): Promise<ToolServerLine> {
  const secrets = await store.toolSecrets(siteId, serverHolder(id));
  return { id, name, url, bearerSet: secrets[bearerName] !== undefined };
}

function view({ name, description, inputSchema, annotations }: McpDefinitionView): McpDefinitionView {
  return { name, description, inputSchema, annotations };
}
