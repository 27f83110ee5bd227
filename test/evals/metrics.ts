// How good a ranking with a sureness is: right first, right among three, knowing when it does not know.

/** One question as it was answered. */
export interface Outcome {
  /** Whether any article answers it. */
  answerable: boolean;
  first: boolean;
  amongThree: boolean;
  sureness: number;
}

export interface RetrievalFigures {
  n: number;
  /** Of the answerable questions, the share with a right article first, and among the first three. */
  top1: number | null;
  top3: number | null;
  /** How often an answerable question has a higher sureness than one that nothing answers. */
  auroc: number | null;
  /** Share with the right thing done at the shipped threshold: the right answer, or a refusal when there is none. */
  joint: number;
  /** The largest share of all questions that can be answered with 80 % of the answers right. */
  answered_at_80: number;
}

export function figuresOf(outcomes: Outcome[], threshold: number): RetrievalFigures {
  const answerable = outcomes.filter((each) => each.answerable);
  const done = outcomes.filter((each) => (each.sureness >= threshold ? each.first : !each.answerable));
  return {
    n: outcomes.length,
    top1: share(answerable.filter((each) => each.first).length, answerable.length),
    top3: share(answerable.filter((each) => each.amongThree).length, answerable.length),
    auroc: auroc(outcomes),
    joint: share(done.length, outcomes.length) ?? 0,
    answered_at_80: answeredAt(outcomes, 0.8),
  };
}

export function auroc(outcomes: Outcome[]): number | null {
  const positive = outcomes.filter((each) => each.answerable);
  const negative = outcomes.filter((each) => !each.answerable);
  let won = 0;
  for (const one of positive) {
    for (const other of negative) won += one.sureness > other.sureness ? 1 : one.sureness === other.sureness ? 0.5 : 0;
  }
  return share(won, positive.length * negative.length);
}

function answeredAt(outcomes: Outcome[], precision: number): number {
  const surest = outcomes.toSorted((a, b) => b.sureness - a.sureness);
  let right = 0;
  let most = 0;
  for (const [place, each] of surest.entries()) {
    if (each.first) right += 1;
    if (right >= precision * (place + 1)) most = place + 1;
  }
  return share(most, outcomes.length) ?? 0;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
