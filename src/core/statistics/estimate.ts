/** A range of proportions, 0 <= low <= high <= 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A proportion with the 95 % interval that belongs to it. */
export interface Estimate extends Interval {
  readonly value: number;
}
