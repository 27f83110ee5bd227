// One answer by a model: asked once or twice, let through as far as it is checked, and noted in the ledger whatever comes of it.
import type { Left } from '../../../shared/event.ts';
import { createMask, type Mask } from '../../domain/masking/mask.ts';
import { shapesOf } from '../../domain/tool.ts';
import type { Question } from '../../ports.ts';
import { ask, bodyFor } from './ask.ts';
import { type CheckedText, createCheckedText } from './checked-text.ts';
import { type FaultKind, faultOf, isPassing, isTheEndpoint } from './fault.ts';
import type { Found } from './ground.ts';
import { isGrounded } from './grounding.ts';
import type { ModelParts } from './model-parts.ts';
import { type Prompt, promptFor } from './prompt.ts';

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
  for (let tries = 1; ; tries += 1) {
    const firstTokenMs = parts.times.firstToken - (parts.clock.now() - startedAt);
    const checked = createCheckedText((sentence) => passes(sentence, found, mask), mask.restore);
    const request = opened(parts, question.site.id, prompt, mask, left);
    try {
      const { client, clock, times, endpoint } = parts;
      const isShown = () => checked.text !== '';
      const asking = { client, model: endpoint.name, clock, times, prompt, signal, firstTokenMs, isShown };
      const tokens = yield* through(ask(asking), checked);
      const stands = checked.kept > 0 && checked.dropped <= checked.kept;
      request.ended(stands ? 'answered' : 'unsupported', tokens);
      parts.breaker.succeeded();
      return stands ? checked : null;
    } catch (error) {
      const { kind, retryAfterMs } = faultOf(error);
      request.ended(kind, null);
      const pause = (retryAfterMs ?? firstPause) + Math.floor(parts.random() * firstPause);
      const inTime = parts.clock.now() - startedAt + pause < parts.times.firstToken;
      const again = isPassing(kind) && checked.text === '' && tries < mostTries && inTime;
      if (again && (await slept(parts, pause, signal)) && parts.budget.allows(question.site.id, question.turns))
        continue;
      settle(parts, signal.aborted ? 'stopped' : kind);
      return null;
    } finally {
      // Whoever stopped listening in the middle leaves no request out of the ledger, and no probe open.
      if (request.isOpen()) {
        request.ended('stopped', null);
        settle(parts, 'stopped');
      }
    }
  }
}

async function* through(source: AsyncGenerator<string, number | null>, checked: CheckedText) {
  try {
    for (;;) {
      const step = await source.next();
      const shown = step.done ? checked.end() : checked.push(step.value);
      if (shown !== '') yield shown;
      if (step.done) return step.value;
    }
  } finally {
    // Whoever stops listening ends the request.
    await source.return(null);
  }
}

/** A request is written into the ledger, and counted, once it is known what came of it. */
function opened(parts: ModelParts, siteId: string, prompt: Prompt, mask: Mask, left: Left[]) {
  const startedAt = parts.clock.now();
  const { host, endpoint } = parts;
  const bytes = Buffer.byteLength(JSON.stringify(bodyFor(endpoint.name, prompt)));
  let open = true;
  return {
    isOpen: () => open,
    ended(outcome: string, tokens: number | null): void {
      open = false;
      const tookMs = Math.round(parts.clock.now() - startedAt);
      const counted = tokens === null ? {} : { tokens };
      const entry: Left = { host, model: endpoint.name, bytes, masked: mask.counts(), tookMs, outcome, ...counted };
      left.push(entry);
      parts.ledger.note(siteId, entry);
      parts.budget.spend(siteId, tokens ?? Math.ceil(bytes / bytesOfAToken));
    },
  };
}

const bytesOfAToken = 4;

function settle(parts: ModelParts, kind: FaultKind): void {
  if (kind === 'stopped') parts.breaker.released();
  else if (isTheEndpoint(kind)) parts.breaker.failed();
  else parts.breaker.succeeded();
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

function maskFor({ site, turns }: Question): Mask {
  const said = turns.filter((turn) => turn.by === 'visitor').map((turn) => turn.text);
  const shapes = site.tools.flatMap(shapesOf);
  return createMask({ said, keep: shapes.map((shape) => new RegExp(shape.replace(/^\^|\$$/g, ''), 'i')) });
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
