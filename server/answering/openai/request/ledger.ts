// The ledger of what left the server for a model: one line a request, without any of the words.
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import type { Left } from '../../../../shared/event.ts';
import type { Clock } from '../../../ports.ts';

export interface Ledger {
  /** Also for a request whose turn was called off, and which therefore stands in no answer's record. */
  note(siteId: string, left: Left): void;
}

/** A file a month in the data directory, JSON lines, to be read or deleted as the operator likes. */
export function createFileLedger(dataDir: string, clock: Clock, report: (error: unknown) => void): Ledger {
  let queue = Promise.resolve();
  return {
    note(siteId, left) {
      const at = new Date(clock.now()).toISOString();
      const file = path.join(dataDir, `model-ledger-${at.slice(0, 7)}.jsonl`);
      const line = `${JSON.stringify({ at, siteId, ...left })}\n`;
      queue = queue.then(() => appendFile(file, line, { mode: 0o600 })).catch(report);
    },
  };
}
