// The assistant with a model: the local engine decides what is an answer at all, the model words it from the articles' passages.
import type { Left } from '../../../shared/event.ts';
import type { ArticleKnowledge } from '../../knowledge/knowledge.ts';
import type { Answer, Answerer, AnswerPart, Clock, Question } from '../../ports.ts';
import { streamed } from '../compose.ts';
import { type TimeOuts, timeOuts } from './ask.ts';
import { type BreakerSettings, createBreaker } from './breaker.ts';
import { createBudget, type Limits } from './budget.ts';
import type { CheckedText } from './checked-text.ts';
import { createClient, type Endpoint } from './client.ts';
import { type Found, groundsFor } from './ground.ts';
import type { Ledger } from './ledger.ts';
import { freshHabits } from './habits.ts';
import type { ModelParts } from './model-parts.ts';
import { modelTurn } from './model-turn.ts';
import type { Price } from './price.ts';
import { startViewing, type Viewing } from './view.ts';

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
    async *answer(question, signal) {
      const own = await wholeAnswer(local, question, signal);
      if (own === null) return;
      const viewing = options.view && mayView(parts, question, own) ? startViewing(parts, question) : null;
      try {
        for await (const part of worded(parts, knowledge, question, own, signal)) {
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

/** Nothing is asked about a greeting, nor where nothing is to be concluded from how visitors feel. */
function mayView(parts: ModelParts, question: Question, own: Answer): boolean {
  return (
    own.record.kind !== 'smallTalk' &&
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

async function* worded(
  parts: ModelParts,
  knowledge: ArticleKnowledge,
  question: Question,
  own: Answer,
  signal: AbortSignal,
): AsyncGenerator<AnswerPart> {
  const found = own.record.kind === 'answer' ? await groundsFor(knowledge, question) : null;
  if (found === null || found.grounds.length === 0 || !mayAsk(parts, question)) yield* streamed(own, signal);
  else yield* asked(parts, question, found, own, signal);
}

/** The breaker comes last: its yes is a permission that must be used. */
function mayAsk(parts: ModelParts, question: Question): boolean {
  return parts.budget.allows(question) && parts.breaker.allows();
}

async function* asked(
  parts: ModelParts,
  question: Question,
  found: Found,
  own: Answer,
  signal: AbortSignal,
): AsyncGenerator<AnswerPart> {
  const { left, pieces } = modelTurn(parts, question, found, signal);
  let checked: CheckedText | null = null;
  let shown = false;
  try {
    for (;;) {
      const step = await pieces.next();
      if (signal.aborted) return;
      if (step.done) {
        checked = step.value;
        break;
      }
      shown = true;
      yield { type: 'delta', text: step.value };
    }
  } finally {
    await pieces.return(null);
  }
  if (checked !== null) {
    yield { type: 'answer', answer: answerFrom(checked, parts.endpoint.name, found, own, left) };
    return;
  }
  const instead: Answer = { ...own, record: { ...own.record, left } };
  // What was shown was checked, but is only a part: the whole answer replaces it.
  if (shown) yield { type: 'answer', answer: instead };
  else yield* streamed(instead, signal);
}

function answerFrom(checked: CheckedText, model: string, found: Found, own: Answer, left: Left[]): Answer {
  const sources = [...checked.cited]
    .toSorted((a, b) => a - b)
    .flatMap((number) => found.grounds[number - 1]?.source ?? []);
  const { sureness } = own.record;
  return {
    text: checked.text,
    record: { kind: 'answer', engine: `openai:${model}`, sureness, sources, tools: [], left },
  };
}
