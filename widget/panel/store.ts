// The one entry this origin keeps in the browser: who the visitor is, what is still to be sent, and where they read to.
import type { RefusalCode } from '../../shared/refusal.ts';
import type { UpFrame } from '../../shared/visitor-protocol.ts';

export type Command = Extract<UpFrame, { cid: string }>;

export interface Entry {
  command: Command;
  /** When the visitor pressed Enter, in milliseconds since 1970. */
  at: number;
  /** Why it was refused for good; such an entry waits for the visitor's decision. */
  failed?: RefusalCode | 'stale';
}

export interface Stored {
  token?: string;
  outbox: Entry[];
  draft: string;
  /** The newest message read, and of which conversation. */
  read: { conversation: string | null; seq: number };
  sound: boolean;
}

export interface Store {
  read(): Stored;
  change(part: Partial<Stored>): void;
  clear(): void;
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const nothing: Stored = { outbox: [], draft: '', read: { conversation: null, seq: 0 }, sound: true };

/** Where storage is blocked, memory holds the same things for as long as the page lives. */
export function makeStore(name: string, shelf: () => Shelf): Store {
  let memory = nothing;
  const read = (): Stored => {
    try {
      const text = shelf().getItem(name);
      const stored = { ...nothing, ...(text && (JSON.parse(text) as Stored)) };
      if (Array.isArray(stored.outbox)) memory = stored;
    } catch {
      // Blocked or damaged: go on with what memory holds.
    }
    return memory;
  };
  return {
    read,
    change(part) {
      memory = { ...read(), ...part };
      try {
        shelf().setItem(name, JSON.stringify(memory));
      } catch {
        // Blocked or full: memory has it.
      }
    },
    clear() {
      memory = nothing;
      try {
        shelf().removeItem(name);
      } catch {
        // Blocked: there is nothing to remove.
      }
    },
  };
}
