// A site's tools, for owners: declared, changed, tried out, taken away.
import type { FastifyInstance } from 'fastify';
import {
  mcpToolRequestSchema,
  toolTrialRequestSchema,
  type DeclarationProblem,
  type HttpToolRequest,
  type SavedTool,
  type ToolTrial,
} from '../../../shared/tools-api.ts';
import type { Site } from '../../domain/site.ts';
import { type McpCall, type Tool, toolsFor } from '../../domain/tool.ts';
import { newSigningSecret } from '../../tools/caller-identity.ts';
import { type Declared, mcpToolOf, readDeclaration, settingsProblems, toolOf } from '../../tools/declaration.ts';
import { siteTools, toolLine } from '../../tools/tool-lines.ts';
import { signingName, toolHolder } from '../../tools/tool-secrets.ts';
import { validateInput } from '../../tools/validate-input.ts';
import type { ConsoleParts } from './console-parts.ts';
import { knownSite } from './known-site.ts';
import { HttpProblem, parsed } from './problems.ts';
import { saveTools } from './save-tools.ts';

interface OfSite {
  Params: { id: string };
}
interface OfTool {
  Params: { id: string; tool: string };
}

export function toolRoutes(app: FastifyInstance, parts: ConsoleParts): void {
  const { store } = parts;
  const all = '/console/api/sites/:id/tools';
  const one = `${all}/:tool`;

  app.get<OfSite>(all, async (request) => siteTools(store, await knownSite(parts, request.params.id)));

  app.post<OfSite>(`${all}/check`, async (request): Promise<{ problems: DeclarationProblem[] }> => {
    await knownSite(parts, request.params.id);
    const read = await readDeclaration(request.body);
    return { problems: read.ok ? [] : read.problems };
  });

  app.post<OfSite>(all, async (request): Promise<SavedTool> => {
    const declared = declaredIn(await readDeclaration(request.body));
    const site = await knownSite(parts, request.params.id);
    if (site.tools.some((tool) => tool.name === declared.name)) {
      throw new HttpProblem(409, 'nameTaken', 'There is a tool of this name already.');
    }
    const tool = toolOf(declared);
    await saveTools(parts, site, [...site.tools, tool]);
    await keepSecrets(parts, site, declared, null);
    const signingSecret = newSigningSecret();
    await store.saveToolSecret(site.id, toolHolder(tool.name), signingName, signingSecret);
    return { tool: await toolLine(store, site.id, tool), signingSecret };
  });

  app.put<OfTool>(one, async (request): Promise<SavedTool> => {
    const { site, tool: before } = await knownTool(parts, request.params);
    const tool = before.call.kind === 'mcp' ? await otherSettings(before, before.call, request.body) : null;
    const changed = tool ?? (await redeclared(parts, site, before, request.body));
    await saveTools(parts, site, replaced(site.tools, changed));
    return { tool: await toolLine(store, site.id, changed), signingSecret: null };
  });

  app.delete<OfTool>(one, async (request) => {
    const { site, tool } = await knownTool(parts, request.params);
    await saveTools(
      parts,
      site,
      site.tools.filter((each) => each.name !== tool.name),
    );
    await store.removeToolSecrets(site.id, toolHolder(tool.name));
    return {};
  });

  app.post<OfTool>(`${one}/secret`, async (request): Promise<SavedTool> => {
    const { site, tool } = await knownTool(parts, request.params);
    const signingSecret = newSigningSecret();
    await store.saveToolSecret(site.id, toolHolder(tool.name), signingName, signingSecret);
    return { tool: await toolLine(store, site.id, tool), signingSecret };
  });

  app.post<OfTool>(`${one}/try`, async (request): Promise<ToolTrial> => {
    const { site, tool } = await knownTool(parts, request.params);
    const { input, language } = parsed(toolTrialRequestSchema, request.body);
    return tried(parts, site, tool, input, language);
  });
}

async function redeclared(parts: ConsoleParts, site: Site, before: Tool, body: unknown): Promise<Tool> {
  const declared = declaredIn(await readDeclaration(body));
  sameName(declared.name, before);
  await keepSecrets(parts, site, declared, before);
  return toolOf(declared);
}

/** An owner may change how a tool of an MCP server is used without asking the server; another definition is approved there. */
async function otherSettings(before: Tool, call: McpCall, body: unknown): Promise<Tool> {
  const declared = parsed(mcpToolRequestSchema, body);
  sameName(declared.name, before);
  if (declared.tool !== call.approved.name || declared.hash !== call.hash) {
    throw new HttpProblem(409, 'changedSince', 'Another definition is approved at its server.');
  }
  const [problem] = await settingsProblems({ ...declared, input: call.approved.inputSchema });
  if (problem) throw new HttpProblem(400, 'badRequest', `${problem.path}: ${problem.message}`);
  return mcpToolOf(declared, call);
}

function sameName(name: string, before: Tool): void {
  if (name === before.name) return;
  throw new HttpProblem(400, 'badRequest', 'name: cannot be changed; declare another tool instead');
}

async function tried(parts: ConsoleParts, site: Site, tool: Tool, input: Tool['input'] | object, language: string) {
  if (tool.effect) throw new HttpProblem(400, 'effect', 'Only what reads can be tried out here.');
  if (!toolsFor(site).includes(tool)) throw new HttpProblem(409, 'toolOff', 'This tool is off.');
  const given = input as Parameters<typeof validateInput>[1];
  const [fault] = await validateInput(tool, given);
  if (fault) throw new HttpProblem(400, 'badRequest', `${fault.parameter ?? 'input'}: ${fault.message}`);
  const context = { site, conversationId: 'trial', visitorId: 'trial', email: null, language };
  const result = await parts.tools.call(tool, given, context, new AbortController().signal);
  if (result.outcome !== 'done') return result;
  const { outcome, message, receipt } = result;
  return { outcome, message, receipt };
}

function declaredIn(read: Declared): HttpToolRequest {
  if (read.ok) return read.declared;
  const list = read.problems.map(({ path, message }) => `${path}: ${message}`).join('; ');
  throw new HttpProblem(400, 'badRequest', list);
}

async function knownTool(
  parts: ConsoleParts,
  { id, tool: name }: OfTool['Params'],
): Promise<{ site: Site; tool: Tool }> {
  const site = await knownSite(parts, id);
  const tool = site.tools.find((one) => one.name === name);
  if (tool === undefined) throw new HttpProblem(404, 'notFound', 'There is no such tool.');
  return { site, tool };
}

function replaced(tools: Tool[], tool: Tool): Tool[] {
  return tools.map((each) => (each.name === tool.name ? tool : each));
}

/** What was given for one service is never sent to another: a new host begins without secrets. */
async function keepSecrets(
  { store }: ConsoleParts,
  site: Site,
  { name, call, secrets }: HttpToolRequest,
  before: Tool | null,
): Promise<void> {
  const holder = toolHolder(name);
  const former = before?.call.kind === 'http' ? before.call : null;
  const moved = former !== null && URL.parse(former.url)?.origin !== URL.parse(call.url)?.origin;
  for (const header of former?.headers ?? []) {
    if (moved || !call.headers.includes(header)) await store.saveToolSecret(site.id, holder, header, null);
  }
  for (const [header, value] of Object.entries(secrets)) await store.saveToolSecret(site.id, holder, header, value);
}
