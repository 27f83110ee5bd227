// One answer by a model: asked once or twice, let through as far as it is checked, and noted in the ledger whatever comes of it.
import type { Left } from '../../../shared/event.ts';
import type { Mask } from '../../domain/masking/mask.ts';
import type { Question } from '../../ports.ts';
import { ask, type Asked } from './ask.ts';
import { type CheckedText, createCheckedText } from './checked-text.ts';
import { faultOf, isPassing } from './fault.ts';
import type { Found } from './ground.ts';
import { isGrounded } from './grounding.ts';
import { isAboutTheForm } from './habits.ts';
import { maskFor } from './mask-for.ts';
import type { ModelParts } from './model-parts.ts';
import { notedRequest } from './noted-request.ts';
import { promptFor } from './prompt.ts';
import { bodyFor } from './request-body.ts';
import { settleBreaker } from './settle-breaker.ts';

export interface ModelTurn {
  /** What left for it, one entry a request. */
  left: Left[];
  /** Text that passed the checks and may be shown, piece by piece. */
  pieces: AsyncGenerator<string, CheckedText | null>;
}

const mostTries = 2;
const firstPause = 500;

/** `pieces` returns null when no answer came, or none that stands. */
export function modelTurn(parts: ModelParts, question: Question, found: Found, signal: AbortSignal): ModelTurn {
  const left: Left[] = [];
  return { left, pieces: pieces(parts, question, found, signal, left) };
}

async function* pieces(
  parts: ModelParts,
  question: Question,
  found: Found,
  signal: AbortSignal,
  left: Left[],
): AsyncGenerator<string, CheckedText | null> {
  const mask = maskFor(question);
  const prompt = promptFor(question, found, mask);
  const startedAt = parts.clock.now();
  let { counts } = parts.habits;
  for (let tries = 1; ; tries += 1) {
    const body = bodyFor(parts.endpoint.name, prompt, { counts });
    const firstTokenMs = parts.times.firstToken - (parts.clock.now() - startedAt);
    const checked = createCheckedText((sentence) => passes(sentence, found, mask), mask.restore);
    const request = notedRequest(parts, question, body, mask, left);
    try {
      const { client, clock, times } = parts;
      const isShown = () => checked.text !== '';
      const asking = { client, clock, times, body, signal, firstTokenMs, isShown };
      const { usage } = yield* through(ask(asking), checked);
      const stands = checked.kept > 0 && checked.dropped <= checked.kept;
      request.ended(stands ? 'answered' : 'unsupported', usage);
      parts.habits.counts = counts;
      parts.breaker.succeeded();
      return stands ? checked : null;
    } catch (error) {
      const fault = faultOf(error);
      const { kind, retryAfterMs } = fault;
      request.ended(kind, null);
      if (isAboutTheForm(fault) && counts && parts.budget.allows(question)) {
        counts = false;
        tries -= 1;
        continue;
      }
      const pause = (retryAfterMs ?? firstPause) + Math.floor(parts.random() * firstPause);
      const inTime = parts.clock.now() - startedAt + pause < parts.times.firstToken;
      const again = isPassing(kind) && checked.text === '' && tries < mostTries && inTime;
      if (again && (await slept(parts, pause, signal)) && parts.budget.allows(question)) continue;
      settleBreaker(parts.breaker, signal.aborted ? 'stopped' : kind);
      return null;
    } finally {
      // Whoever stopped listening in the middle leaves no request out of the ledger, and no probe open.
      if (request.isOpen()) {
        request.ended('stopped', null);
        settleBreaker(parts.breaker, 'stopped');
      }
    }
  }
}

async function* through(source: AsyncGenerator<string, Asked>, checked: CheckedText) {
  try {
    for (;;) {
      const step = await source.next();
      const shown = step.done ? checked.end() : checked.push(step.value);
      if (shown !== '') yield shown;
      if (step.done) return step.value;
    }
  } finally {
    // Whoever stops listening ends the request.
    await source.return({ usage: null, calls: [] });
  }
}

/** False when the turn was called off meanwhile. */
function slept(parts: ModelParts, ms: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const cancel = parts.clock.after(ms, () => resolve(true));
    const callOff = () => {
      cancel();
      resolve(false);
    };
    if (signal.aborted) callOff();
    else signal.addEventListener('abort', callOff, { once: true });
  });
}

const token = /⟦[A-Z]+_\d+⟧/g;

/** What stands for the visitor's own data is neither a claim nor, glued to anything, a way to carry it off. */
function passes(sentence: string, { grounds, language }: Found, mask: Mask): boolean {
  const known = (found: string) => mask.restore(found) !== found;
  if ((sentence.match(token) ?? []).some((found) => !known(found))) return false;
  if (/[^\s(«“"',.;:!?*’]⟦|⟧[^\s)»”"',.;:!?…*]/u.test(sentence)) return false;
  const bare = sentence.replace(token, '').replace(/ {2,}/g, ' ');
  return !/[⟦⟧]|(?:CARD|IBAN|EMAIL|PHONE|ID|NAME|MARK)_\d/.test(bare) && isGrounded(bare, grounds, language);
}
