// Every HTTP body about a site's tools: declarations, the MCP servers some of them live on, trials.
import * as z from 'zod';

const language = z.string().regex(/^[a-z]{2,3}$/, 'must be a language code like en');
const line = z.string().trim().max(300);
const byLanguage = z.record(language, line);
const webAddress = z
  .url({ protocol: /^https?$/, error: 'must be an address like https://shop.example/api' })
  .max(2_000);
const parameterName = z
  .string()
  .regex(/^[A-Za-z_]\w{0,63}$/, 'must be a name of letters, digits and _')
  // `constructor`, `__proto__`: every object seems to have one.
  .refine((name) => !(name in {}), 'is a name that programs keep for themselves');
const secret = z
  .string()
  .min(1)
  .max(4_000)
  .regex(/^[\x20-\x7e]+$/, 'must be printable ASCII');

export const toolNameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,63}$/, 'must be lower case letters, digits and _, beginning with a letter');

/** JSON Schema of an object; the rest of its keywords are checked by the validator itself. */
export const toolInputSchema = z.looseObject({
  type: z.literal('object', 'must be "object"'),
  properties: z.record(parameterName, z.record(z.string(), z.json())).optional(),
  required: z.array(parameterName).max(50).optional(),
});

export const toolParameterSchema = z.strictObject({
  label: byLanguage.optional(),
  ask: byLanguage.optional(),
  pattern: z.union([z.string().min(1).max(1_000), z.record(language, z.string().min(1).max(1_000))]).optional(),
  choices: z.record(z.string().max(100), z.record(language, z.array(line.min(1)).max(20))).optional(),
  from: z.enum(['visitorId', 'conversationId', 'email']).optional(),
  inferred: z.boolean().optional(),
});

const settings = {
  title: byLanguage,
  description: z.string().trim().min(1, 'must say what it does').max(2_000),
  parameters: z.record(parameterName, toolParameterSchema).default({}),
  effect: z.boolean(),
  asks: z.record(language, z.array(line.min(1)).max(50)).default({}),
  says: byLanguage.default({}),
  on: z.boolean().default(true),
  tellModel: z.boolean().default(false),
  timeoutMs: z.number().int().min(100).max(15_000, 'must be 15000 or less').default(5_000),
};

const headerName = z
  .string()
  .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/, 'must be the name of an HTTP header')
  .refine(
    (name) =>
      !/^(?:host|connection|content-.*|transfer-encoding|te|upgrade|cookie|expect|idempotency-key|webhook-.*|relais-.*)$/i.test(
        name,
      ),
    'is set by the server itself',
  );

export const httpCallSchema = z.strictObject({
  kind: z.literal('http'),
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  /** With {parameter} and {lang} places, none of them in the host. */
  url: z.string().max(2_000),
  headers: z.array(headerName).max(20).default([]),
});

/** What an owner declares; a tool of an MCP server comes by approval instead. */
export const httpToolRequestSchema = z.strictObject({
  name: toolNameSchema,
  ...settings,
  input: toolInputSchema,
  call: httpCallSchema,
  /** Values of declared headers: those given are kept, null takes one away, the others stay. Never sent back. */
  secrets: z.record(z.string(), secret.nullable()).default({}),
});

/** A tool of an MCP server as the owner wants it used; `hash` says which definition they have read. */
export const mcpToolRequestSchema = z.strictObject({
  name: toolNameSchema,
  ...settings,
  /** Its name on the server. */
  tool: z.string().max(200),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

export const toolServerRequestSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  url: webAddress,
  /** A string is kept, null takes it away, absent leaves it. Never sent back. */
  bearer: secret.nullable().optional(),
});

export const toolTrialRequestSchema = z.strictObject({
  input: z.record(z.string(), z.json()),
  language,
});

export type HttpToolRequest = z.infer<typeof httpToolRequestSchema>;
export type McpToolRequest = z.infer<typeof mcpToolRequestSchema>;
export type ToolServerRequest = z.infer<typeof toolServerRequestSchema>;
export type ToolParameter = z.infer<typeof toolParameterSchema>;
export type ToolInputSchema = z.infer<typeof toolInputSchema>;

/** What is wrong with a declaration, and where: `parameters.order.pattern`. */
export interface DeclarationProblem {
  path: string;
  message: string;
}

export interface McpDefinitionView {
  name: string;
  description: string;
  inputSchema: unknown;
  annotations: unknown;
}

export type ToolWarning = 'hiddenSigns' | 'orders' | 'long';

/** A tool as the console may know it: no secret, only whether there is one. */
export interface ToolLine {
  name: string;
  title: Record<string, string>;
  description: string;
  input: ToolInputSchema;
  parameters: Record<string, ToolParameter>;
  effect: boolean;
  asks: Record<string, string[]>;
  says: Record<string, string>;
  on: boolean;
  tellModel: boolean;
  timeoutMs: number;
  call:
    | { kind: 'http'; method: string; url: string; headers: { name: string; set: boolean }[]; signed: boolean }
    | {
        kind: 'mcp';
        server: string;
        tool: string;
        /** Of what was approved. */
        hash: string;
        /** `changed`: the server says something else now; `gone`: it has it no more. Off in both cases. */
        state: 'approved' | 'changed' | 'gone';
        approved: McpDefinitionView;
        changed: McpDefinitionView | null;
      };
}

export interface ToolServerLine {
  id: string;
  name: string;
  url: string;
  bearerSet: boolean;
}

export interface SiteTools {
  tools: ToolLine[];
  servers: ToolServerLine[];
}

/** A tool found on a server just now. */
export interface FoundTool {
  definition: McpDefinitionView;
  hash: string;
  warnings: ToolWarning[];
  /** The site's tool made of it; null when none was. */
  usedAs: string | null;
  /** Whether what was approved is what it says now; null when nothing was. */
  asApproved: boolean | null;
}

/** `secret` is shown this once. */
export interface SavedTool {
  tool: ToolLine;
  signingSecret: string | null;
}

export type ToolTrial =
  | { outcome: 'done'; message: string; receipt: string | null }
  | { outcome: 'notFound' | 'refused'; message: string | null }
  | { outcome: 'failed' | 'unknown'; why: string };
