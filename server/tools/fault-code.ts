// A fault's code, without the address or the words of the request: it goes into logs.
import { NotTaken } from '../knowledge/import/not-taken.ts';

export function whyOf(error: unknown): string {
  if (error instanceof NotTaken) return error.code;
  if (!(error instanceof Error)) return 'failed';
  // What a library threw last may hold what happened first.
  if (error.cause instanceof Error && !('code' in error)) return whyOf(error.cause);
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' || typeof code === 'number' ? String(code) : error.name;
}
