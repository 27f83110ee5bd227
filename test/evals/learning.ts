// Small learners for small data: which article of a list, by softmax, and whether it is right, by logistic regression.

export interface Choice {
  /** One row of features per candidate. */
  candidates: number[][];
  right: boolean[];
  weight: number;
}

/** Weights under which the right candidates have most of the softmax. */
export function learnChoice(choices: Choice[], width: number, l2: number): number[] {
  const all = choices.reduce((sum, choice) => sum + choice.weight, 0);
  return descend(width, 250, 0.3, (weights) => {
    const gradient = weights.map((weight) => l2 * weight);
    for (const choice of choices) {
      const scores = choice.candidates.map((row) => dot(row, weights));
      const best = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - best));
      const sum = total(powers);
      const rightSum = total(powers.filter((_, place) => choice.right[place]));
      for (const [place, row] of choice.candidates.entries()) {
        const power = powers[place] ?? 0;
        const slope = (choice.weight / all) * (power / sum - (choice.right[place] ? power / rightSum : 0));
        for (let column = 0; column < width; column++)
          gradient[column] = (gradient[column] ?? 0) + slope * (row[column] ?? 0);
      }
    }
    return gradient;
  });
}

export interface Logistic {
  bias: number;
  weights: number[];
}

/** Ridge-penalised on standardised columns; the weights it returns are for the columns as they are. */
export function learnLogistic(rows: number[][], labels: boolean[], l2: number): Logistic {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? 0));
  const means = columns.map((column) => total(column) / rows.length);
  const deviations = columns.map(
    (column, at) => Math.sqrt(total(column.map((value) => (value - (means[at] ?? 0)) ** 2)) / rows.length) || 1,
  );
  const standard = rows.map((row) => [
    ...row.map((value, at) => (value - (means[at] ?? 0)) / (deviations[at] ?? 1)),
    1,
  ]);
  const learned = descend(width + 1, 400, 0.05, (weights) => {
    const gradient = weights.map((weight, at) => (at < width ? l2 * weight : 0));
    for (const [place, row] of standard.entries()) {
      const slope = (1 / (1 + Math.exp(-dot(row, weights))) - (labels[place] ? 1 : 0)) / rows.length;
      for (let column = 0; column <= width; column++)
        gradient[column] = (gradient[column] ?? 0) + slope * (row[column] ?? 0);
    }
    return gradient;
  });
  const weights = learned.slice(0, width).map((weight, at) => weight / (deviations[at] ?? 1));
  return { weights, bias: (learned[width] ?? 0) - dot(weights, means) };
}

export function likelihood({ bias, weights }: Logistic, row: number[]): number {
  return 1 / (1 + Math.exp(-(bias + dot(row, weights))));
}

/** Adam, from zero, so that a run gives the same weights every time. */
export function descend(
  width: number,
  steps: number,
  rate: number,
  gradientAt: (weights: number[]) => number[],
): number[] {
  const weights = Array.from({ length: width }, () => 0);
  const mean = weights.slice();
  const square = weights.slice();
  for (let step = 1; step <= steps; step++) {
    for (const [at, slope] of gradientAt(weights).entries()) {
      const m = (mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * slope);
      const s = (square[at] = 0.999 * (square[at] ?? 0) + 0.001 * slope * slope);
      weights[at] = (weights[at] ?? 0) - (rate * (m / (1 - 0.9 ** step))) / (Math.sqrt(s / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return weights;
}

function dot(a: number[], b: number[]): number {
  let sum = 0;
  for (let at = 0; at < b.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function total(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
