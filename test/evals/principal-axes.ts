// The directions in which rows of figures differ most, by Jacobi's rotations of their covariance.

/** Unit vectors, the direction of the largest differences first. Expects rows whose mean is zero. */
export function principalAxes(rows: Float64Array, width: number): Float64Array[] {
  const matrix = covariance(rows, width);
  const axes = Array.from({ length: width }, (_, at) => {
    const axis = new Float64Array(width);
    axis[at] = 1;
    return axis;
  });
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    for (let p = 0; p < width; p++) for (let q = p + 1; q < width; q++) rotate(matrix, axes, p, q);
  }
  return axes
    .map((axis, at) => ({ axis, spread: matrix[at]?.[at] ?? 0 }))
    .toSorted((a, b) => b.spread - a.spread)
    .map(({ axis }) => axis);
}

/** Twelve make a hundred columns diagonal to the last digit. */
const mostSweeps = 12;

function covariance(rows: Float64Array, width: number): Float64Array[] {
  const matrix = Array.from({ length: width }, () => new Float64Array(width));
  for (let start = 0; start < rows.length; start += width) {
    for (let p = 0; p < width; p++) {
      const line = matrix[p];
      const value = rows[start + p] ?? 0;
      if (line) for (let q = 0; q < width; q++) line[q] = (line[q] ?? 0) + value * (rows[start + q] ?? 0);
    }
  }
  return matrix;
}

/** Turns axes p and q so that they no longer vary together. */
function rotate(matrix: Float64Array[], axes: Float64Array[], p: number, q: number): void {
  const [pp, qq, pq] = [matrix[p]?.[p] ?? 0, matrix[q]?.[q] ?? 0, matrix[p]?.[q] ?? 0];
  if (Math.abs(pq) < 1e-12 * Math.abs(pp + qq)) return;
  const angle = 0.5 * Math.atan2(2 * pq, pp - qq);
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  for (const line of matrix) turn(line, p, q, c, s);
  const [first, second] = [matrix[p], matrix[q]];
  if (first && second) mix(first, second, c, s);
  const [axisP, axisQ] = [axes[p], axes[q]];
  if (axisP && axisQ) mix(axisP, axisQ, c, s);
}

function turn(line: Float64Array, p: number, q: number, c: number, s: number): void {
  const [a, b] = [line[p] ?? 0, line[q] ?? 0];
  line[p] = c * a + s * b;
  line[q] = c * b - s * a;
}

function mix(first: Float64Array, second: Float64Array, c: number, s: number): void {
  for (let at = 0; at < first.length; at++) {
    const [a, b] = [first[at] ?? 0, second[at] ?? 0];
    first[at] = c * a + s * b;
    second[at] = c * b - s * a;
  }
}
