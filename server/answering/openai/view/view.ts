// A model's view of whether a person is needed: asked beside the answer, checked by code, and gone without when it does not come.
import * as z from 'zod';
import type { Left, ModelView } from '../../../../shared/event.ts';
import type { Mask } from '../../../domain/masking/mask.ts';
import type { Question } from '../../../ports.ts';
import { contentSchema, textOf, usageOf, usageSchema } from '../request/chunk.ts';
import { type FaultKind, faultOf, ModelFault } from '../request/fault.ts';
import { isAboutTheForm, type ViewFormat, viewFormats } from '../request/habits.ts';
import { maskFor } from '../mask-for.ts';
import type { ModelParts } from '../model-parts.ts';
import { notedRequest } from '../request/noted-request.ts';
import type { Usage } from '../request/price.ts';
import { settleBreaker } from '../request/settle-breaker.ts';
import { pendingIn, viewBody } from './view-prompt.ts';

export interface Viewing {
  /** Called when the answer is there: from then on it waits a little. Null when none came, or none that stands. */
  result(): Promise<ModelView | null>;
  /** What left for it, one entry a request. */
  left: Left[];
  /** Nobody wants it any more. */
  stop(): void;
}

export function startViewing(parts: ModelParts, question: Question): Viewing {
  const left: Left[] = [];
  const controller = new AbortController();
  let stoppedBy: FaultKind | null = null;
  function stop(kind: FaultKind): void {
    stoppedBy ??= kind;
    controller.abort();
  }
  const cancel = parts.clock.after(parts.times.firstToken, () => stop('silent'));
  const viewing = afterAMoment(parts, controller.signal)
    .then(() => viewed(parts, question, left, controller.signal, () => stoppedBy))
    .finally(cancel);
  return {
    left,
    async result() {
      const cancelGrace = parts.clock.after(parts.times.grace, () => stop('late'));
      return viewing.finally(cancelGrace);
    },
    stop: () => stop('stopped'),
  };
}

/** The answer's own request goes first: the visitor waits for that one. */
const headStart = 25;

function afterAMoment({ clock }: ModelParts, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(headStart, resolve);
    const begin = () => {
      cancel();
      resolve();
    };
    signal.addEventListener('abort', begin, { once: true });
  });
}

/** Asks in the strictest way that the endpoint knows, and remembers which one that is. */
async function viewed(
  parts: ModelParts,
  question: Question,
  left: Left[],
  signal: AbortSignal,
  stoppedBy: () => FaultKind | null,
): Promise<ModelView | null> {
  const mask = maskFor(question);
  if (signal.aborted) {
    parts.viewBreaker.released();
    return null;
  }
  for (const format of viewFormats.slice(viewFormats.indexOf(parts.habits.viewFormat))) {
    const body = viewBody(parts.endpoint.name, question, mask, format);
    const request = notedRequest(parts, question, body, mask, left);
    try {
      const { text, usage } = await reply(parts, body, signal);
      const view = viewIn(text, question, mask);
      request.ended(view === null ? 'unsupported' : 'answered', usage);
      parts.habits.viewFormat = format;
      parts.viewBreaker.succeeded();
      return view;
    } catch (error) {
      const fault = stoppedBy() === null ? faultOf(error) : new ModelFault(stoppedBy() ?? 'stopped');
      request.ended(fault.kind, null);
      if (isAboutTheForm(fault) && isLaxer(format) && parts.budget.allows(question)) continue;
      settleBreaker(parts.viewBreaker, fault.kind);
      return null;
    }
  }
  return null;
}

/** Whether there is a less strict way to ask. */
function isLaxer(format: ViewFormat): boolean {
  return viewFormats.indexOf(format) < viewFormats.length - 1;
}

const replySchema = z.looseObject({
  choices: z
    .array(z.looseObject({ message: z.looseObject({ content: contentSchema }), finish_reason: z.literal('stop') }))
    .min(1),
  usage: usageSchema.nullish(),
});

async function reply(
  parts: ModelParts,
  body: ReturnType<typeof viewBody>,
  signal: AbortSignal,
): Promise<{ text: string; usage: Usage | null }> {
  const parsed = replySchema.safeParse(await parts.client.chat.completions.create(body, { signal }));
  if (!parsed.success) throw new ModelFault('malformed');
  return { text: textOf(parsed.data.choices[0]?.message.content ?? ''), usage: usageOf(parsed.data.usage) };
}

const viewSchema = z.object({ needsPerson: z.number().min(0).max(1), why: z.string(), quote: z.string() });
const longestWhy = 140;
/** From here on a view must rest on words. */
const needsQuote = 0.3;

/** Null when it is none, or rests on words that the visitor did not write. */
export function viewIn(text: string, question: Question, mask: Mask): ModelView | null {
  const parsed = viewSchema.safeParse(jsonIn(text));
  if (!parsed.success) return null;
  const { needsPerson } = parsed.data;
  const why = mask
    .restore(parsed.data.why)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, longestWhy);
  const quote = quoteIn(mask.restore(parsed.data.quote), question);
  return quote === null && needsPerson >= needsQuote ? null : { needsPerson, why, quote: quote ?? '' };
}

/** Some think first, or wrap it up. */
function jsonIn(text: string): unknown {
  const said = text.replace(/^\s*<think(?:ing)?>[^]*?<\/think(?:ing)?>/i, '');
  const [from, to] = [said.indexOf('{'), said.lastIndexOf('}')];
  try {
    return JSON.parse(said.slice(from, to + 1));
  } catch {
    return null;
  }
}

/** The visitor's own writing of the quoted words; null when they stand in none of the messages. */
function quoteIn(quote: string, { turns }: Question): string | null {
  const words = quote.slice(0, 300).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.join('').length < 3) return null;
  const run = new RegExp(String.raw`(?<![\p{L}\p{N}])${words.join(String.raw`[^\p{L}\p{N}]+`)}(?![\p{L}\p{N}])`, 'iu');
  return (
    pendingIn(turns)
      .map(({ text }) => run.exec(text)?.[0])
      .findLast((found) => found !== undefined) ?? null
  );
}
