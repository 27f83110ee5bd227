// The local engine's answer put into a model's words, or looked up with tools by it; else as it is.
import { type Tool, toolsFor } from '../../domain/tool.ts';
import type { ArticleKnowledge } from '../../knowledge/knowledge.ts';
import type { Answer, AnswerPart, Question, ToolCaller } from '../../ports.ts';
import { streamed } from '../compose.ts';
import { read } from '../reading.ts';
import { type Found, groundsFor } from './ground.ts';
import type { ModelParts } from './model-parts.ts';
import { modelTurn, type TurnEnd } from './model-turn.ts';
import type { TurnState } from './turn-state.ts';

export interface Wording {
  parts: ModelParts;
  knowledge: ArticleKnowledge;
  tools: ToolCaller;
}

export async function* worded(
  wording: Wording,
  question: Question,
  own: Answer,
  signal: AbortSignal,
): AsyncGenerator<AnswerPart> {
  const offered = offeredTo(question);
  const found = await foundFor(wording.knowledge, question, own, offered);
  if (found === null || !mayAsk(wording.parts, question)) yield* streamed(own, signal);
  else yield* asked(wording, question, found, offered, own, signal);
}

/** Whose visitor nobody names has no tools. */
function offeredTo({ site, asker }: Question): Tool[] {
  return asker === undefined ? [] : toolsFor(site).slice(0, mostTools);
}

/** More make a model worse at choosing, and its requests long. */
const mostTools = 24;

/** What is answered from articles a model may word; what no article settles may be a matter for a tool. The rest is settled already. */
async function foundFor(
  knowledge: ArticleKnowledge,
  question: Question,
  own: Answer,
  offered: Tool[],
): Promise<Found | null> {
  if (isOpen(own, offered)) return { grounds: [], language: read(question).language };
  if (own.record.kind !== 'answer') return null;
  const found = await groundsFor(knowledge, question);
  return found.grounds.length > 0 || offered.length > 0 ? found : null;
}

/** Nothing found, or not clear which article is meant; a question that a tool asks back is in the best of hands. */
function isOpen({ text, record }: Answer, offered: readonly Tool[]): boolean {
  const asks = offered.flatMap(({ parameters }) =>
    Object.values(parameters).flatMap(({ ask }) => Object.values(ask ?? {})),
  );
  const known = record.kind === 'askBack' ? asks.includes(text) : record.kind !== 'unknown';
  return offered.length > 0 && !known;
}

/** The breaker comes last: its yes is a permission that must be used. */
function mayAsk(parts: ModelParts, question: Question): boolean {
  return parts.budget.allows(question) && parts.breaker.allows();
}

async function* asked(
  { parts, tools: caller }: Wording,
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
