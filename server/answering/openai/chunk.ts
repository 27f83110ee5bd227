// One event of a model's stream, in the shapes that the providers give it.
import * as z from 'zod';
import type { FaultKind } from './fault.ts';

export interface ChunkReading {
  text: string;
  /** It says that the answer is complete. */
  whole: boolean;
  fault: FaultKind | null;
  tokens: number | null;
}

/** Thoughts come apart from the answer (`reasoning`, `reasoning_content`, parts of type `thinking`) and are passed over. */
const contentSchema = z.union([z.string(), z.array(z.looseObject({ type: z.string(), text: z.string().optional() }))]);
const chunkSchema = z.looseObject({
  choices: z.array(
    z.looseObject({
      delta: z
        .looseObject({
          content: contentSchema.nullish(),
          tool_calls: z.array(z.unknown()).nullish(),
          function_call: z.unknown().optional(),
          refusal: z.string().nullish(),
        })
        .nullish(),
      finish_reason: z.string().nullish(),
    }),
  ),
  usage: z.looseObject({ total_tokens: z.number().int().nonnegative().optional() }).nullish(),
});

export function readChunk(chunk: unknown): ChunkReading {
  const parsed = chunkSchema.safeParse(chunk);
  if (!parsed.success) return { text: '', whole: false, fault: 'malformed', tokens: null };
  const tokens = parsed.data.usage?.total_tokens ?? null;
  // The last event of some carries the count of tokens and no choice.
  const choice = parsed.data.choices[0];
  if (choice === undefined) return { text: '', whole: false, fault: null, tokens };
  const { delta, finish_reason: reason } = choice;
  const calls = (delta?.tool_calls?.length ?? 0) > 0 || (delta?.function_call ?? null) !== null;
  const fault = calls ? 'askedForATool' : delta?.refusal ? 'filtered' : faultOfEnd(reason ?? '');
  return { text: textOf(delta?.content ?? ''), whole: reason === 'stop' && fault === null, fault, tokens };
}

function textOf(content: z.infer<typeof contentSchema>): string {
  if (typeof content === 'string') return content;
  return content.map((part) => (part.type === 'text' ? (part.text ?? '') : '')).join('');
}

function faultOfEnd(reason: string): FaultKind | null {
  switch (reason) {
    case '':
    case 'stop':
      return null;
    case 'length':
    case 'model_length':
      return 'tooLong';
    case 'content_filter':
      return 'filtered';
    case 'tool_calls':
    case 'function_call':
      return 'askedForATool';
    default:
      return 'cutShort';
  }
}
