// A model's tool calls, put together from the pieces that the providers cut them into.
import * as z from 'zod';
import type { ToolInput } from '../../../domain/tool.ts';
import type { CallPiece } from '../request/chunk.ts';
import { ModelFault } from '../request/fault.ts';

export interface ModelCall {
  id: string;
  name: string;
  input: ToolInput;
}

interface Gathered {
  index: number | null;
  id: string | null;
  name: string | null;
  text: string;
}

const mostCalls = 8;
const longestArguments = 10_000;
const inputSchema = z.record(z.string(), z.json());

export function createCallList() {
  const calls: Gathered[] = [];

  function callOf(piece: CallPiece): Gathered {
    const known =
      piece.index === null ? calls.at(-1) : calls.findLast((call) => call.index === piece.index || call.index === null);
    if (known !== undefined && !beginsAnother(piece, known)) return known;
    const call = { index: piece.index, id: null, name: null, text: '' };
    calls.push(call);
    return call;
  }

  return {
    push(pieces: readonly CallPiece[]): void {
      for (const piece of pieces) {
        const call = callOf(piece);
        call.id ??= piece.id;
        call.name ??= piece.name;
        call.text += piece.arguments;
        if (calls.length > mostCalls || call.text.length > longestArguments) throw new ModelFault('toolRefused');
      }
    },
    isEmpty: () => calls.length === 0,
    /** Once the stream has ended: nothing is read from half of a call. */
    whole: (): ModelCall[] => calls.map(finished),
  };
}

/** Some send each call whole, all under one index, told apart by their ids or only by their names. */
function beginsAnother(piece: CallPiece, call: Gathered): boolean {
  if (piece.id !== null && call.id !== null) return piece.id !== call.id;
  return piece.name !== null && call.name !== null && inputIn(call.text) !== null;
}

/** An id of nine letters and digits is one that every endpoint takes back. */
function finished({ id, name, text }: Gathered, place: number): ModelCall {
  const input = text.trim() === '' ? {} : inputIn(text);
  if (name === null || input === null) throw new ModelFault('malformed');
  return { id: id ?? `relais${String(place + 1).padStart(3, '0')}`, name, input };
}

function inputIn(text: string): ToolInput | null {
  try {
    const value: unknown = JSON.parse(text);
    const parsed = inputSchema.safeParse(typeof value === 'string' ? JSON.parse(value) : value);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
