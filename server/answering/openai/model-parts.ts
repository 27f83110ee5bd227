// What a model's turns share: the endpoint and its client, the clock, and what bounds and records its use.
import type OpenAI from 'openai';
import type { Clock } from '../../ports.ts';
import type { TimeOuts } from './request/ask.ts';
import type { Breaker } from './request/breaker.ts';
import type { Budget } from './request/budget.ts';
import type { Endpoint } from './request/client.ts';
import type { Habits } from './request/habits.ts';
import type { Ledger } from './request/ledger.ts';
import type { Price } from './request/price.ts';

export interface ModelParts {
  endpoint: Endpoint;
  /** The endpoint's name and port, for the record. */
  host: string;
  client: OpenAI;
  clock: Clock;
  times: TimeOuts;
  breaker: Breaker;
  /** Views fail by themselves: an endpoint that answers well may know no JSON. */
  viewBreaker: Breaker;
  budget: Budget;
  habits: Habits;
  /** Null: nothing is said of costs. */
  price: Price | null;
  ledger: Ledger;
  /** 0 to 1. */
  random: () => number;
}
