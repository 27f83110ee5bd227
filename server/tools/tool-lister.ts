// Looks at what an MCP server offers now, for the owner who decides what of it may be used.
import type { McpDefinition } from '../domain/tool.ts';
import type { ToolLister } from '../tool-ports.ts';
import { whyOf } from './fault-code.ts';
import { definitionOf } from './mcp-definition.ts';
import { withMcpServer } from './mcp-connection.ts';
import { addressOf, type McpToolParts } from './mcp-tool.ts';

const lookWithin = 10_000;
const mostTools = 200;

export function createToolLister(parts: McpToolParts): ToolLister {
  return {
    async definitions(siteId, serverId) {
      const address = await addressOf(parts, siteId, serverId);
      if (address === null) return { ok: false, why: 'noServer' };
      const within = AbortSignal.timeout(lookWithin);
      try {
        const patience = { signal: within, timeoutMs: lookWithin };
        const definitions = await withMcpServer(
          parts.guard,
          address,
          patience,
          async (client): Promise<McpDefinition[]> => {
            const { tools } = await client.listTools({}, { signal: within });
            return tools.slice(0, mostTools).map(definitionOf);
          },
        );
        return { ok: true, definitions };
      } catch (error) {
        return { ok: false, why: within.aborted ? 'timedOut' : whyOf(error) };
      }
    },
  };
}
