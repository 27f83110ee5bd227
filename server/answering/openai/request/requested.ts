// One request of a turn, asked again when that may help and nobody has seen anything yet.
import { ask, type Asked } from './ask.ts';
import type { CheckedText } from '../checks/checked-text.ts';
import { faultOf, isPassing, type ModelFault } from './fault.ts';
import { isAboutTheForm } from './habits.ts';
import { notedRequest } from './noted-request.ts';
import { bodyFor, type RequestForm } from './request-body.ts';
import { settleBreaker } from './settle-breaker.ts';
import { timeLeft, type TurnState } from '../turn-state.ts';

const mostTries = 2;
const firstPause = 500;

/** Null when no whole answer came. Of one that did, `turn.request` is still open: its outcome is the caller's to say. */
export async function* requested(turn: TurnState): AsyncGenerator<string, Asked | null> {
  const { parts, signal, checked } = turn;
  let form: RequestForm = { counts: parts.habits.counts, tools: parts.habits.takesTools };
  for (let tries = 1; ;) {
    const body = bodyFor(parts.endpoint.name, turn.messages, turn.tools.offered, form);
    turn.request = notedRequest(parts, turn.question, body, turn.mask, turn.left);
    try {
      const { client, clock, times } = parts;
      const isShown = () => checked.text !== '';
      const asking = { client, clock, times, body, signal, firstTokenMs: timeLeft(turn), isShown };
      const asked = yield* through(ask(asking), checked);
      learn(turn, form, 'tools' in body);
      parts.breaker.succeeded();
      return asked;
    } catch (error) {
      const fault = faultOf(error);
      turn.request.ended(fault.kind, null);
      const laxer: RequestForm | null =
        isAboutTheForm(fault) && parts.budget.allows(turn.question) ? laxerForm(form, 'tools' in body) : null;
      if (laxer !== null) form = laxer;
      else if (tries < mostTries && (await mayTryAgain(turn, fault))) tries += 1;
      else {
        settleBreaker(parts.breaker, signal.aborted ? 'stopped' : fault.kind);
        return null;
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

/** The count of tokens is the first thing that can be done without, then the tools. */
function laxerForm(form: RequestForm, withTools: boolean): RequestForm | null {
  if (form.counts) return { ...form, counts: false };
  return withTools && form.tools ? { ...form, tools: false } : null;
}

/** Only what worked is kept: a refusal can have other reasons. */
function learn({ parts }: TurnState, form: RequestForm, withTools: boolean): void {
  parts.habits.counts = form.counts;
  if (withTools || !form.tools) parts.habits.takesTools = form.tools;
}

async function mayTryAgain(turn: TurnState, { kind, retryAfterMs }: ModelFault): Promise<boolean> {
  const { parts, checked, question, signal } = turn;
  const pause = (retryAfterMs ?? firstPause) + Math.floor(parts.random() * firstPause);
  if (!isPassing(kind) || checked.text !== '' || pause >= timeLeft(turn)) return false;
  return (await slept(turn, pause)) && !signal.aborted && parts.budget.allows(question);
}

/** False when the turn was called off meanwhile. */
function slept({ parts, signal }: TurnState, ms: number): Promise<boolean> {
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
