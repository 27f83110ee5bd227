// What the visitor's door is made of.
import type { Desk } from '../desk.ts';
import type { Policy } from '../domain/handoff/policy.ts';
import type { Tickets } from '../auth/tickets.ts';
import type { Bus, Clock, Knowledge, Store } from '../ports.ts';
import type { WaitingLine } from '../waiting-line.ts';
import type { VisitorAllowance } from './visitor-allowance.ts';

export interface VisitorParts {
  store: Store;
  bus: Bus;
  clock: Clock;
  desk: Desk;
  knowledge: Knowledge;
  line: WaitingLine;
  tickets: Tickets;
  policy: Policy;
  allowance: VisitorAllowance;
  newId: () => string;
  report: (error: unknown) => void;
}
