// What a model's turns share: the endpoint and its client, the clock, and what bounds and records its use.
import type OpenAI from 'openai';
import type { Clock } from '../../ports.ts';
import type { TimeOuts } from './ask.ts';
import type { Breaker } from './breaker.ts';
import type { Budget } from './budget.ts';
import type { Endpoint } from './client.ts';
import type { Ledger } from './ledger.ts';

export interface ModelParts {
  endpoint: Endpoint;
  /** The endpoint's name and port, for the record. */
  host: string;
  client: OpenAI;
  clock: Clock;
  times: TimeOuts;
  breaker: Breaker;
  budget: Budget;
  ledger: Ledger;
  /** 0 to 1. */
  random: () => number;
}
