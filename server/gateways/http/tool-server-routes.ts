// The MCP servers of a site, for owners: added, looked at, and their tools approved one by one.
import type { FastifyInstance } from 'fastify';
import {
  mcpToolRequestSchema,
  toolServerRequestSchema,
  type FoundTool,
  type SavedTool,
  type ToolServerLine,
  type ToolServerRequest,
} from '../../../shared/tools-api.ts';
import type { Site } from '../../domain/site.ts';
import type { McpDefinition, Tool } from '../../domain/tool.ts';
import type { ToolServer } from '../../tool-ports.ts';
import { mcpToolOf, settingsProblems } from '../../tools/declaration.ts';
import { hashOf, warningsIn } from '../../tools/mcp-definition.ts';
import { serverLine, toolLine } from '../../tools/tool-lines.ts';
import { bearerName, serverHolder } from '../../tools/tool-secrets.ts';
import type { ConsoleParts } from './console-parts.ts';
import { knownSite } from './known-site.ts';
import { HttpProblem, parsed } from './problems.ts';
import { saveTools } from './save-tools.ts';

interface OfSite {
  Params: { id: string };
}
interface OfServer {
  Params: { id: string; server: string };
}

export function toolServerRoutes(app: FastifyInstance, parts: ConsoleParts): void {
  const { store } = parts;
  const all = '/console/api/sites/:id/tool-servers';
  const one = `${all}/:server`;

  app.post<OfSite>(all, async (request): Promise<ToolServerLine> => {
    const body = parsed(toolServerRequestSchema, request.body);
    const site = await knownSite(parts, request.params.id);
    return save(site, { id: parts.newId(), name: body.name, url: body.url }, body, null);
  });

  app.put<OfServer>(one, async (request): Promise<ToolServerLine> => {
    const body = parsed(toolServerRequestSchema, request.body);
    const { site, server } = await knownServer(parts, request.params);
    return save(site, { id: server.id, name: body.name, url: body.url }, body, server);
  });

  async function save(site: Site, server: ToolServer, { bearer }: ToolServerRequest, before: ToolServer | null) {
    await store.saveToolServer(site.id, server);
    // A secret given for one host is never sent to another.
    const moved = before !== null && URL.parse(before.url)?.origin !== URL.parse(server.url)?.origin;
    if (bearer !== undefined || moved) {
      await store.saveToolSecret(site.id, serverHolder(server.id), bearerName, bearer ?? null);
    }
    return serverLine(store, site.id, server);
  }

  app.delete<OfServer>(one, async (request) => {
    const { site, server } = await knownServer(parts, request.params);
    const left = site.tools.filter((tool) => !livesOn(tool, server.id));
    await saveTools(parts, site, left);
    await store.removeToolSecrets(site.id, serverHolder(server.id));
    await store.removeToolServer(site.id, server.id);
    return {};
  });

  app.get<OfServer>(`${one}/tools`, async (request): Promise<{ tools: FoundTool[] }> => {
    const { site, server } = await knownServer(parts, request.params);
    const definitions = await offered(parts, site, server);
    const seen = await withChangesSeen(parts, site, server, definitions);
    return { tools: definitions.map((definition) => foundTool(seen, server, definition)) };
  });

  app.post<OfServer>(`${one}/tools`, async (request): Promise<SavedTool> => {
    const body = parsed(mcpToolRequestSchema, request.body);
    const { site, server } = await knownServer(parts, request.params);
    const definition = (await offered(parts, site, server)).find(({ name }) => name === body.tool);
    if (definition === undefined) throw new HttpProblem(404, 'notFound', 'The server has no such tool.');
    // Approved is what the owner has read, and nothing that came since.
    if (hashOf(definition) !== body.hash) {
      throw new HttpProblem(409, 'changedSince', 'The server has changed this tool in the meantime. Look at it again.');
    }
    const call = { kind: 'mcp', server: server.id, approved: definition, hash: body.hash } as const;
    const tool = mcpToolOf(body, call);
    const [problem] = await settingsProblems({ ...body, input: definition.inputSchema });
    if (problem) throw new HttpProblem(400, 'badRequest', `${problem.path}: ${problem.message}`);
    await saveTools(parts, site, withApproved(site, tool, server.id, definition.name));
    return { tool: await toolLine(store, site.id, tool), signingSecret: null };
  });
}

/** What is found changed while looking is off from now on, and not only from its next call. */
async function withChangesSeen(
  parts: ConsoleParts,
  site: Site,
  server: ToolServer,
  now: McpDefinition[],
): Promise<Site> {
  const tools = site.tools.map((tool): Tool => {
    const { call } = tool;
    if (call.kind !== 'mcp' || call.server !== server.id || call.changed !== undefined) return tool;
    const definition = now.find(({ name }) => name === call.approved.name) ?? null;
    const same = definition !== null && hashOf(definition) === call.hash;
    return same ? tool : { ...tool, call: { ...call, changed: definition } };
  });
  if (tools.every((tool, place) => tool === site.tools[place])) return site;
  await saveTools(parts, site, tools);
  return { ...site, tools };
}

/** One tool of the site for each of the server's; its name is free, or its own already. */
function withApproved(site: Site, tool: Tool, serverId: string, name: string): Tool[] {
  const others = site.tools.filter((each) => !(livesOn(each, serverId) && mcpName(each) === name));
  if (others.some((each) => each.name === tool.name)) {
    throw new HttpProblem(409, 'nameTaken', 'There is a tool of this name already.');
  }
  return [...others, tool];
}

function foundTool(site: Site, server: ToolServer, definition: McpDefinition): FoundTool {
  const hash = hashOf(definition);
  const used = site.tools.find((tool) => livesOn(tool, server.id) && mcpName(tool) === definition.name);
  const asApproved = used?.call.kind === 'mcp' ? used.call.hash === hash && used.call.changed === undefined : null;
  return { definition, hash, warnings: warningsIn(definition), usedAs: used?.name ?? null, asApproved };
}

async function offered({ toolLister }: ConsoleParts, site: Site, server: ToolServer): Promise<McpDefinition[]> {
  const answer = await toolLister.definitions(site.id, server.id);
  if (answer.ok) return answer.definitions;
  throw new HttpProblem(502, 'serverSilent', `The server could not be asked (${answer.why}).`);
}

function livesOn({ call }: Tool, serverId: string): boolean {
  return call.kind === 'mcp' && call.server === serverId;
}

function mcpName({ call }: Tool): string | null {
  return call.kind === 'mcp' ? call.approved.name : null;
}

async function knownServer(
  parts: ConsoleParts,
  { id, server: serverId }: OfServer['Params'],
): Promise<{ site: Site; server: ToolServer }> {
  const site = await knownSite(parts, id);
  const server = (await parts.store.toolServers(site.id)).find((one) => one.id === serverId);
  if (server === undefined) throw new HttpProblem(404, 'notFound', 'There is no such server.');
  return { site, server };
}
