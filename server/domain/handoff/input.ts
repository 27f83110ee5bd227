// What a hand-over decision is taken on: the visitor's message and what went before.
import type { AnswerRecord, Attributes, ModelView } from '../../../shared/event.ts';
import type { HoursNow } from '../hours.ts';

export interface HandoffInput {
  text: string;
  /** The page's, ISO 639-1; the visitor may write in another. */
  language: string;
  /** Before `text`, oldest first. */
  history: HandoffTurn[];
  /** Failed tool calls so far. */
  toolFailures: number;
  /** Answers the visitor marked as not relevant or wrong. */
  negativeMarks: number;
  /** What the page says of the visitor, unproven. */
  attributes: Attributes;
  hours: HoursNow;
  /** What a model thought of this message, when one was asked. */
  modelView?: ModelView;
}

export interface HandoffTurn {
  by: 'visitor' | 'assistant' | 'agent';
  text: string;
  /** The next two on the assistant's turns only. */
  kind?: AnswerRecord['kind'];
  sureness?: number;
}
