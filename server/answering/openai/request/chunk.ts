// One event of a model's stream, in the shapes that the providers give it.
import * as z from 'zod';
import type { FaultKind } from './fault.ts';
import type { Usage } from './price.ts';

/** A part of a tool call; most providers send many of them for one. */
export interface CallPiece {
  index: number | null;
  id: string | null;
  name: string | null;
  arguments: string;
}

export interface ChunkReading {
  text: string;
  calls: CallPiece[];
  /** It says that the answer is complete. */
  whole: boolean;
  fault: FaultKind | null;
  usage: Usage | null;
}

/** Thoughts come apart from the answer (`reasoning`, `reasoning_content`, parts of type `thinking`) and are passed over. */
export const contentSchema = z.union([
  z.string(),
  z.array(z.looseObject({ type: z.string(), text: z.string().optional() })),
]);
const count = z.number().int().nonnegative().nullish();
export const usageSchema = z.looseObject({ total_tokens: count, prompt_tokens: count, completion_tokens: count });
/** Some give the arguments as the object that they are, and leave out the id. */
const callSchema = z.looseObject({
  index: z.number().int().nullish(),
  id: z.string().nullish(),
  function: z
    .looseObject({
      name: z.string().nullish(),
      arguments: z.union([z.string(), z.record(z.string(), z.json())]).nullish(),
    })
    .nullish(),
});
const chunkSchema = z.looseObject({
  choices: z.array(
    z.looseObject({
      delta: z
        .looseObject({
          content: contentSchema.nullish(),
          tool_calls: z.array(callSchema).nullish(),
          function_call: z.unknown().optional(),
          refusal: z.string().nullish(),
        })
        .nullish(),
      finish_reason: z.string().nullish(),
    }),
  ),
  usage: usageSchema.nullish(),
});

export function readChunk(chunk: unknown): ChunkReading {
  const parsed = chunkSchema.safeParse(chunk);
  const nothing: ChunkReading = { text: '', calls: [], whole: false, fault: null, usage: null };
  if (!parsed.success) return { ...nothing, fault: 'malformed' };
  const usage = usageOf(parsed.data.usage);
  // The last event of some carries the count of tokens and no choice.
  const choice = parsed.data.choices[0];
  if (choice === undefined) return { ...nothing, usage };
  const { delta, finish_reason: reason } = choice;
  const calls = (delta?.tool_calls ?? []).map(pieceOf);
  // The former way of calling has been gone for years: nobody asks for it, and nobody may use it.
  const former = (delta?.function_call ?? null) !== null || reason === 'function_call';
  const fault = former ? 'askedForATool' : delta?.refusal ? 'filtered' : faultOfEnd(reason ?? '');
  const ended = reason === 'stop' || reason === 'tool_calls';
  return { text: textOf(delta?.content ?? ''), calls, whole: ended && fault === null, fault, usage };
}

export function textOf(content: z.infer<typeof contentSchema>): string {
  if (typeof content === 'string') return content;
  return content.map((part) => (part.type === 'text' ? (part.text ?? '') : '')).join('');
}

export function usageOf(counted: z.infer<typeof usageSchema> | null | undefined): Usage | null {
  const [input, output] = [counted?.prompt_tokens ?? null, counted?.completion_tokens ?? null];
  const total = counted?.total_tokens ?? (input === null || output === null ? null : input + output);
  return total === null ? null : { input, output, total };
}

function pieceOf({ index, id, function: called }: z.infer<typeof callSchema>): CallPiece {
  const given = called?.arguments ?? '';
  return {
    index: index ?? null,
    id: id || null,
    name: called?.name || null,
    arguments: typeof given === 'string' ? given : JSON.stringify(given),
  };
}

function faultOfEnd(reason: string): FaultKind | null {
  switch (reason) {
    case '':
    case 'stop':
    case 'tool_calls':
      return null;
    case 'length':
    case 'model_length':
      return 'tooLong';
    case 'content_filter':
      return 'filtered';
    default:
      return 'cutShort';
  }
}
