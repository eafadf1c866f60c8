/**
 * Arithmetic mean, undefined for no values. Adds in the order of `numpy.mean`, so that averages
 * agree with tools built on numpy to the last digit.
 */
export function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : pairwiseSum(values, 0, values.length) / values.length;
}

/** numpy's `pairwise_sum` (loops_utils.h): short runs one by one, up to 128 in eight lanes. */
function pairwiseSum(values: readonly number[], from: number, to: number): number {
  const count = to - from;
  if (count < 8) return sumInto(0, values, from, to);
  if (count <= 128) return sumInLanes(values, from, to);
  const half = Math.floor(count / 2);
  const middle = from + half - (half % 8);
  return pairwiseSum(values, from, middle) + pairwiseSum(values, middle, to);
}

function sumInLanes(values: readonly number[], from: number, to: number): number {
  const end = to - ((to - from) % 8);
  const lane = (first: number) => sumEvery8th(values, from + first, end);
  const left = lane(0) + lane(1) + (lane(2) + lane(3));
  const right = lane(4) + lane(5) + (lane(6) + lane(7));
  return sumInto(left + right, values, end, to);
}

function sumEvery8th(values: readonly number[], from: number, to: number): number {
  let sum = values[from] ?? NaN;
  for (let i = from + 8; i < to; i += 8) sum += values[i] ?? NaN;
  return sum;
}

function sumInto(start: number, values: readonly number[], from: number, to: number): number {
  let sum = start;
  for (let i = from; i < to; i++) sum += values[i] ?? NaN;
  return sum;
}
