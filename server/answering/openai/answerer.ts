// The assistant with a model: the local engine decides what is an answer at all, the model words it from the articles' passages.
import { type Tool, toolsFor } from '../../domain/tool.ts';
import type { ArticleKnowledge } from '../../knowledge/knowledge.ts';
import type { Answer, Answerer, AnswerPart, Clock, Question, ToolCaller } from '../../ports.ts';
import { streamed } from '../compose.ts';
import { read } from '../reading.ts';
import { type TimeOuts, timeOuts } from './ask.ts';
import { type BreakerSettings, createBreaker } from './breaker.ts';
import { createBudget, type Limits } from './budget.ts';
import { createClient, type Endpoint } from './client.ts';
import { type Found, groundsFor } from './ground.ts';
import type { Ledger } from './ledger.ts';
import { freshHabits } from './habits.ts';
import type { ModelParts } from './model-parts.ts';
import { modelTurn, type TurnEnd } from './model-turn.ts';
import type { Price } from './price.ts';
import type { TurnState } from './turn-state.ts';
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
  turning: Turning,
  question: Question,
  own: Answer,
  signal: AbortSignal,
): AsyncGenerator<AnswerPart> {
  const offered = offeredTo(question);
  const found = await foundFor(turning.knowledge, question, own, offered);
  if (found === null || !mayAsk(turning.parts, question)) yield* streamed(own, signal);
  else yield* asked(turning, question, found, offered, own, signal);
}

interface Turning {
  parts: ModelParts;
  knowledge: ArticleKnowledge;
  tools: ToolCaller;
}

/** Whose visitor nobody names has no tools. */
function offeredTo({ site, asker }: Question): Tool[] {
  return asker === undefined ? [] : toolsFor(site).slice(0, mostTools);
}

/** More make a model worse at choosing, and its requests long. */
const mostTools = 24;

/** What is answered from articles a model may word; what is not known may be a matter for a tool. The rest is settled already. */
async function foundFor(
  knowledge: ArticleKnowledge,
  question: Question,
  own: Answer,
  offered: Tool[],
): Promise<Found | null> {
  if (own.record.kind === 'unknown')
    return offered.length > 0 ? { grounds: [], language: read(question).language } : null;
  if (own.record.kind !== 'answer') return null;
  const found = await groundsFor(knowledge, question);
  return found.grounds.length > 0 || offered.length > 0 ? found : null;
}

/** The breaker comes last: its yes is a permission that must be used. */
function mayAsk(parts: ModelParts, question: Question): boolean {
  return parts.budget.allows(question) && parts.breaker.allows();
}

async function* asked(
  { parts, tools: caller }: Turning,
  question: Question,
  found: Found,
  offered: Tool[],
  own: Answer,
  signal: AbortSignal,
): AsyncGenerator<AnswerPart> {
  const { state, pieces } = modelTurn(parts, question, found, { caller, offered }, signal);
  let end: TurnEnd = null;
  let shown = false;
  try {
    for (;;) {
      const step = await pieces.next();
      if (signal.aborted) return;
      if (step.done) {
        end = step.value;
        break;
      }
      shown = true;
      yield { type: 'delta', text: step.value };
    }
  } finally {
    await pieces.return(null);
  }
  const { left } = state;
  if (end === 'worded') {
    yield { type: 'answer', answer: answerFrom(state, own) };
    return;
  }
  const given = end ?? own;
  const instead: Answer = { ...given, record: { ...given.record, left } };
  // What was shown was checked, but is only a part: the whole answer replaces it.
  if (shown) yield { type: 'answer', answer: instead };
  else yield* streamed(instead, signal);
}

function answerFrom({ checked, found, parts, left, tools }: TurnState, own: Answer): Answer {
  const cited = [...checked.cited].toSorted((a, b) => a - b).flatMap((number) => found.grounds[number - 1] ?? []);
  const sources = cited.flatMap(({ source }) => source ?? []);
  const lookedUp = cited.some(({ source }) => source === null);
  return {
    text: checked.text,
    record: {
      kind: lookedUp ? 'tool' : 'answer',
      engine: `openai:${parts.endpoint.name}`,
      sureness: lookedUp ? 1 : own.record.sureness,
      sources,
      tools: tools.uses,
      left,
    },
  };
}
