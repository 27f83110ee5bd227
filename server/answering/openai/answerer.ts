// The assistant with a model: the local engine decides what is an answer at all, the model words it from the articles' passages.
import type { ArticleKnowledge } from '../../knowledge/knowledge.ts';
import type { Answer, Answerer, Clock, Question, ToolCaller } from '../../ports.ts';
import { type TimeOuts, timeOuts } from './request/ask.ts';
import { type BreakerSettings, createBreaker } from './request/breaker.ts';
import { createBudget, type Limits } from './request/budget.ts';
import { createClient, type Endpoint } from './request/client.ts';
import { groundsFor } from './ground.ts';
import { readingOf } from './checks/ground-reading.ts';
import type { Ledger } from './request/ledger.ts';
import { freshHabits } from './request/habits.ts';
import type { ModelParts } from './model-parts.ts';
import type { Price } from './request/price.ts';
import { startViewing, type Viewing } from './view/view.ts';
import { worded } from './worded.ts';

export interface ModelAnswererOptions {
  endpoint: Endpoint;
  limits: Limits;
  /** Whether it is also asked if a person is needed. */
  view: boolean;
  /** Null: nothing is said of costs. */
  price: Price | null;
  knowledge: ArticleKnowledge;
  /** Small talk, tools, questions back and what is not known are its; and every answer that the model does not give. */
  local: Answerer;
  tools: ToolCaller;
  ledger: Ledger;
  clock: Clock;
  times?: TimeOuts;
  breaker?: BreakerSettings;
  random?: () => number;
}

export function createModelAnswerer(options: ModelAnswererOptions): Answerer {
  const { endpoint, clock, knowledge, local, times = timeOuts } = options;
  const parts: ModelParts = {
    endpoint,
    clock,
    times,
    host: new URL(endpoint.url).host,
    client: createClient(endpoint, times.connect),
    breaker: createBreaker(clock, options.breaker),
    viewBreaker: createBreaker(clock, options.breaker),
    habits: freshHabits(),
    price: options.price,
    budget: createBudget(clock, options.limits),
    ledger: options.ledger,
    random: options.random ?? Math.random,
  };
  return {
    async prepare(question) {
      const { grounds, language } = await groundsFor(knowledge, question);
      for (const ground of grounds) readingOf(ground, language);
    },
    async *answer(question, signal) {
      const own = await wholeAnswer(local, question, signal);
      if (own === null) return;
      const viewing = options.view && mayView(parts, question, own) ? startViewing(parts, question) : null;
      try {
        for await (const part of worded({ parts, knowledge, tools: options.tools }, question, own, signal)) {
          if (part.type === 'delta') yield part;
          else yield { type: 'answer', answer: await withView(part.answer, viewing, signal) };
        }
      } finally {
        viewing?.stop();
      }
    },
  };
}

async function wholeAnswer(local: Answerer, question: Question, signal: AbortSignal): Promise<Answer | null> {
  for await (const part of local.answer(question, signal)) if (part.type === 'answer') return part.answer;
  return null;
}

/** Nothing is asked about a greeting, where a person reads along, nor where nothing is to be concluded from how visitors feel. */
function mayView(parts: ModelParts, question: Question, own: Answer): boolean {
  return (
    own.record.kind !== 'smallTalk' &&
    question.forAgents !== true &&
    question.site.emotions &&
    parts.budget.allows(question) &&
    parts.viewBreaker.allows()
  );
}

async function withView(answer: Answer, viewing: Viewing | null, signal: AbortSignal): Promise<Answer> {
  if (viewing === null) return answer;
  const callOff = () => viewing.stop();
  if (signal.aborted) callOff();
  signal.addEventListener('abort', callOff, { once: true });
  const view = await viewing.result();
  signal.removeEventListener('abort', callOff);
  const left = [...(answer.record.left ?? []), ...viewing.left];
  return { ...answer, record: { ...answer.record, left, ...(view === null ? {} : { view }) } };
}
