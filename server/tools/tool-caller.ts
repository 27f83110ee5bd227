// Calls a site's tools, whatever they speak. The server's own parameters are filled here, after everybody else had their say.
import type { Site } from '../domain/site.ts';
import { bucketsByKey } from '../domain/token-bucket.ts';
import type { Tool, ToolInput } from '../domain/tool.ts';
import type { ToolCaller, ToolContext, ToolResult } from '../ports.ts';
import { callHttpTool, type HttpToolParts } from './http-tool.ts';
import { callMcpTool, type McpToolParts } from './mcp-tool.ts';
import { withSafeMessage } from './safe-message.ts';
import { inputFaults } from './validate-input.ts';

export type ToolCallerParts = HttpToolParts &
  McpToolParts & {
    /** Told of each fault, by code: no address, no value, no answer. */
    report?: (fault: string) => void;
    limits?: ToolLimits;
  };

/** Calls in a minute: at once if need be, and evenly after that. */
export interface ToolLimits {
  conversation: number;
  site: number;
}

/** Nobody reads ten answers a minute; and an operator's service should stand what a busy site asks of it. */
export const defaultToolLimits: ToolLimits = { conversation: 10, site: 300 };

export function createToolCaller(parts: ToolCallerParts): ToolCaller {
  const { conversation, site: ofSite } = parts.limits ?? defaultToolLimits;
  const conversations = bucketsByKey(conversation, conversation / 60);
  const sites = bucketsByKey(ofSite, ofSite / 60);

  function mayCall({ site, conversationId }: ToolContext): boolean {
    const now = parts.clock.now();
    // Without a conversation nobody is typing.
    const ofConversation = conversationId === '' || conversations.take(`${site.id}/${conversationId}`, now);
    return ofConversation && sites.take(site.id, now);
  }

  return {
    async call(tool, given, context, signal) {
      const result: ToolResult = mayCall(context)
        ? await called(parts, tool, given, context, signal)
        : { outcome: 'failed', why: 'tooOften' };
      if ('why' in result)
        parts.report?.(`Tool ${tool.name} of site ${context.site.key}: ${result.outcome}, ${result.why}`);
      return withSafeMessage(result, ownHosts(context.site));
    },
  };
}

/** What a tool may link to: the pages that show the chat. */
function ownHosts({ allowedOrigins }: Site): Set<string> {
  return new Set(allowedOrigins.flatMap((origin) => URL.parse(origin)?.host ?? []));
}

async function called(
  parts: ToolCallerParts,
  tool: Tool,
  given: ToolInput,
  context: ToolContext,
  signal: AbortSignal,
): Promise<ToolResult> {
  const input = withIdentity(tool, given, context);
  if (input === null || (await inputFaults(tool.input, input)).length > 0)
    return { outcome: 'failed', why: 'badInput' };
  if (tool.call.kind === 'http') return callHttpTool(parts, tool, tool.call, input, context, signal);
  return callMcpTool(parts, tool, tool.call, input, context, signal);
}

/** Null when somebody tried to fill what only the server fills. */
function withIdentity(tool: Tool, given: ToolInput, context: ToolContext): ToolInput | null {
  const input = { ...given };
  for (const [name, { from }] of Object.entries(tool.parameters)) {
    if (from === undefined) continue;
    if (Object.hasOwn(given, name)) return null;
    const value = context[from];
    if (value !== null) input[name] = value;
  }
  return input;
}
