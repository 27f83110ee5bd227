// Holds an input against a tool's JSON Schema. The validator is loaded when the first tool is called.
import type { ValidateFunction } from 'ajv';
import { type InputSchema, type Tool, type ToolInput, visibleInput } from '../domain/tool.ts';

/** Compiled schemas by their text; the oldest go first. */
const compiled = new Map<string, Promise<ValidateFunction>>();
const keptSchemas = 200;

export interface InputFault {
  /** The parameter at fault; null when it is the input as a whole. */
  parameter: string | null;
  /** In the schema's own words. */
  message: string;
}

/** What is wrong with what a visitor or a model gave, without what the server fills in; empty when it fits. */
export function validateInput(tool: Tool, given: ToolInput): Promise<InputFault[]> {
  return inputFaults(visibleInput(tool), given);
}

export async function inputFaults(schema: InputSchema, input: ToolInput): Promise<InputFault[]> {
  const validate = await validatorFor(schema);
  if (validate(input)) return [];
  return (validate.errors ?? []).map(({ instancePath, params, message, keyword }) => ({
    parameter: instancePath.split('/')[1] ?? (params['missingProperty'] as string | undefined) ?? null,
    message: message ?? keyword,
  }));
}

/** Why a schema cannot be used; null when it can. */
export async function schemaFault(schema: InputSchema): Promise<string | null> {
  try {
    await validatorFor(schema);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function validatorFor(schema: InputSchema): Promise<ValidateFunction> {
  const text = JSON.stringify(schema);
  const known = compiled.get(text);
  if (known) return known;
  const oldest = compiled.size >= keptSchemas ? compiled.keys().next().value : undefined;
  if (oldest !== undefined) compiled.delete(oldest);
  const validate = compile(schema);
  compiled.set(text, validate);
  return validate;
}

async function compile(schema: InputSchema): Promise<ValidateFunction> {
  const [{ Ajv2020 }, formats] = await Promise.all([import('ajv/dist/2020.js'), import('ajv-formats')]);
  // Not strict: a foreign server's schema may hold keywords that only it knows.
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: true, logger: false });
  formats.default.default(ajv);
  const { $schema: _, ...rest } = schema;
  return ajv.compile(rest);
}
