// What the visitor's door is made of.
import type { Desk } from '../desk.ts';
import type { Policy } from '../domain/handoff/policy.ts';
import type { Tickets } from '../auth/tickets.ts';
import type { Bus, Clock, Knowledge, Store } from '../ports.ts';
import type { WaitingLine } from '../waiting-line.ts';

export interface VisitorParts {
  store: Store;
  bus: Bus;
  clock: Clock;
  desk: Desk;
  knowledge: Knowledge;
  line: WaitingLine;
  tickets: Tickets;
  policy: Policy;
  newId: () => string;
  report: (error: unknown) => void;
}
